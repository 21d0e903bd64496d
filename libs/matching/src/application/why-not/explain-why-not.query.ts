import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { Variant } from '../../domain/hard-criteria.js';
import { RouteDistance, StraightLine } from '../../domain/route-distance.js';
import { whyNot, type WhyNot } from '../../domain/why-not/why-not.js';
import { evaluateReferrals } from '../evaluate-referrals.js';

export interface WhyNotOptions {
  readonly variant: Variant;
  /** Kilometres, in place of the referrals' own limits. */
  readonly maxKm?: number | undefined;
  /** How far offers are; absent: in a straight line. */
  readonly routes?: RouteDistance | undefined;
}

/** Why offers do not suit: the smallest relaxations and how many offers with free seats each would open. */
@Injectable()
export class ExplainWhyNotQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** By referral; those that are not to be seen are missing. Referrals that have matches are answered too. */
  run(context: RequestContext, referralIds: readonly string[], options: Omit<WhyNotOptions, 'routes'>): Promise<ReadonlyMap<string, WhyNot>> {
    return this.unitOfWork.run(context, (tx) => explainWhyNot(tx, referralIds, { ...options, routes: this.routes }));
  }
}

export async function explainWhyNot(tx: Transaction, referralIds: readonly string[], { variant, maxKm, routes }: WhyNotOptions): Promise<ReadonlyMap<string, WhyNot>> {
  const found = await evaluateReferrals(tx, referralIds, { wanted: 'NEAR_MISSES', variant, maxKm, routes });
  return new Map(
    [...found].map(([id, { referral, evaluations }]) => [id, whyNot(evaluations, { limitKm: maxKm ?? referral.maxKm, relaxations: referral.relaxations })]),
  );
}
