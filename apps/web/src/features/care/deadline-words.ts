import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import type { DeadlineFragment } from './deadlines.generated.js';

/** Ends of approvals are shown among deadlines, and go by a new approval: nobody completes them by hand. */
const isByHand = ({ kind }: DeadlineFragment): boolean => kind !== 'APPROVAL_END' && kind !== 'CRISIS_END';

/** What is due, with its subject where it has one. */
export function useDeadlineName(): (deadline: DeadlineFragment) => string {
  const { t } = useTranslation('care');
  return ({ kind, subject }) => (subject === null ? t(`deadline.kind.${kind}`) : t('deadline.about', { what: t(`deadline.kind.${kind}`), subject: t(`deadline.subject.${subject}`) }));
}

/** Whether whoever looks has the duty, and may say that it is done, or is not. */
export function useMayClose(): (deadline: DeadlineFragment) => boolean {
  const { has, membership } = useSession();
  const side = membership?.organisation.kind === 'AGENCY' ? (has('CASEWORKER') ? 'AGENCY' : null) : has('CASE_LEAD') ? 'PROVIDER' : null;
  return (deadline) => deadline.side === side && isByHand(deadline);
}
