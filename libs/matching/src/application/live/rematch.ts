import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { lockAnswers, writeAnswers } from '../../persistence/live/answers.sql.js';
import { findReachedReferrals } from '../../persistence/live/reached-referrals.sql.js';
import { takeAllOf, takeTouched, takeTurn, touchReferrals, touchReferralsOf } from '../../persistence/live/touched.sql.js';
import { evaluateReadable } from './evaluate-readable.js';
import { followFirstMatches, putAwayFirstMatches, tellOfFirstMatches } from './tell-of-first-matches.js';

export interface Rematched {
  /** Offers whose change was followed. */
  readonly offers: number;
  /** Referrals that were matched again, against the changed offers or all of them; one counts each time. */
  readonly referrals: number;
  /** Answers that became others. */
  readonly changed: number;
  /** Caseworkers who were told of a first match. */
  readonly told: number;
}

export interface RematchLimits {
  /** Offers that are compared one by one; when more have changed, what they reach is matched against all offers, once. */
  readonly fewOffers: number;
  /** Notes of offers taken at once when many have changed. */
  readonly manyOffers: number;
  /** Referrals matched in one transaction: as long as it lasts, others wait who have the same ones. */
  readonly referrals: number;
}

export interface RematchOptions extends UnitOfWorkOptions {
  readonly limits?: RematchLimits;
  /** Called for a referral that cannot be matched, whose answer stays as it is until it is touched again. */
  readonly onUnmatched?: (referralId: string, error: unknown) => void;
  /** Called with the sums so far now and then while there is much to do. */
  readonly onProgress?: (total: Rematched) => void;
}

/** Steps between two reports of progress: some seconds. */
const REPORT_STEPS = 20;

export const REMATCH_LIMITS: RematchLimits = { fewOffers: 50, manyOffers: 5_000, referrals: 50 };

const NOTHING: Rematched = { offers: 0, referrals: 0, changed: 0, told: 0 };

/**
 * Follows what has changed: matches again the referrals that are searched for and that the changes can touch, and keeps
 * the answers that became others. Works until nothing is noted or the signal says stop. The notes are taken in the
 * transaction that writes the answers, so whoever is killed has done nothing. Several workers may run, and take turns step by
 * step: whoever took the note of an offer while another still writes an answer with it would see neither the old answer nor the new.
 */
export async function rematch(unitOfWork: UnitOfWork, signal: AbortSignal, { limits = REMATCH_LIMITS, onProgress, onUnmatched, ...options }: RematchOptions = {}): Promise<Rematched> {
  let total = NOTHING;
  for (let steps = 0, before = -1; steps > before && !signal.aborted; ) {
    before = steps;
    // In turns, so that a freed seat does not wait behind an import.
    for (const work of [followAgencies, followOffers, followReferrals]) {
      const done = await unitOfWork.run(operatorContext('CASE_WORK', 'rematch'), (tx) => inTurn(tx, () => work(tx, { ...limits, onUnmatched })), { statementTimeoutMs: 120_000, ...options });
      if (done === null) continue;
      total = sum(total, done);
      if (++steps % REPORT_STEPS === 0) onProgress?.(total);
    }
  }
  return total;
}

/** Locked in a statement of its own, so that all that follow see what the worker before has committed. */
async function inTurn<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await takeTurn(tx);
  return work();
}

type Work = RematchLimits & Pick<RematchOptions, 'onUnmatched'>;

const sum = (a: Rematched, b: Rematched): Rematched => ({
  offers: a.offers + b.offers,
  referrals: a.referrals + b.referrals,
  changed: a.changed + b.changed,
  told: a.told + b.told,
});

/** New terms of an agency can touch whatever it searches for. */
async function followAgencies(tx: Transaction, { manyOffers }: Work): Promise<Rematched | null> {
  const { ids } = await takeTouched(tx, 'AGENCY', manyOffers);
  if (ids.length === 0) return null;
  await touchReferralsOf(tx, ids);
  return NOTHING;
}

async function followOffers(tx: Transaction, limits: Work): Promise<Rematched | null> {
  const few = await takeTouched(tx, 'OFFER', limits.fewOffers);
  if (few.ids.length === 0) return null;
  const many = few.notes < limits.fewOffers ? [] : (await takeTouched(tx, 'OFFER', limits.manyOffers)).ids;
  const offerIds = [...new Set([...few.ids, ...many])];
  const reached = await findReachedReferrals(tx, offerIds);
  if (offerIds.length > limits.fewOffers || reached.length > limits.referrals) {
    await touchReferrals(tx, reached);
    return { ...NOTHING, offers: offerIds.length };
  }
  return { ...(await matchAgain(tx, reached, { offerIds, onUnmatched: limits.onUnmatched })), offers: offerIds.length };
}

async function followReferrals(tx: Transaction, { referrals, onUnmatched }: Work): Promise<Rematched | null> {
  const { ids } = await takeTouched(tx, 'REFERRAL', referrals);
  if (ids.length === 0) return null;
  await takeAllOf(tx, 'REFERRAL', ids);
  return matchAgain(tx, ids, { offerIds: null, onUnmatched });
}

interface Against extends Pick<RematchOptions, 'onUnmatched'> {
  /** Null: all. */
  readonly offerIds: readonly string[] | null;
}

/**
 * Matches referrals against these offers, or all (null). COMPLEMENTARY asks for the fewest agreements: what suits in any
 * variant suits in it, and the answer is what suits in any.
 */
async function matchAgain(tx: Transaction, touchedIds: readonly string[], { offerIds, onUnmatched }: Against): Promise<Rematched> {
  if (touchedIds.length === 0) return NOTHING;
  const locked = await lockAnswers(tx, touchedIds);
  const searched = new Set(locked);
  await putAwayFirstMatches(tx, touchedIds.filter((id) => !searched.has(id)));
  const { evaluated, unmatched } = await evaluateReadable(tx, locked, offerIds);
  for (const [id, error] of unmatched) onUnmatched?.(id, error);
  const referralIds = locked.filter((id) => !unmatched.has(id));
  const passing = [...evaluated].flatMap(([referralId, { evaluations }]) => evaluations.filter((one) => one.passes).map(({ offerId }) => ({ referralId, offerId })));
  const changed = await writeAnswers(tx, referralIds, offerIds, passing);
  const told = (await tellOfFirstMatches(tx, changed)) + (offerIds === null ? await followFirstMatches(tx, referralIds) : 0);
  return { offers: 0, referrals: referralIds.length, changed: changed.length, told };
}
