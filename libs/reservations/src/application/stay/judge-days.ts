import { ok, refuse, type Result } from '#kernel';
import { evaluateOffer, type OfferEvaluation } from '#matching';
import type { SeatTaken } from '#offers';
import type { Transaction } from '#platform';
import type { Span } from '../../domain/reserved-span.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { outsideStay, unsuitable } from '../find-suitable.js';
import { offerUnknown, type NotMatching, type OfferNotFound, type SpanOutsideStay } from '../reservation-refusals.js';

export type JudgeRefusal = OfferNotFound | NotMatching | SpanOutsideStay | SeatTaken;

/**
 * The match for days by which a stay becomes longer, and for nothing else: those that it had keep the verdicts that they had. Its own
 * seats lie on other days, so they do not count against it. Days before its first or after its last session are none of the stay: nobody has planned
 * them, or they are approved no more.
 */
export async function judgeDays(tx: Transaction, of: HeldRow, span: Span): Promise<Result<OfferEvaluation, JudgeRefusal>> {
  const evaluation = await evaluateOffer(tx, { referralId: of.referral_id, offerId: of.offer_id, variant: of.variant, days: { ...span, isWithinRun: true } });
  if (evaluation === null) return refuse(offerUnknown);
  if (!evaluation.passes) return refuse(await unsuitable(tx, evaluation, of));
  const { firstDate, lastDate } = evaluation.stay;
  const isBefore = span.from < of.valid_from;
  return (isBefore ? span.from < firstDate : lastDate < span.to) ? refuse(outsideStay(evaluation)) : ok(evaluation);
}
