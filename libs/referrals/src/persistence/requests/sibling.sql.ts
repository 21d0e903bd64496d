import type { Transaction } from '#platform';

/** Ids of the agency's own referrals that bear one of the marks. */
export async function findMarked(tx: Transaction, groups: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>('SELECT id FROM referrals.referral WHERE sibling_group = ANY ($1::uuid[]) AND agency_id = $2', [groups, tx.context.organisationId]);
  return rows.map(({ id }) => id);
}

/** Gives them one mark, a new one where none of them has one; null takes it away. Answers the mark. */
export async function markSiblings(tx: Transaction, ids: readonly string[], group: string | 'NEW' | null): Promise<string | null> {
  const [row] = await tx.sql<{ mark: string | null }>('SELECT CASE WHEN $1 THEN platform.new_id() ELSE $2::uuid END AS mark', [group === 'NEW', group === 'NEW' ? null : group]);
  await tx.execute(`UPDATE referrals.referral SET sibling_group = $2, origin = 'SERVICE' WHERE id = ANY ($1::uuid[]) AND sibling_group IS DISTINCT FROM $2`, [ids, row!.mark]);
  return row!.mark;
}

/** Ids of the others that belong together with each of these marks' bearers, as far as the caller may see them. */
export function findSiblingIds(tx: Transaction, groups: readonly string[]): Promise<{ id: string; group: string }[]> {
  return tx.sql('SELECT id, sibling_group AS "group" FROM referrals.referral WHERE sibling_group = ANY ($1::uuid[]) ORDER BY code', [groups]);
}
