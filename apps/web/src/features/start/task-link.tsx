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
  if (task.kind === 'SEAT_REQUESTED') {
    return (
      <Link className="kern-link" to="/anfragen">
=======
  if (task.subjectKind === 'dispute') {
    return (
      <Link className="kern-link" to="/einsprueche/$id" params={{ id: task.subjectId }}>
>>>>>>> 0ced4ef0e7c3e404ab7f358d5d04e867a0d9cc8d
        {task.title}
      </Link>
    );
  }
  return <span className="kern-title kern-title--small">{task.title}</span>;
}
