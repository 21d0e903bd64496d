import { operatorContext, type Transaction, type UnitOfWork } from '#platform';
import { tellOfFreeSeats } from './tell-of-free-seats.js';

/** Claims looked for in one transaction: few, so that nobody waits long for a session. */
const BATCH = 200;
const MOST_BATCHES = 50;

export interface FreedSeats {
  /** Claims that were deleted. */
  readonly claims: number;
  /** Offers of which a full session has a free seat again. */
  readonly offers: number;
}

/**
 * Deletes claims that have expired, at most 10,000 in one call, in short transactions that wait for nobody, and tells of
 * sessions that are free again. Nothing rests on it: an expired claim counts for nobody from its instant on, and whoever
 * claims or releases in its sessions deletes it; without this work only the news comes later. Several may run at once.
 */
export async function freeExpiredSeats(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<FreedSeats> {
  const freed = { claims: 0, offers: 0 };
  for (let batch = 0; batch < MOST_BATCHES && !signal?.aborted; batch++) {
    const { claims, offers } = await unitOfWork.run(operatorContext('CLEAN_UP', 'free-expired-seats'), (tx) => sweepExpiredSeats(tx));
    freed.claims += claims;
    freed.offers += offers;
    if (claims === 0) break;
  }
  return freed;
}

/** One batch inside the operator's unit of work; the sessions are those that were looked at. */
export async function sweepExpiredSeats(tx: Transaction, most = BATCH): Promise<FreedSeats & { readonly sessionIds: readonly string[] }> {
  const [swept] = await tx.prepared<{ claims: number; session_ids: string[] | null; freed_offer_ids: string[] | null }>(
    'pv_sweep_claims',
    'SELECT claims, session_ids, freed_offer_ids FROM offers.sweep_expired_claims($1)',
    [most],
  );
  await tellOfFreeSeats(tx, swept!.freed_offer_ids);
  return { claims: swept!.claims, offers: swept!.freed_offer_ids?.length ?? 0, sessionIds: swept!.session_ids ?? [] };
}
