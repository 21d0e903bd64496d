import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { evaluate } from '../domain/evaluate.js';
import type { Variant } from '../domain/hard-criteria.js';
import { evaluationOf, type OfferEvaluation } from './evaluate-offer.js';
import { findOfferFacts } from './offer-facts.query.js';
import { findReferralFacts } from './referral-facts.query.js';
import { findAgencyTerms } from './terms.query.js';

export interface MatchReferralInput {
  /** The referral by its id, or by its code on the command line. */
  readonly referral: { readonly id: string } | { readonly code: string };
  readonly variant?: Variant | undefined;
  /** Kilometres; replaces the referral's own limit for this call. */
  readonly maxKm?: number | undefined;
}

export interface MatchReferralAnswer {
  readonly referralId: string;
  readonly referralCode: string;
  /** By score, equal scores by a hash that favours nobody. */
  readonly matches: readonly OfferEvaluation[];
  /** By offer code; every offer stands here or in matches. */
  readonly rejected: readonly OfferEvaluation[];
  /** Those of the rejected that fail exactly one criterion. */
  readonly nearMisses: readonly OfferEvaluation[];
}

export interface ReferralNotFound extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** Which offers suit a referral and have a seat, why, and why the others do not (DD-18, DD-31, DD-36; exchange-format.md 3). */
@Injectable()
export class MatchReferralQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: MatchReferralInput): Promise<Result<MatchReferralAnswer, ReferralNotFound>> {
    return this.unitOfWork.run(context, async (tx) => {
      const referral = await findReferralFacts(tx, input.referral);
      if (!referral) return refuse({ code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
      const offers = await findOfferFacts(tx, referral, null);
      const terms = await findAgencyTerms(tx, referral.agencyId);
      const question = { referral, variant: input.variant ?? 'INTEGRATED', maxKm: input.maxKm } as const;
      const evaluations = offers.map((offer) =>
        evaluationOf(offer, evaluate(question, offer, terms.onDay(referral, offer.hostId, offer.stay.firstDate))),
      );
      const rejected = evaluations.filter((e) => !e.passes);
      return ok({
        referralId: referral.id,
        referralCode: referral.code,
        matches: ranked(referral.code, evaluations.filter((e) => e.passes)),
        rejected,
        nearMisses: rejected.filter((e) => e.failed.length === 1),
      });
    });
  }
}

function ranked(referralCode: string, evaluations: OfferEvaluation[]): OfferEvaluation[] {
  const lot = new Map(evaluations.map((e) => [e.offerId, createHash('sha256').update(`${referralCode}:${e.offerCode}`).digest('hex')]));
  return evaluations.sort((a, b) => b.score - a.score || (lot.get(a.offerId)! < lot.get(b.offerId)! ? -1 : 1));
}
