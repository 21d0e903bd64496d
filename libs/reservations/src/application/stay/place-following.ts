import { addDays, ok, refuse, type Result } from '#kernel';
import type { OfferEvaluation, Variant } from '#matching';
import type { SeatTaken } from '#offers';
import { tryAgain, type Transaction, type TryAgain } from '#platform';
import { endOfDay } from '../../domain/holds/deadline.js';
import type { Span } from '../../domain/reserved-span.js';
import { pastDays, type PastDays } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { lockCase } from '../../persistence/reserve-seat.sql.js';
import { rebookBudgets } from '../budgets/rebook-budgets.js';
import { expireWishesOf } from '../loop/expire-wishes.js';
import { placeSeat, type PlacedSeat } from '../place-seat.js';
import type { NotMatching, SpanOutsideStay } from '../reservation-refusals.js';
import type { SeatTerms } from '../seat-terms.js';
import { tellOfRequest } from '../tell-of-seat.js';

export interface Following {
  /** The seat that it follows. */
  readonly was: HeldRow;
  readonly offerId: string;
  readonly variant: Variant;
  readonly evaluation: OfferEvaluation;
  readonly span: Span;
  readonly terms: SeatTerms;
  readonly costNote: string | undefined;
}

export type FollowingRefusal = NotMatching | SpanOutsideStay | SeatTaken | PastDays | TryAgain;

/**
 * Writes a reservation that follows another one of its case, with its seats: confirmed, or requested where somebody has to be asked. A request ends
 * unanswered at the latest when its first day begins, so that nobody is asked about days that are over.
 */
export async function placeFollowing(tx: Transaction, { was, offerId, variant, evaluation, span, terms, costNote }: Following): Promise<Result<PlacedSeat, FollowingRefusal>> {
  if (terms.hasExpiredWishes) await expireWishesOf(tx, was.referral_id);
  const expiresAt = terms.isAsked ? earlier(await terms.answerUntil(), endOfDay(addDays(span.from, -1))) : null;
  if (expiresAt !== null && expiresAt <= terms.now) return refuse(pastDays('from', addDays(terms.today, 1)));
  const referral = await lockCase(tx, was.referral_id);
  if (!referral) return refuse(tryAgain);
  const { hostAnswer, agencyAnswer } = terms;
  const placed = await placeSeat(
    tx,
    { wish: { referralId: was.referral_id, offerId, variant, costNote }, referral, evaluation, span },
    { state: terms.isAsked ? 'REQUESTED' : 'CONFIRMED', holdKind: null, expiresAt, hostAnswer, agencyAnswer, followsId: was.id },
  );
  if (!placed.ok || !terms.isAsked) return placed;
  await tellOfRequest(tx, placed.value.reservation);
  await rebookBudgets(tx, [placed.value.reservation.id]);
  return ok(placed.value);
}

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
