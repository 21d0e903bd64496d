import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Variant } from '../domain/hard-criteria.js';
import type { RouteDistance } from '../domain/route-distance.js';
import { evaluateKnown } from './evaluate-referrals.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { spanOf } from '../domain/span.js';
import { findReferralFacts } from './referral-facts.query.js';

export interface OfferQuestion {
  readonly referralId: string;
  readonly offerId: string;
  readonly variant: Variant;
  readonly maxKm?: number;
  readonly routes?: RouteDistance;
  /** Just these days are looked at; absent: from the wanted day on for the wanted weeks. */
  readonly days?: LookedAtDays;
}

/** Part of a stay: what a seat that is there already may be longer by, or what takes its place. */
export interface LookedAtDays {
  readonly from: LocalDate;
  /** Null: until the end of what the referral wants. */
  readonly to: LocalDate | null;
  /** The referral takes part in the run already. */
  readonly isWithinRun?: boolean;
}

/** The verdicts for one referral and one offer inside a running transaction, with the sessions of the stay; null when either is not to be seen. */
export async function evaluateOffer(tx: Transaction, { referralId, offerId, variant, maxKm, routes, days }: OfferQuestion): Promise<OfferEvaluation | null> {
  const wanted = await findReferralFacts(tx, { id: referralId });
  if (!wanted) return null;
  const referral = days === undefined ? wanted : { ...wanted, wantedFrom: days.from, lookedAtTo: days.to ?? spanOf(wanted).to };
  const evaluated = await evaluateKnown(tx, [referral], { wanted: { offerIds: [offerId] }, withSessions: true, isWithinRun: days?.isWithinRun, variant, maxKm, routes });
  return evaluated.get(referral.id)?.evaluations[0] ?? null;
}
