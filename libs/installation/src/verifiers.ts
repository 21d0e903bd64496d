import { budgetVerifier } from '#agreements';
import { claimVerifier } from '#offers';
import type { Verifier } from '#platform';
import { seatVerifier, stayBudgetVerifier, waitingVerifier } from '#reservations';
import { settlementVerifier } from '#settlement';

/** What `pv verify` recomputes beside the journal. */
export const verifiers: readonly Verifier[] = [budgetVerifier, claimVerifier, seatVerifier, settlementVerifier, stayBudgetVerifier, waitingVerifier];
