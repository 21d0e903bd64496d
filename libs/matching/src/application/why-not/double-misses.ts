import type { Transaction } from '#platform';
import { reaches, relaxationOf } from '../../domain/judge.js';
import type { ReferralFacts } from '../../domain/match-facts.js';
import { isRelaxable, RELAXABLE_CRITERIA, type RelaxableCriterion } from '../../domain/relaxation.js';
import { WHOLLY } from '../../domain/relaxations/relaxation-bound.js';
import type { NearMiss } from '../../domain/why-not/steps-of.js';
import { evaluateKnown, type EvaluationOptions } from '../evaluate-referrals.js';

/** The last one has no other after it. */
const FIRST_OF_TWO = RELAXABLE_CRITERIA.slice(0, -1);

/**
 * The offers that fail exactly two criteria which can be relaxed, by referral. Whoever fails two is a near miss of a referral for which one
 * of them is relaxed wholly: so it is looked for four times as near misses are, for all referrals at once.
 */
export async function findDoubleMisses(tx: Transaction, referrals: readonly ReferralFacts[], options: Omit<EvaluationOptions, 'wanted'>): Promise<ReadonlyMap<string, readonly NearMiss[]>> {
  const misses = new Map<string, NearMiss[]>(referrals.map(({ id }) => [id, []]));
  if (referrals.length === 0) return misses;
  for (const first of FIRST_OF_TWO) {
    const found = await evaluateKnown(tx, referrals.map((referral) => relaxedBy(referral, first)), { ...options, wanted: 'NEAR_MISSES' });
    for (const referral of referrals) misses.get(referral.id)!.push(...missesOf(referral, first, found.get(referral.id)?.evaluations ?? []));
  }
  return misses;
}

/** The second comes after the first, so that each offer is found once. */
function missesOf(referral: ReferralFacts, first: RelaxableCriterion, nearMisses: readonly (NearMiss & { readonly tolerated: readonly RelaxableCriterion[] })[]): NearMiss[] {
  const own = relaxationOf(referral, first);
  return nearMisses.flatMap(({ failed: [second], tolerated, distanceKm, yearsOutside, outsideSlots }) => {
    const gap = { distanceKm, yearsOutside, outsideSlots };
    const isDouble = isRelaxable(second!) && RELAXABLE_CRITERIA.indexOf(second) > RELAXABLE_CRITERIA.indexOf(first) && tolerated.includes(first) && !reaches(own, gap);
    return isDouble ? [{ ...gap, failed: [first, second!] }] : [];
  });
}

const relaxedBy = (referral: ReferralFacts, criterion: RelaxableCriterion): ReferralFacts => ({
  ...referral,
  relaxations: [...referral.relaxations.filter((one) => one.criterion !== criterion), { criterion, ...WHOLLY, reason: '' }],
});
