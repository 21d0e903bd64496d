import { createHash } from 'node:crypto';
import type { OfferEvaluation } from './offer-evaluation.js';

/**
 * Best first; equal scores by the hex SHA-256 of `<referral>:<offer>`, which favours nobody (exchange-format.md 3). Most scores differ, so
 * the lot is drawn only where two are equal. Sorts in place.
 */
export function rank(referralCode: string, evaluations: OfferEvaluation[]): OfferEvaluation[] {
  const lots = new Map<string, string>();
  const lotOf = (offerCode: string): string => {
    let lot = lots.get(offerCode);
    if (lot === undefined) lots.set(offerCode, (lot = createHash('sha256').update(`${referralCode}:${offerCode}`).digest('hex')));
    return lot;
  };
  return evaluations.sort((a, b) => b.score - a.score || (lotOf(a.offerCode) < lotOf(b.offerCode) ? -1 : 1));
}
