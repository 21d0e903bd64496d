import { Injectable } from '@nestjs/common';
import { compareCodePoints } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { RouteDistance, StraightLine } from '../domain/route-distance.js';
import { evaluateReferrals } from './evaluate-referrals.js';
import type { MatchingOptions } from './matching-question.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { readCases } from './read-cases.js';

/** The offers that fail exactly one hard criterion, for several referrals at once. Every read is noted in the access log. */
@Injectable()
export class FindNearMissesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** In the order of the offers' codes, by referral id; those that are not to be seen are missing. */
  run(context: RequestContext, referralIds: readonly string[], { noted, ...options }: MatchingOptions): Promise<ReadonlyMap<string, readonly OfferEvaluation[]>> {
    return readCases(this.unitOfWork, context, { ids: referralIds, noted }, async (tx) => {
      const evaluated = await evaluateReferrals(tx, referralIds, { wanted: 'NEAR_MISSES', routes: this.routes, ...options });
      return new Map([...evaluated].map(([id, { evaluations }]) => [id, [...evaluations].sort((a, b) => compareCodePoints(a.offerCode, b.offerCode))]));
    });
  }
}
