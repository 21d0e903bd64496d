import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { evaluateOffer, recordChoice, type OfferEvaluation, type ReferralNotFound, type Variant } from '#matching';
import { claimSeats, confirmCapacity, seatTaken, type SeatTaken } from '#offers';
import { RESERVABLE_STATES } from '#referrals';
import { answerOnce, orTryAgain, sqlState, tryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayActForCase } from '../domain/case-access.js';
import { journalPlacement } from './placement/journal-placement.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { reservedSpan, type Span } from '../domain/reserved-span.js';
import { findCoveredSessions, findFullSessions, insertReservation, lockCase, type CaseRow } from '../persistence/reserve-seat.sql.js';
import {
  consentMissing,
  costNoteInvalid,
  notMatching,
  notSearching,
  offerUnknown,
  referralUnknown,
  type ConsentMissing,
  type CostNoteInvalid,
  type NotMatching,
  type OfferNotFound,
  type ReferralNotSearching,
  type SpanOutsideStay,
} from './reservation-refusals.js';

export interface ReserveSeatInput {
  readonly referralId: string;
  readonly offerId: string;
  readonly variant: Variant;
  /** First and last day of the reservation, inside the stay; absent: the first and last session of the stay. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** BHV-09: why a wish is granted that costs more, a text of at most 500 characters; kept with the verdicts. */
  readonly costNote?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export type ReserveSeatRefusal =
  | ReferralNotFound
  | OfferNotFound
  | ReferralNotSearching
  | CostNoteInvalid
  | NotMatching
  | ConsentMissing
  | SpanOutsideStay
  | SeatTaken
  | TryAgain
  | IdempotencyConflict;

export type ReserveSeatResult = Result<ReservationRecord, ReserveSeatRefusal>;

/**
 * Reserves a referral's seat in an offer for a whole stay (DD-18, DD-20 to DD-23, BHV-18), all or nothing, in one unit of
 * work: evaluate the match for just this offer, claim the seats, write the reservation with the verdicts as they were.
 *
 * Invariant, checked by `pv verify`: offers.seat_claim has exactly one claim without expiry per CONFIRMED reservation and
 * session of its offer on a day from valid_from to valid_to, both included, whatever the session's state. Therefore
 * - claimed are all sessions on the covered days, also those outside the stay: a HELD one there makes a seat use like any
 *   other, and a CANCELLED one may not hold more reservations than seats either (OVERBOOKED says the same of an import).
 *   Where one of them is full the whole reservation is refused with SEAT_TAKEN;
 * - of a CLOSED run joined in the middle valid_from is the first session of the stay, so earlier ones are not covered;
 * - whoever adds a session to an offer claims its seats in the same transaction for the confirmed reservations that cover
 *   its day, and refuses where they are more than its seats (OVERBOOKED): a trigger of this schema on offers.session does both
 *   (claim_new_sessions). To keep both sides from missing each other, it
 *   first locks all sessions that the offer has (offers.lock_sessions; the import, which adds to many offers, locks the
 *   table of claims): the claims here wait for it, and the reservation is then written only if the covered sessions are
 *   still those that were claimed, else TRY_AGAIN. So it is where sessions of the stay were cancelled or the offer was
 *   archived meanwhile: both lock the sessions before they look for seats;
 * - a day of a session never changes (the service has no right to), and a cancelled reservation keeps claims only for the
 *   days that it still covers.
 */
@Injectable()
export class ReserveSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ReserveSeatInput): Promise<ReserveSeatResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'reserveSeat', key, input: rest }, () => reserve(tx, rest))),
      );
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refuse(refusal);
    }
  }
}

type Wish = Omit<ReserveSeatInput, 'idempotencyKey'>;

async function reserve(tx: Transaction, wish: Wish): Promise<Result<ReservationRecord, Exclude<ReserveSeatRefusal, IdempotencyConflict>>> {
  const referral = isUuid(wish.referralId) ? await lockCase(tx, wish.referralId) : undefined;
  if (!referral || !mayActForCase(tx.context, { agencyId: referral.agency_id, responsibleId: referral.responsible_id })) return refuse(referralUnknown);
  if (!RESERVABLE_STATES.includes(referral.state)) return refuse(notSearching(referral.state));
  if (wish.costNote !== undefined && !isNote(wish.costNote)) return refuse(costNoteInvalid);
  const evaluation = isUuid(wish.offerId) ? await evaluateOffer(tx, { referralId: referral.id, offerId: wish.offerId, variant: wish.variant }) : null;
  if (evaluation === null) return refuse(offerUnknown);
  if (!evaluation.passes) return refuse(await unsuitable(tx, evaluation, referral));
  if (!referral.consent) return refuse(consentMissing);
  const { firstDate, lastDate } = evaluation.stay;
  const span = reservedSpan({ from: firstDate, to: lastDate }, wish);
  if (span === null) return refuse(outsideStay(evaluation));
  return claimAndWrite(tx, wish, { referral, evaluation, span });
}

interface Suitable {
  readonly referral: CaseRow;
  readonly evaluation: OfferEvaluation;
  readonly span: Span;
}

async function claimAndWrite(
  tx: Transaction,
  wish: Wish,
  { referral, evaluation, span }: Suitable,
): Promise<Result<ReservationRecord, SpanOutsideStay | SeatTaken | TryAgain>> {
  const covered = await findCoveredSessions(tx, evaluation.offerId, span);
  const stayIds = evaluation.stay.sessionIds.filter((id) => covered.session_ids.includes(id));
  if (stayIds.length === 0) return refuse(outsideStay(evaluation));
  const claimed = await claimSeats(tx, {
    holderId: covered.reservation_id,
    referralId: referral.id,
    agencyId: referral.agency_id,
    sessionIds: covered.session_ids,
    isOwnCase: referral.responsible_id === covered.host_id,
    expiresAt: null,
  });
  if (!claimed.ok) return claimed;
  const { score, distanceKm, freeSeats, weightsVersion } = evaluation;
  const reservation = await insertReservation(tx, {
    covered,
    referral,
    offerId: evaluation.offerId,
    variant: wish.variant,
    span,
    stayIds,
    // What the family wishes for may rank below other offers, and nothing keeps it from being chosen (BHV-09).
    verdicts: { score, distanceKm, freeSeats, weightsVersion, wished: referral.wish_offer_ids.includes(evaluation.offerId), criteria: evaluation.explain() },
    costNote: wish.costNote?.trim() ?? null,
  });
  if (reservation === null) return refuse(tryAgain);
  const { id, code, referralId, offerId, variant, validFrom, validTo } = reservation;
  await tx.journal.write({
    agencyId: reservation.agencyId,
    action: 'reservation.confirmed',
    subjectKind: 'reservation',
    subjectId: id,
    after: { code, referralId, offerId, variant, validFrom, validTo, seats: covered.session_ids.length },
  });
  await journalPlacement(tx, { referralId, agencyId: reservation.agencyId, was: referral.state });
  await recordChoice(tx, { referralId, offerId });
  await confirmCapacity(tx, [offerId], 'RESERVATION');
  return ok(reservation);
}

/** A text that a person can read, not only blanks. */
const isNote = (text: string): boolean => text.trim() !== '' && [...text.trim()].length <= 500 && !/[\0\p{Cs}]/u.test(text);

/** Full and nothing else is told as SEAT_TAKEN with its sessions, as it is when somebody was faster. */
async function unsuitable(tx: Transaction, evaluation: OfferEvaluation, referral: CaseRow): Promise<NotMatching | SeatTaken> {
  const isOnlyFull = evaluation.failed.length === 1 && evaluation.failed[0] === 'NO_FREE_SEAT';
  if (isOnlyFull) return seatTaken(await findFullSessions(tx, evaluation.stay.sessionIds, referral.responsible_id));
  return notMatching(evaluation.failed, evaluation.explain());
}

const outsideStay = ({ stay }: OfferEvaluation): SpanOutsideStay => ({
  code: 'SPAN_OUTSIDE_STAY',
  message: `The reservation must lie in the stay from ${stay.firstDate} to ${stay.lastDate} and hold a session of it.`,
  firstDate: stay.firstDate,
  lastDate: stay.lastDate,
});

/**
 * What only the constraints see: days that overlap another reservation of the referral in this offer without a session of
 * the stay on them, a consent that was taken back meanwhile, and an import that wrote at the same moment.
 */
function refusalOf(error: unknown): NotMatching | ConsentMissing | TryAgain | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  if (sqlState(error) === '23P01' && constraint === 'reservation_no_overlap') return notMatching(['ALREADY_PLACED'], []);
  // Somebody has paused or ended the referral since it was looked at.
  if (sqlState(error) === '23514' && constraint === 'reservation_referral_state') return tryAgain;
  if (sqlState(error) === '23514' && constraint === 'reservation_consent') return consentMissing;
  if (sqlState(error) === '23505' && constraint === 'reservation_code_key') return tryAgain;
  return null;
}
