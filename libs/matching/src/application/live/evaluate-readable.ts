import { sqlState, type Transaction } from '#platform';
import { evaluateReferrals, type EvaluatedReferral, type EvaluationOptions } from '../evaluate-referrals.js';

export interface ReadableEvaluations {
  readonly evaluated: ReadonlyMap<string, EvaluatedReferral>;
  /** Referrals whose facts cannot be judged, and why. */
  readonly unmatched: ReadonlyMap<string, unknown>;
}

/**
 * Judges these offers (null: all) for referrals; where that fails by what is stored, one referral at a time, so that one that is
 * not readable does not keep the answers of all others from being true. Throws what has nothing to do with a row.
 */
export async function evaluateReadable(
  tx: Transaction,
  referralIds: readonly string[],
  offerIds: readonly string[] | null,
  how: Pick<EvaluationOptions, 'variant' | 'withSessions'> = { variant: 'COMPLEMENTARY' },
): Promise<ReadableEvaluations> {
  const judge = (ids: readonly string[]) => orBack(tx, () => evaluateReferrals(tx, ids, { wanted: offerIds === null ? 'MATCHES' : { offerIds }, ...how }));
  const all = await judge(referralIds);
  if (!('error' in all)) return { evaluated: all.value, unmatched: new Map() };
  const evaluated = new Map<string, EvaluatedReferral>();
  const unmatched = new Map<string, unknown>();
  for (const id of referralIds) {
    const one = await judge([id]);
    if ('error' in one) unmatched.set(id, one.error);
    else for (const [key, value] of one.value) evaluated.set(key, value);
  }
  return { evaluated, unmatched };
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown };

async function orBack<T>(tx: Transaction, work: () => Promise<T>): Promise<Outcome<T>> {
  await tx.execute('SAVEPOINT judging');
  try {
    const value = await work();
    await tx.execute('RELEASE SAVEPOINT judging');
    return { value };
  } catch (error) {
    if (!isOfRow(error)) throw error;
    await tx.execute('ROLLBACK TO SAVEPOINT judging');
    return { error };
  }
}

/** Thrown by the judging itself, or a data exception (class 22); timeouts, conflicts and lost connections are not of a row. */
const isOfRow = (error: unknown): boolean => /^(22...)?$/.test(sqlState(error));
