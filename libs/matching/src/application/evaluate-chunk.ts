import type { Transaction } from '#platform';
import type { ReferralFacts } from '../domain/match-facts.js';
import { evaluateKnown, type EvaluationOptions } from './evaluate-referrals.js';
import type { OfferEvaluation } from './offer-evaluation.js';

/** Judges these offers for one referral, whatever they fail, and gives them back in their order. */
export async function evaluateChunk(
  tx: Transaction,
  referral: ReferralFacts,
  offers: readonly { readonly id: string }[],
  options: Omit<EvaluationOptions, 'wanted'>,
): Promise<OfferEvaluation[]> {
  if (offers.length === 0) return [];
  const evaluated = await evaluateKnown(tx, [referral], { ...options, wanted: { offerIds: offers.map(({ id }) => id) } });
  const byId = new Map(evaluated.get(referral.id)!.evaluations.map((evaluation) => [evaluation.offerId, evaluation]));
  return offers.flatMap(({ id }) => byId.get(id) ?? []);
}
