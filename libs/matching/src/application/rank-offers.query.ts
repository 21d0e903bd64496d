import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { RouteDistance, StraightLine } from '../domain/route-distance.js';
import { evaluateReferrals } from './evaluate-referrals.js';
import type { MatchingOptions } from './matching-question.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { rank } from './rank.js';
import { readCases } from './read-cases.js';
import { findReferralFactsOf } from './referral-facts.query.js';

/** The offers that suit, ranked, for several referrals at once (DD-18, DD-31, DD-36; exchange-format.md 3). Every read is noted in the access log. */
@Injectable()
export class RankOffersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** By referral id; those that are not to be seen are missing. */
  run(context: RequestContext, referralIds: readonly string[], { noted, ...options }: MatchingOptions): Promise<ReadonlyMap<string, readonly OfferEvaluation[]>> {
    return readCases(this.unitOfWork, context, { ids: referralIds, noted }, async (tx) => {
      const evaluated = await evaluateReferrals(tx, referralIds, { wanted: 'MATCHES', routes: this.routes, ...options });
      return new Map([...evaluated].map(([id, { referral, evaluations }]) => [id, rank(referral.code, [...evaluations])]));
    });
  }

  /** Those of the referrals that the caller may see; what is no id at all is noted as refused, too. */
  async findVisible(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlySet<string>> {
    const wellFormed = referralIds.filter(isUuid);
    const found = await readCases(this.unitOfWork, context, { ids: referralIds }, async (tx) => {
      const facts = wellFormed.length === 0 ? [] : await findReferralFactsOf(tx, wellFormed);
      return new Map(facts.map(({ id }) => [id, true]));
    });
    return new Set(found.keys());
  }
}
