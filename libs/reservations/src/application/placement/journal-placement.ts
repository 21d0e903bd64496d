import type { Transaction } from '#platform';
import type { ReferralState } from '#referrals';
import { findCaseState } from '../../persistence/placement/placement.sql.js';

interface Placement {
  readonly referralId: string;
  readonly agencyId: string;
  /** The referral's state before the reservation was written or ended. */
  readonly was: ReferralState;
}

/** Journals what a trigger has made of the referral: a seat has placed it, or its last one is gone and it is looked for again. */
export async function journalPlacement(tx: Transaction, placement: Placement): Promise<void> {
  const state = await findCaseState(tx, placement.referralId);
  if (state !== placement.was) await writePlacement(tx, placement, state);
}

/** The same where the state is known already, for a host that does not see the case. */
export async function writePlacement(tx: Transaction, { referralId, agencyId, was }: Placement, state: ReferralState): Promise<void> {
  await tx.journal.write({
    agencyId,
    action: state === 'PLACED' ? 'referral.placed' : 'referral.searched-again',
    subjectKind: 'referral',
    subjectId: referralId,
    before: { state: was },
    after: { state },
  });
}
