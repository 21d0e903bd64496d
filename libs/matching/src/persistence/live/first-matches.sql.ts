import type { Transaction } from '#platform';

/** A referral with the caseworker in charge of it. */
export interface InCharge {
  readonly id: string;
  readonly agencyId: string;
  readonly caseworkerId: string;
}

/** The caseworker in charge of each, where there is one who still works there. */
export const findCaseworkersInCharge = (tx: Transaction, referralIds: readonly string[]): Promise<InCharge[]> =>
  tx.sql<InCharge & Record<string, unknown>>(
    `SELECT r.id, r.agency_id AS "agencyId", r.caseworker_id AS "caseworkerId" FROM referrals.referral_v r
     WHERE r.id = ANY ($1::uuid[]) AND EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = r.agency_id AND m.user_id = r.caseworker_id)`,
    [referralIds],
  );

/** Remembers of those that pause that their task is put away. */
export const putAwayWithPaused = (tx: Transaction, referralIds: readonly string[]): Promise<number> =>
  tx.execute(
    `UPDATE matching.answer a SET first_match_put_away = true FROM referrals.referral_v r WHERE r.id = a.referral_id AND a.referral_id = ANY ($1::uuid[]) AND r.state = 'PAUSED'`,
    [referralIds],
  );

/** Those whose task was put away and that have matches; of the others there is nothing to tell any more. */
export async function takeBackWithMatches(tx: Transaction, referralIds: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string; matchCount: number }>(
    `UPDATE matching.answer SET first_match_put_away = false WHERE referral_id = ANY ($1::uuid[]) AND first_match_put_away RETURNING referral_id AS id, match_count AS "matchCount"`,
    [referralIds],
  );
  return rows.filter(({ matchCount }) => matchCount > 0).map(({ id }) => id);
}
