import { Injectable } from '@nestjs/common';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { RouteDistance, StraightLine } from '../domain/route-distance.js';
import { evaluateChunk } from './evaluate-chunk.js';
import type { MatchingOptions } from './matching-question.js';
import { findOfferChunk } from './offer-chunks.query.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { rank } from './rank.js';
import { findReferralFacts } from './referral-facts.query.js';

export interface MatchReferralInput extends MatchingOptions {
  /** The referral by its id, or by its code on the command line. */
  readonly referral: { readonly id: string } | { readonly code: string };
}

/** An offer that does not suit; no more is kept of it, because that is most of an installation. */
export type RejectedOffer = Pick<OfferEvaluation, 'offerId' | 'offerCode' | 'failed'>;

export interface MatchReferralAnswer {
  readonly referralId: string;
  readonly referralCode: string;
  /** By score, equal scores by a hash that favours nobody. */
  readonly matches: readonly OfferEvaluation[];
  /** By offer code; every offer stands here or in matches. */
  readonly rejected: readonly RejectedOffer[];
  /** Those of the rejected that fail exactly one criterion. */
  readonly nearMisses: readonly OfferEvaluation[];
}

export interface ReferralNotFound extends Refusal {
  readonly code: 'REFERRAL_NOT_FOUND';
}

/** Offers that are judged at once. */
const CHUNK = 2_000;

/**
 * All offers for one referral: which suit and have a seat, why, and why the others do not (DD-18, DD-31, DD-36; exchange-format.md 3), for
 * the command line. Reads the offers chunk by chunk; RankOffersQuery, FindNearMissesQuery and FindRejectedOffersQuery answer one
 * of the lists without looking at all.
 */
@Injectable()
export class MatchReferralQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  run(context: RequestContext, input: MatchReferralInput): Promise<Result<MatchReferralAnswer, ReferralNotFound>> {
    return this.unitOfWork.run(
      context,
      async (tx) => {
        const referral = await findReferralFacts(tx, input.referral);
        if (!referral) return refuse({ code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
        const [matches, rejected, nearMisses]: [OfferEvaluation[], RejectedOffer[], OfferEvaluation[]] = [[], [], []];
        for (let after = ''; ; ) {
          const chunk = await findOfferChunk(tx, after, CHUNK);
          for (const evaluation of await evaluateChunk(tx, referral, chunk, { variant: input.variant, maxKm: input.maxKm, routes: this.routes })) {
            if (evaluation.passes) matches.push(evaluation);
            else rejected.push({ offerId: evaluation.offerId, offerCode: evaluation.offerCode, failed: evaluation.failed });
            if (evaluation.failed.length === 1) nearMisses.push(evaluation);
          }
          if (chunk.length < CHUNK) break;
          after = chunk.at(-1)!.code;
        }
        return ok({ referralId: referral.id, referralCode: referral.code, matches: rank(referral.code, matches), rejected, nearMisses });
      },
      // Between two chunks nothing may change: every offer stands in exactly one list.
      { isolation: 'REPEATABLE READ', statementTimeoutMs: 120_000 },
    );
  }
}
