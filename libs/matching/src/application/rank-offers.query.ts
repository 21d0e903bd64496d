import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { RouteDistance, StraightLine } from '../domain/route-distance.js';
import { evaluateReferrals } from './evaluate-referrals.js';
import type { MatchingOptions } from './matching-question.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { rank } from './rank.js';
import { findReferralFactsOf } from './referral-facts.query.js';

/** The offers that suit, ranked, for several referrals at once (DD-18, DD-31, DD-36; exchange-format.md 3). */
@Injectable()
export class RankOffersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** By referral id; those that are not to be seen are missing. */
  run(context: RequestContext, referralIds: readonly string[], options: MatchingOptions): Promise<ReadonlyMap<string, readonly OfferEvaluation[]>> {
    return this.unitOfWork.run(context, async (tx) => {
      const evaluated = await evaluateReferrals(tx, referralIds, { wanted: 'MATCHES', routes: this.routes, ...options });
      return new Map([...evaluated].map(([id, { referral, evaluations }]) => [id, rank(referral.code, [...evaluations])]));
    });
  }

  /** Those of the referrals that the caller may see. */
  findVisible(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.unitOfWork.run(context, async (tx) => new Set((await findReferralFactsOf(tx, referralIds)).map(({ id }) => id)));
  }
}
