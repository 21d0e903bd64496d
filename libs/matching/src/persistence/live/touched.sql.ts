import type { Transaction } from '#platform';

export type TouchedKind = 'OFFER' | 'REFERRAL' | 'AGENCY';

const ONE_AT_A_TIME = 5_204_440;

/** Waits until no other worker follows changes, and keeps the others waiting until the commit. */
export async function takeTurn(tx: Transaction): Promise<void> {
  await tx.sql('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
}

/**
 * Takes up to so many notes of a kind, oldest first, and answers whom they concern, each once. Notes that another worker has
 * taken are passed by. They are gone when the transaction commits, and there again when it does not.
 */
export async function takeTouched(tx: Transaction, kind: TouchedKind, most: number): Promise<{ readonly ids: readonly string[]; readonly notes: number }> {
  const rows = await tx.sql<{ subject_id: string }>(
    `DELETE FROM matching.touched WHERE kind = $1 AND id IN (SELECT id FROM matching.touched WHERE kind = $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING subject_id`,
    [kind, most],
  );
  return { ids: [...new Set(rows.map((row) => row.subject_id))], notes: rows.length };
}

/**
 * Takes the other notes of the same subjects, too: many offers of an import touch one referral. Whoever is looked at after
 * this statement is looked at after all of the changes that they speak of.
 */
export async function takeAllOf(tx: Transaction, kind: TouchedKind, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx.execute(
    `DELETE FROM matching.touched WHERE kind = $1 AND id IN (
       SELECT id FROM matching.touched WHERE kind = $1 AND subject_id = ANY ($2::uuid[]) FOR UPDATE SKIP LOCKED)`,
    [kind, subjectIds],
  );
}

/** Notes referrals that are to be looked at against all offers. */
export function touchReferrals(tx: Transaction, referralIds: readonly string[]): Promise<number> {
  return tx.execute(`INSERT INTO matching.touched (kind, subject_id) SELECT 'REFERRAL', r.id FROM unnest($1::uuid[]) AS r(id)`, [referralIds]);
}

/** Notes every referral that these agencies search for. */
export function touchReferralsOf(tx: Transaction, agencyIds: readonly string[]): Promise<number> {
  return tx.execute(
    `INSERT INTO matching.touched (kind, subject_id) SELECT 'REFERRAL', r.id FROM referrals.referral_v r WHERE r.agency_id = ANY ($1::uuid[]) AND r.state = 'SEARCHING'`,
    [agencyIds],
  );
}
