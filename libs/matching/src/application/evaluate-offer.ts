import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { evaluate, type Evaluation } from '../domain/evaluate.js';
import type { OfferFacts } from '../domain/match-facts.js';
import type { Variant } from '../domain/hard-criteria.js';
import { findOfferFacts } from './offer-facts.query.js';
import { findReferralFacts } from './referral-facts.query.js';
import { findAgencyTerms } from './terms.query.js';

export interface OfferEvaluation extends Evaluation {
  readonly offerId: string;
  readonly offerCode: string;
  /** First and last day of the stay (the wanted day where it is empty); its sessions where one offer was asked for. */
  readonly stay: { readonly firstDate: LocalDate; readonly lastDate: LocalDate; readonly sessionIds: readonly string[] };
}

/** Ties the verdicts to their offer. */
export function evaluationOf(offer: OfferFacts, evaluation: Evaluation): OfferEvaluation {
  const { firstDate, lastDate, sessionIds } = offer.stay;
  return { ...evaluation, offerId: offer.id, offerCode: offer.code, stay: { firstDate, lastDate, sessionIds } };
}

/** The verdicts for one referral and one offer inside a running transaction; null when either is not to be seen. */
export async function evaluateOffer(
  tx: Transaction,
  question: { referralId: string; offerId: string; variant: Variant; maxKm?: number },
): Promise<OfferEvaluation | null> {
  const referral = await findReferralFacts(tx, { id: question.referralId });
  if (!referral) return null;
  const [offer] = await findOfferFacts(tx, referral, question.offerId);
  if (!offer) return null;
  const terms = await findAgencyTerms(tx, referral.agencyId);
  const evaluation = evaluate(
    { referral, variant: question.variant, maxKm: question.maxKm },
    offer,
    terms.onDay(referral, offer.hostId, offer.stay.firstDate),
  );
  return evaluationOf(offer, evaluation);
}
