import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { IdentityParties } from '../../domain/identity/identity-access.js';

export interface SealedIdentity {
  readonly referralId: string;
  readonly agencyId: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly revision: number;
}

const SEALED = 'referral_id AS "referralId", agency_id AS "agencyId", sealed, key_id AS "keyId", revision';

/** How the caller's organisation stands to the case. */
export async function findIdentityParties(tx: Transaction, referralId: string): Promise<IdentityParties> {
  const [row] = await tx.sql<{ agencyId: string | null; responsibleId: string | null; hostMayKnow: boolean }>(
    `SELECT r.agency_id AS "agencyId", r.responsible_id AS "responsibleId", referrals.host_may_know(asked.id) AS "hostMayKnow"
     FROM (SELECT $1::uuid AS id) asked LEFT JOIN referrals.referral r ON r.id = asked.id`,
    [referralId],
  );
  const { agencyId, responsibleId, hostMayKnow } = row!;
  return { case: agencyId === null ? null : { agencyId, responsibleId: responsibleId! }, hostMayKnow };
}

/** As far as the caller's organisation may see it (row-level security). */
export async function findSealedIdentity(tx: Transaction, referralId: string): Promise<SealedIdentity | undefined> {
  const [row] = await tx.sql<SealedIdentity>(`SELECT ${SEALED} FROM referrals.case_identity WHERE referral_id = $1`, [referralId]);
  return row;
}

/** The referral of the caller's agency, locked, with the month of birth. */
export async function lockOwnReferral(tx: Transaction, referralId: string): Promise<{ agencyId: string; birthMonth: LocalDate } | undefined> {
  const [row] = await tx.sql<{ agencyId: string; birthMonth: LocalDate }>(
    `SELECT agency_id AS "agencyId", birth_month AS "birthMonth" FROM referrals.referral WHERE id = $1 AND agency_id = $2 FOR NO KEY UPDATE`,
    [referralId, tx.context.organisationId],
  );
  return row;
}

/** Whether anything of the agency is sealed: then its key must be there, and none is made anew. */
export async function hasSealed(tx: Transaction, agencyId: string): Promise<boolean> {
  const [row] = await tx.sql<{ found: boolean }>('SELECT EXISTS (SELECT 1 FROM referrals.case_identity WHERE agency_id = $1) AS found', [agencyId]);
  return row!.found;
}

/** Deletes it; true where there was one of the agency. */
export const deleteSealedIdentity = async (tx: Transaction, referralId: string): Promise<boolean> =>
  (await tx.execute('DELETE FROM referrals.case_identity WHERE referral_id = $1', [referralId])) > 0;

/** Writes it; who and when is stamped by the database, and the revision counted, which must be the one that was sealed. */
export async function writeSealedIdentity(tx: Transaction, { referralId, agencyId, sealed, keyId, revision }: SealedIdentity): Promise<void> {
  const [row] = await tx.sql<{ revision: number }>(
    `INSERT INTO referrals.case_identity (referral_id, agency_id, sealed, key_id, updated_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (referral_id) DO UPDATE SET sealed = EXCLUDED.sealed, key_id = EXCLUDED.key_id RETURNING revision`,
    [referralId, agencyId, sealed, keyId, tx.context.actor],
  );
  if (row!.revision !== revision) throw new Error('An identity was sealed for another revision');
}
