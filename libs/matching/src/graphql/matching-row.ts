import type { MatchReferralAnswer } from '../application/match-referral.query.js';
import type { OfferEvaluation } from '../application/evaluate-offer.js';
import type { Variant } from '../domain/hard-criteria.js';
import type { MatchType } from './match.type.js';

/** What was asked: a match answers it for one offer. */
export interface MatchingQuestion {
  readonly referralId: string;
  readonly variant: Variant;
  readonly maxKm: number | undefined;
}

export interface MatchingRow extends MatchingQuestion {
  readonly answer: MatchReferralAnswer;
}

/** A row of a list of matches, with what its further fields need. */
export interface MatchRow extends MatchType {
  readonly offerId: string;
  readonly question: MatchingQuestion;
}

export function toMatchRow(evaluation: OfferEvaluation, question: MatchingQuestion): MatchRow {
  const { offerId, score, distanceKm, freeSeats, failed, criteria, stay } = evaluation;
  return {
    offerId,
    question,
    score,
    distanceKm: distanceKm === null ? null : Number(distanceKm.toFixed(3)),
    freeSeats,
    firstDate: stay.firstDate,
    lastDate: stay.lastDate,
    failed,
    criteria,
  };
}
