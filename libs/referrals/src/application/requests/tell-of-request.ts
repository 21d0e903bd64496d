import { closeTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import type { ReferralState } from '../../domain/requests/referral-states.js';
import { REFERRAL_SUBJECT, REFERRAL_SUBMITTED } from '../../domain/requests/request-tasks.js';

interface Request {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
}

/**
 * A submitted request lies in the tray of the responsible provider's case leads, until they have looked at it or it is a
 * draft again, which they do not see, or over. An agency that is responsible itself has no case leads and knows.
 */
export async function tellOfMove(tx: Transaction, request: Request, to: ReferralState): Promise<void> {
  if (to === 'SUBMITTED') await tellOfRequest(tx, request);
  if (to === 'DRAFT' || to === 'ENDED') await recallRequest(tx, request.id);
}

export async function tellOfRequest(tx: Transaction, { id, agencyId, responsibleId }: Request): Promise<void> {
  if (responsibleId === agencyId) return;
  await openTasks(tx, [{ kind: REFERRAL_SUBMITTED, organisationId: responsibleId, ownerRole: 'CASE_LEAD', subjectKind: REFERRAL_SUBJECT, subjectId: id }]);
}

export const recallRequest = (tx: Transaction, id: string): Promise<void> => closeTasks(tx, { kind: REFERRAL_SUBMITTED, subjectKind: REFERRAL_SUBJECT, subjectIds: [id], as: 'CANCELLED' });
