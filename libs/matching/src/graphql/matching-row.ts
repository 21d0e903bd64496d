import type { OfferEvaluation } from '../application/offer-evaluation.js';
import type { Variant } from '../domain/hard-criteria.js';
import type { MatchType } from './match.type.js';

/** What was asked about a referral; each list of the answer is worked out when its field is asked for. */
export interface MatchingQuestion {
  readonly referralId: string;
  readonly variant: Variant;
  readonly maxKm: number | undefined;
}

/** A row of a list of matches, with what its further fields need. */
export interface MatchRow extends MatchType {
  readonly offerId: string;
  readonly evaluation: OfferEvaluation;
  readonly question: MatchingQuestion;
}

export function toMatchRow(evaluation: OfferEvaluation, question: MatchingQuestion): MatchRow {
  const { offerId, score, distanceKm, freeSeats, failed, stay, variants } = evaluation;
  return {
    offerId,
    question,
    score,
    distanceKm: distanceKm === null ? null : Number(distanceKm.toFixed(3)),
    freeSeats,
    firstDate: stay.firstDate,
    lastDate: stay.lastDate,
    failed,
    variants,
    evaluation,
  };
}
