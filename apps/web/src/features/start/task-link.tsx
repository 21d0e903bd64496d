import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession, type Session } from '../../app/session/session.js';

interface Subject {
  readonly title: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** To the screen of what a task is about; the title alone where there is none for whoever has it. */
export function TaskLink({ task }: { readonly task: Subject }): ReactNode {
  const session = useSession();
  const address = addressOfSubject(task, session);
  if (address === null) return <span className="kern-title kern-title--small">{task.title}</span>;
  return (
    <Link className="kern-link" {...address}>
      {task.title}
    </Link>
  );
}

/** Where one sees what somebody else has written an id of: tasks and the journal; null: there is no screen for it, or not for this person. */
export function addressOfSubject({ kind, subjectKind, subjectId: id }: Omit<Subject, 'title'>, { has }: Session): Pick<LinkProps, 'to' | 'params'> | null {
  // A host answers where all requests stand.
  if (kind === 'SEAT_REQUESTED') return { to: '/anfragen' };
  switch (subjectKind) {
    case 'referral':
      return has('CASEWORKER', 'CASE_LEAD') ? { to: '/faelle/$id', params: { id } } : null;
    case 'reservation':
      return has('CASEWORKER', 'CASE_LEAD') ? { to: '/plaetze/$id', params: { id } } : null;
    // It was cancelled or moved, and families have to be told.
    case 'session':
      return has('CASEWORKER', 'CASE_LEAD') ? { to: '/termine/$id', params: { id } } : null;
    case 'care_report':
      return has('CASEWORKER', 'CASE_LEAD') ? { to: '/berichte/$id', params: { id } } : null;
    case 'attendance_difference':
      return has('CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR') ? { to: '/abweichungen' } : null;
    case 'case_deadline':
      return has('CASEWORKER', 'CASE_LEAD') ? { to: '/fristen' } : null;
    case 'coordination_thread':
      return has('CASE_LEAD', 'GROUP_LEAD') ? { to: '/absprachen/$id', params: { id } } : null;
    case 'saved-search':
      return { to: '/suche' };
    case 'settlement-month':
    case 'settlement_month':
      return { to: '/monate/$id', params: { id } };
    case 'dispute':
      return { to: '/einsprueche/$id', params: { id } };
    case 'open_item':
      return { to: '/zahlungen' };
    case 'payment':
      return { to: '/zahlungen/eingetragen' };
    case 'set_off':
      return { to: '/zahlungen/aufrechnungen' };
    case 'certification':
      return { to: '/zertifizierung/$id', params: { id } };
    case 'certificate':
      return { to: '/zertifizierung' };
    case 'agreement':
      return { to: '/vereinbarungen/$id', params: { id } };
    // Of weekly rates a task names their agreement.
    case 'weekly_rates':
      return { to: '/vereinbarungen/$id', params: { id } };
    case 'settlement_rate':
      return { to: '/satz/$id', params: { id } };
    case 'offer':
      return { to: '/angebote/$id', params: { id } };
    default:
      return null;
  }
}
