import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { Variant } from '../../domain/hard-criteria.js';
import { RouteDistance, StraightLine } from '../../domain/route-distance.js';
import type { ReferralFacts } from '../../domain/match-facts.js';
import { relaxationPairs, type RelaxationPair } from '../../domain/why-not/relaxation-pairs.js';
import type { WhyNotQuestion } from '../../domain/why-not/steps-of.js';
import { whyNot, type WhyNot } from '../../domain/why-not/why-not.js';
import { evaluateReferrals } from '../evaluate-referrals.js';
import type { MatchingOptions } from '../matching-question.js';
import { readCases } from '../read-cases.js';
import { findDoubleMisses } from './double-misses.js';

export interface WhyNotOptions {
  readonly variant: Variant;
  /** Kilometres, in place of the referrals' own limits. */
  readonly maxKm?: number | undefined;
  /** How far offers are; absent: in a straight line. */
  readonly routes?: RouteDistance | undefined;
}

export interface WhyNotAnswer extends WhyNot {
  /** What opens offers only together; asked for where no single relaxation opens any, empty elsewhere. */
  readonly pairs: readonly RelaxationPair[];
}

/** Why offers do not suit: the smallest relaxations and how many offers with free seats each would open. Every read is noted in the access log. */
@Injectable()
export class ExplainWhyNotQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** By referral; those that are not to be seen are missing. Referrals that have matches are answered too. */
  run(context: RequestContext, referralIds: readonly string[], { noted, ...options }: Omit<WhyNotOptions, 'routes'> & Pick<MatchingOptions, 'noted'>): Promise<ReadonlyMap<string, WhyNotAnswer>> {
    return readCases(this.unitOfWork, context, { ids: referralIds, noted }, (tx) => explainWhyNot(tx, referralIds, { ...options, routes: this.routes }));
  }
}

export async function explainWhyNot(tx: Transaction, referralIds: readonly string[], { variant, maxKm, routes }: WhyNotOptions): Promise<ReadonlyMap<string, WhyNotAnswer>> {
  const found = await evaluateReferrals(tx, referralIds, { wanted: 'NEAR_MISSES', variant, maxKm, routes });
  const questionOf = (referral: ReferralFacts): WhyNotQuestion => ({ limitKm: maxKm ?? referral.maxKm, relaxations: referral.relaxations });
  const single = new Map([...found].map(([id, { referral, evaluations }]) => [id, whyNot(evaluations, questionOf(referral))]));
  // Where nothing is approved, no two relaxations open anything either.
  const stuck = [...found.values()].map(({ referral }) => referral).filter(({ id, approvedFrom }) => single.get(id)!.options.length === 0 && approvedFrom !== null);
  const misses = await findDoubleMisses(tx, stuck, { variant, maxKm, routes });
  const pairs = new Map(stuck.map((referral) => [referral.id, relaxationPairs(misses.get(referral.id) ?? [], questionOf(referral))]));
  return new Map([...single].map(([id, answer]) => [id, { ...answer, pairs: pairs.get(id) ?? [] }]));
}
