import type { Transaction } from '#platform';
import type { Variant } from '../domain/hard-criteria.js';
import type { RouteDistance } from '../domain/route-distance.js';
import { evaluateKnown } from './evaluate-referrals.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { findReferralFacts } from './referral-facts.query.js';

export interface OfferQuestion {
  readonly referralId: string;
  readonly offerId: string;
  readonly variant: Variant;
  readonly maxKm?: number;
  readonly routes?: RouteDistance;
}

/** The verdicts for one referral and one offer inside a running transaction, with the sessions of the stay; null when either is not to be seen. */
export async function evaluateOffer(tx: Transaction, { referralId, offerId, variant, maxKm, routes }: OfferQuestion): Promise<OfferEvaluation | null> {
  const referral = await findReferralFacts(tx, { id: referralId });
  if (!referral) return null;
  const evaluated = await evaluateKnown(tx, [referral], { wanted: { offerIds: [offerId] }, withSessions: true, variant, maxKm, routes });
  return evaluated.get(referral.id)?.evaluations[0] ?? null;
}
