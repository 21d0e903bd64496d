import type { Transaction } from '#platform';
import type { AnswerChange } from '../../domain/live/net-change.js';

export interface AnswerState {
  readonly version: number;
  /** Null: nobody has looked at all offers yet. */
  readonly matchCount: number | null;
  readonly changedAt: Date;
}

export interface FoundAnswer extends AnswerState {
  /** After the version that was asked for, in order. */
  readonly changes: readonly AnswerChange[];
}

/**
 * Where the answer to a referral stands, and what has changed since a version (null: nothing of it is wanted), in one
 * statement: every follower asks at every event. Null where there is no such referral that one may see. Version 0: nothing has suited yet.
 */
export async function findAnswer(tx: Transaction, referralId: string, since: number | null): Promise<FoundAnswer | null> {
  const [row] = await tx.prepared<FoundAnswer & Record<string, unknown>>(
    'pv_answer',
    `SELECT coalesce(a.version, 0) AS version, CASE WHEN a.evaluated_at IS NOT NULL THEN a.match_count END AS "matchCount", coalesce(a.changed_at, platform.now()) AS "changedAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('version', c.version, 'appeared', c.appeared, 'gone', c.gone) ORDER BY c.version)
         FROM matching.answer_change c WHERE c.referral_id = r.id AND c.version > $2), '[]') AS changes
     FROM referrals.referral_v r LEFT JOIN matching.answer a ON a.referral_id = r.id WHERE r.id = $1`,
    [referralId, since],
  );
  return row ?? null;
}
