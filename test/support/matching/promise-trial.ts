import { judge, type Judgement } from '../../../libs/matching/src/domain/judge.js';
import type { OfferFacts, ReferralFacts } from '../../../libs/matching/src/domain/match-facts.js';
import { isRelaxable } from '../../../libs/matching/src/domain/relaxation.js';
import { DEFAULT_WEIGHTS } from '../../../libs/matching/src/domain/weights.js';
import { relaxationPairs } from '../../../libs/matching/src/domain/why-not/relaxation-pairs.js';
import { whyNot } from '../../../libs/matching/src/domain/why-not/why-not.js';
import { brokenPromises, type KeptPromise } from './promises.js';
import { randomFacts } from './random-facts.js';
import { TERMS, toOfferFacts, toReferralFacts } from './to-facts.js';

export interface PromiseOutcome {
  readonly promises: readonly KeptPromise[];
  readonly broken: readonly string[];
  /** Pairs of relaxations that were promised and applied. */
  readonly pairs: number;
  readonly brokenPairs: readonly string[];
  /** Offers that failed two criteria, which no single relaxation may count. */
  readonly failingTwo: number;
}

interface Case {
  readonly referral: ReferralFacts;
  readonly offers: readonly OfferFacts[];
  readonly judgements: readonly Judgement[];
}

const judgeAll = (referral: ReferralFacts, offers: readonly OfferFacts[]) =>
  offers.map((offer) => judge({ referral, variant: 'INTEGRATED', weights: DEFAULT_WEIGHTS }, offer, TERMS));
const matchesOf = (referral: ReferralFacts, offers: readonly OfferFacts[]) => judgeAll(referral, offers).filter(({ passes }) => passes).length;
/** Whatever is relaxed, these stay out; they are judged again for every tenth referral alone, which saves half of the time. */
const isOutForGood = ({ failed }: Judgement) => failed.some((code) => !isRelaxable(code));
const known = ({ maxKm, relaxations }: ReferralFacts) => ({ limitKm: maxKm, relaxations });

/** Random referrals and offers: every relaxation that the explanation promises is applied to the facts, and the matches are counted anew. */
export function runPromiseTrial(seed: number, size: { readonly referrals: number; readonly offers: number }): PromiseOutcome {
  const random = randomFacts(seed, size.referrals, size.offers);
  const promises: KeptPromise[] = [];
  const brokenPairs: string[] = [];
  let [pairs, failingTwo] = [0, 0];
  for (const [index, one] of random.referrals.entries()) {
    const referral = toReferralFacts(one, index);
    const offers = random.offers.map((offer, n) => toOfferFacts(offer, n, referral));
    const facts: Case = { referral, offers, judgements: judgeAll(referral, offers) };
    failingTwo += facts.judgements.filter(({ failed }) => failed.length === 2).length;
    promises.push(...keepPromises(facts, index % 10 === 0));
    if (index % 10 !== 0) continue;
    const kept = keepPairs(facts);
    pairs += kept.pairs;
    brokenPairs.push(...kept.broken);
  }
  return { promises, broken: brokenPromises(promises), pairs, brokenPairs, failingTwo };
}

function keepPromises({ referral, offers, judgements }: Case, all: boolean): KeptPromise[] {
  const without = judgements.filter(({ passes }) => passes).length;
  const judgedAgain = offers.filter((_, n) => all || !isOutForGood(judgements[n]!));
  const nearMisses = judgements.filter(({ failed }) => failed.length === 1);
  return whyNot(nearMisses, known(referral)).options.map((option) => {
    const relaxations = [...referral.relaxations.filter(({ criterion }) => criterion !== option.criterion), { criterion: option.criterion, ...option.bound, reason: 'r' }];
    return { referral: referral.code, option, opened: matchesOf({ ...referral, relaxations }, judgedAgain) - without };
  });
}

/** As where no offer suits and no single relaxation opens any. */
function keepPairs({ referral, offers, judgements }: Case): { pairs: number; broken: string[] } {
  const failingTwo = offers.filter((_, n) => judgements[n]!.failed.length >= 2);
  const broken: string[] = [];
  const promised = relaxationPairs(judgements.filter(({ failed }) => failed.length === 2), known(referral));
  for (const { relaxations: two, offers: count } of promised) {
    const relaxations = [...referral.relaxations.filter(({ criterion }) => two.every((one) => one.criterion !== criterion)), ...two.map(({ criterion, bound }) => ({ criterion, ...bound, reason: 'r' }))];
    const opened = matchesOf({ ...referral, relaxations }, failingTwo);
    if (opened !== count) broken.push(`${referral.code} ${JSON.stringify(two)}: promised ${count}, opened ${opened}`);
  }
  return { pairs: promised.length, broken };
}
