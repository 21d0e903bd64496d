import type { Transaction } from '#platform';
import type { Variant } from '../domain/hard-criteria.js';
import type { MatchQuestion, OfferFacts, ReferralFacts } from '../domain/match-facts.js';
import type { RouteDistance } from '../domain/route-distance.js';
import { findMatchWeights } from './match-weights.query.js';
import { measureRoutes } from './measure-routes.js';
import { evaluateFacts, type OfferEvaluation } from './offer-evaluation.js';
import { findOfferFacts } from './offer-facts.query.js';
import { findReferralFactsOf } from './referral-facts.query.js';
import { valuesForMatches, valuesForNearMisses, valuesForOffers } from './screening.js';
import { findAgencyTerms, type AgencyTerms } from './terms.query.js';

/**
 * Which offers are looked at: those that may pass every hard criterion, those that may fail at most one of them, or these.
 * The first two are screened in the database, so what surely fails more never leaves it.
 */
export type WantedOffers = 'MATCHES' | 'NEAR_MISSES' | { readonly offerIds: readonly string[] };

export interface EvaluatedReferral {
  readonly referral: ReferralFacts;
  /** Unordered: everything wanted that the caller may see, judged exactly. MATCHES: those that pass; NEAR_MISSES: those that fail exactly one. */
  readonly evaluations: readonly OfferEvaluation[];
}

export interface EvaluationOptions {
  readonly wanted: WantedOffers;
  readonly variant?: Variant | undefined;
  readonly maxKm?: number | undefined;
  /** How far offers are; absent: in a straight line. */
  readonly routes?: RouteDistance | undefined;
  /** The referrals take part in the runs already; only where the offers are named. */
  readonly isWithinRun?: boolean | undefined;
  /** The sessions of each stay, by their ids; only where the offers are named. */
  readonly withSessions?: boolean | undefined;
}

/**
 * Judges offers for several referrals, by referral id; those that are not to be seen are missing. One statement for all: whoever
 * matches thousands anew does so in batches of some fifty, because every evaluation of a batch is held in memory.
 */
export async function evaluateReferrals(tx: Transaction, referralIds: readonly string[], options: EvaluationOptions): Promise<ReadonlyMap<string, EvaluatedReferral>> {
  return evaluateKnown(tx, await findReferralFactsOf(tx, referralIds), options);
}

/** The same for referrals whose facts are known. */
export async function evaluateKnown(tx: Transaction, referrals: readonly ReferralFacts[], options: EvaluationOptions): Promise<ReadonlyMap<string, EvaluatedReferral>> {
  if (referrals.length === 0) return new Map();
  const agencyIds = [...new Set(referrals.map(({ agencyId }) => agencyId))];
  const terms = await findAgencyTerms(tx, agencyIds);
  const weights = await findMatchWeights(tx, agencyIds);
  const questions = referrals.map(
    (referral): MatchQuestion => ({ referral, variant: options.variant ?? 'INTEGRATED', maxKm: options.maxKm, isWithinRun: options.isWithinRun, weights: weights.get(referral.agencyId)! }),
  );
  const termsOf = ({ referral }: MatchQuestion): AgencyTerms => terms.get(referral.agencyId)!;
  const facts = await factsFor(tx, questions, options, termsOf);
  const answers = new Map<string, EvaluatedReferral>();
  for (const [n, question] of questions.entries()) {
    const offers = await measureRoutes(options.routes, question.referral, facts.get(n) ?? []);
    answers.set(question.referral.id, { referral: question.referral, evaluations: judgeAll(question, offers, termsOf(question), options.wanted) });
  }
  return answers;
}

function factsFor(tx: Transaction, questions: readonly MatchQuestion[], { wanted, withSessions }: EvaluationOptions, termsOf: (question: MatchQuestion) => AgencyTerms) {
  if (wanted === 'MATCHES') return findOfferFacts(tx, wanted, valuesForMatches(questions, termsOf));
  if (wanted === 'NEAR_MISSES') return findOfferFacts(tx, wanted, valuesForNearMisses(questions, termsOf));
  return findOfferFacts(tx, 'OFFERS', valuesForOffers(questions, wanted.offerIds, withSessions ?? false));
}

function judgeAll(question: MatchQuestion, offers: readonly OfferFacts[], terms: AgencyTerms, wanted: WantedOffers): OfferEvaluation[] {
  const evaluations: OfferEvaluation[] = [];
  for (const offer of offers) {
    const evaluation = evaluateFacts(question, offer, terms.onDay(question.referral, offer.hostId, offer.stay.firstDate));
    if (wanted === 'MATCHES' ? evaluation.passes : wanted === 'NEAR_MISSES' ? evaluation.failed.length === 1 : true) evaluations.push(evaluation);
  }
  return evaluations;
}
