import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Subject {
  readonly title: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** To the screen of what a task is about; the title alone where there is none yet. */
export function TaskLink({ task }: { readonly task: Subject }): ReactNode {
  if (task.subjectKind === 'settlement_month') {
    return (
      <Link className="kern-link" to="/monate/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
  if (task.subjectKind === 'dispute') {
    return (
      <Link className="kern-link" to="/einsprueche/$id" params={{ id: task.subjectId }}>
        {task.title}
      </Link>
    );
  }
  return <span className="kern-title kern-title--small">{task.title}</span>;
}
