import { ok, refuse, type Result } from '#kernel';
import { retakeSeats, type SeatTaken } from '#offers';
import { tryAgain, type Transaction, type TryAgain } from '#platform';
import type { Pause, ReservationRecord } from '../../domain/reservation-record.js';
import type { StayDays } from '../../domain/stay/stay-days.js';
import { spanInvalid, type StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { findSessionsOn, writeStay } from '../../persistence/stay/stay.sql.js';
import { RESERVATION_CHANGED } from '../../domain/reservation-webhooks.js';
import { afterChange } from '../after-change.js';
import { journalPlacement } from '../placement/journal-placement.js';

export interface Rewriting {
  readonly was: HeldRow;
  readonly days: StayDays;
  /** Sessions that the match has judged and that have to take place. */
  readonly addedIds?: readonly string[];
  /** What the journal calls it, and why, as a code. */
  readonly action: string;
  readonly reason?: string;
}

export type RewriteRefusal = SeatTaken | StaySpanInvalid | TryAgain;

/**
 * Gives a reservation other days: its seats are those of the sessions on them afterwards, or nothing has changed. Seats that it gives back are
 * free for others at once; those that it has go on as they were. A few statements, however many sessions.
 */
export async function rewriteStay(tx: Transaction, { was, days, addedIds = [], action, reason }: Rewriting): Promise<Result<ReservationRecord, RewriteRefusal>> {
  const sessionIds = await findSessionsOn(tx, was.offer_id, days);
  if (sessionIds.length === 0) return refuse(spanInvalid('to', 'a stay with at least one session'));
  const retaken = await retakeSeats(tx, {
    holderId: was.id,
    referralId: was.referral_id,
    agencyId: was.agency_id,
    sessionIds,
    isOwnCase: was.responsible_id === was.host_id,
    expiresAt: was.expires_at,
  });
  if (!retaken.ok) return retaken;
  const now = await writeStay(tx, { was, days, sessions: sessionIds.length, addedIds });
  if (now === null) return refuse(tryAgain);
  await tx.journal.write({
    agencyId: was.agency_id,
    action,
    subjectKind: 'reservation',
    subjectId: was.id,
    before: daysOf(was.valid_from, was.valid_to, was.pauses),
    after: { ...daysOf(now.validFrom, now.validTo, now.pauses), seats: sessionIds.length, ...(reason === undefined ? {} : { reason }) },
  });
  await journalPlacement(tx, { referralId: was.referral_id, agencyId: was.agency_id, was: was.case_state });
  await afterChange(tx, RESERVATION_CHANGED, now);
  return ok(now);
}

const daysOf = (validFrom: string, validTo: string | null, pauses: readonly Pause[]) => ({ validFrom, validTo, pauses });
