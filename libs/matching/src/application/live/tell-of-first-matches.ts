import { closeTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { FIRST_MATCH, FIRST_MATCH_SUBJECT } from '../../domain/live/live-tasks.js';
import type { ChangedAnswer } from '../../persistence/live/answers.sql.js';

/** The caseworker in charge of each, where there is one who still works there. */
const IN_CHARGE = `
SELECT r.id, r.agency_id AS "agencyId", r.caseworker_id AS "caseworkerId" FROM referrals.referral_v r
WHERE r.id = ANY ($1::uuid[]) AND EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = r.agency_id AND m.user_id = r.caseworker_id)`;

/** A task for the caseworker in charge where nothing suited and now something does; gone with the last match. Answers how many were told. */
export async function tellOfFirstMatches(tx: Transaction, changed: readonly ChangedAnswer[]): Promise<number> {
  await closeFirstMatches(tx, changed.filter(({ matchCount }) => matchCount === 0).map(({ referralId }) => referralId));
  const first = changed.filter(({ hadNone, matchCount }) => hadNone && matchCount > 0).map(({ referralId }) => referralId);
  if (first.length === 0) return 0;
  const inCharge = await tx.sql<{ id: string; agencyId: string; caseworkerId: string }>(IN_CHARGE, [first]);
  await openTasks(
    tx,
    inCharge.map(({ id, agencyId, caseworkerId }) => ({ kind: FIRST_MATCH, organisationId: agencyId, subjectKind: FIRST_MATCH_SUBJECT, subjectId: id, ownerUserId: caseworkerId })),
  );
  return inCharge.length;
}

/** There is nothing to look at any more: the search is over, or what suited is gone. */
export function closeFirstMatches(tx: Transaction, referralIds: readonly string[]): Promise<void> {
  return closeTasks(tx, { kind: FIRST_MATCH, subjectKind: FIRST_MATCH_SUBJECT, subjectIds: referralIds, as: 'CANCELLED' });
}
