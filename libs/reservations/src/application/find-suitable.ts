import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { evaluateOffer, type OfferEvaluation, type ReferralNotFound, type Variant } from '#matching';
import { seatTaken, type SeatTaken } from '#offers';
import { RESERVABLE_STATES } from '#referrals';
import type { Transaction } from '#platform';
import { mayActForCase } from '../domain/case-access.js';
import { reservedSpan, type Span } from '../domain/reserved-span.js';
import { findFullSessions, lockCase, type CaseRow } from '../persistence/reserve-seat.sql.js';
import { costNoteInvalid, notMatching, notSearching, offerUnknown, referralUnknown, type CostNoteInvalid, type NotMatching, type OfferNotFound, type ReferralNotSearching, type SpanOutsideStay } from './reservation-refusals.js';

/** Which seat is wished for. */
export interface SeatWish {
  readonly referralId: string;
  readonly offerId: string;
  readonly variant: Variant;
  /** First and last day of the reservation, inside the stay; absent: the first and last session of the stay. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** BHV-09: why a wish is granted that costs more, a text of at most 500 characters; kept with the verdicts. */
  readonly costNote?: string | undefined;
}

/** A wish that may be granted, with the verdicts as they are. */
export interface SuitableSeat {
  readonly wish: SeatWish;
  readonly referral: CaseRow;
  readonly evaluation: OfferEvaluation;
  readonly span: Span;
}

export type WishRefusal = ReferralNotFound | OfferNotFound | ReferralNotSearching | CostNoteInvalid | NotMatching | SpanOutsideStay | SeatTaken;

/** Locks the case of a wish and evaluates the match for just its offer (DD-18, DD-20 to DD-23). */
export async function findSuitable(tx: Transaction, wish: SeatWish): Promise<Result<SuitableSeat, WishRefusal>> {
  const referral = isUuid(wish.referralId) ? await lockCase(tx, wish.referralId) : undefined;
  if (!referral || !mayActForCase(tx.context, { agencyId: referral.agency_id, responsibleId: referral.responsible_id })) return refuse(referralUnknown);
  if (!RESERVABLE_STATES.includes(referral.state)) return refuse(notSearching(referral.state));
  if (wish.costNote !== undefined && !isNote(wish.costNote)) return refuse(costNoteInvalid);
  const evaluation = isUuid(wish.offerId) ? await evaluateOffer(tx, { referralId: referral.id, offerId: wish.offerId, variant: wish.variant }) : null;
  if (evaluation === null) return refuse(offerUnknown);
  const { firstDate, lastDate } = evaluation.stay;
  const span = reservedSpan({ from: firstDate, to: lastDate }, wish);
  const isPart = span !== null && (span.from > firstDate || span.to < lastDate);
  const judged = isPart && mayBeOtherDays(evaluation) ? await evaluateDays(tx, wish, span) : evaluation;
  if (!judged.passes) return refuse(await unsuitable(tx, judged, referral));
  if (span === null) return refuse(outsideStay(evaluation));
  if (isPart && !(await mayTakePart(tx, wish, span))) return refuse(wholeRun(evaluation));
  return ok({ wish, referral, evaluation: judged, span });
}

/** A group that is full on other days, or a seat on other days, is no reason against days for trying out: just those are looked at. */
async function evaluateDays(tx: Transaction, { referralId, offerId, variant }: SeatWish, span: Span): Promise<OfferEvaluation> {
  const evaluation = await evaluateOffer(tx, { referralId, offerId, variant, days: span });
  if (evaluation === null) throw new Error('An offer that was there is gone in the same transaction');
  return evaluation;
}

/** Of a closed group a case takes the whole run that is left, or one session to try it out; of an open one any days. */
async function mayTakePart(tx: Transaction, { offerId }: SeatWish, span: Span): Promise<boolean> {
  const [row] = await tx.sql<{ may: boolean }>(
    `SELECT o.admission = 'OPEN' OR (SELECT count(*) = 1 FROM offers.session_v s WHERE s.offer_id = o.id AND s.state = 'PLANNED' AND s.date BETWEEN $2 AND $3) AS may
     FROM offers.offer_v o WHERE o.id = $1`,
    [offerId, span.from, span.to],
  );
  return row?.may === true;
}

/** A text that a person can read, not only blanks. */
export const isNote = (text: string): boolean => text.trim() !== '' && [...text.trim()].length <= 500 && !/[\0\p{Cs}]/u.test(text);

const OF_DAYS: readonly string[] = ['NO_FREE_SEAT', 'ALREADY_PLACED'];
const mayBeOtherDays = ({ failed }: OfferEvaluation): boolean => failed.length > 0 && failed.every((code) => OF_DAYS.includes(code));

const isOnlyFull = ({ failed }: OfferEvaluation): boolean => failed.length === 1 && failed[0] === 'NO_FREE_SEAT';

/** Full and nothing else is told as SEAT_TAKEN with its sessions, as it is when somebody was faster. */
export async function unsuitable(tx: Transaction, evaluation: OfferEvaluation, referral: Pick<CaseRow, 'responsible_id'>): Promise<NotMatching | SeatTaken> {
  if (isOnlyFull(evaluation)) return seatTaken(await findFullSessions(tx, evaluation.stay.sessionIds, referral.responsible_id));
  return notMatching(evaluation.failed, evaluation.explain());
}

export const outsideStay = ({ stay }: OfferEvaluation): SpanOutsideStay => ({
  code: 'SPAN_OUTSIDE_STAY',
  message: `The reservation must lie in the stay from ${stay.firstDate} to ${stay.lastDate} and hold a session of it.`,
  firstDate: stay.firstDate,
  lastDate: stay.lastDate,
});

const wholeRun = ({ stay }: OfferEvaluation): SpanOutsideStay => ({
  code: 'SPAN_OUTSIDE_STAY',
  message: `The group is closed: the reservation must be for its whole run from ${stay.firstDate} to ${stay.lastDate}, or for one session of it to try it out.`,
  firstDate: stay.firstDate,
  lastDate: stay.lastDate,
});
