import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session/session.js';

interface Subject {
  readonly title: string;
  readonly kind?: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** To the screen of what a task is about; the title alone where there is none yet. */
export function TaskLink({ task }: { readonly task: Subject }): ReactNode {
  const { has } = useSession();
  if (task.subjectKind === 'referral' && has('CASEWORKER', 'CASE_LEAD')) {
    return (
      <Link className="kern-link" to="/faelle/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
  if (task.subjectKind === 'reservation' && has('CASEWORKER', 'CASE_LEAD')) {
    return (
      <Link className="kern-link" to="/plaetze/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
  if (task.subjectKind === 'settlement-month') {
    return (
      <Link className="kern-link" to="/monate/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
<<<<<<< HEAD
  if (task.subjectKind === 'certification') {
    return (
      <Link className="kern-link" to="/zertifizierung/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
  if (task.subjectKind === 'certificate') {
    return (
      <Link className="kern-link" to="/zertifizierung">
=======
  if (task.kind === 'SEAT_REQUESTED') {
    return (
      <Link className="kern-link" to="/anfragen">
>>>>>>> d8c14cc6e433e39af4a01746cbb690cdb07b36cb
        {task.title}
      </Link>
    );
  }
  return <span className="kern-title kern-title--small">{task.title}</span>;
}
