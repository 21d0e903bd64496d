import type { Transaction } from '#platform';
import type { OrganisationKind } from '../../domain/organisation-kind.js';
import type { OrganisationRole, RoleWish } from '../../domain/people/organisation-roles.js';

export interface OwnOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** The organisation acted for. Whoever changes its people waits here for others who do, so that each sees what the one before left. */
export async function lockOrganisation(tx: Transaction): Promise<OwnOrganisation> {
  const [row] = await tx.sql<{ id: string; kind: OrganisationKind; name: string }>(
    'SELECT id, kind, name FROM identity.organisation WHERE id = $1 FOR NO KEY UPDATE',
    [tx.context.organisationId],
  );
  if (!row) throw new Error('People are changed in the name of an organisation that is there');
  return row;
}

/** The agency in whose chain changes of its people are sealed; those of others belong to none. */
export const chainOf = (organisation: Pick<OwnOrganisation, 'id' | 'kind'>): string | null => (organisation.kind === 'AGENCY' ? organisation.id : null);

/** What somebody is in the organisation acted for; null: nobody of it. */
export async function findMember(tx: Transaction, personId: string): Promise<RoleWish | null> {
  // What PostgreSQL cannot store can be nobody's id.
  if (personId.includes('\0')) return null;
  const [row] = await tx.sql<{ roles: OrganisationRole[]; signing_right: boolean }>(
    `SELECT array_agg(role ORDER BY role) AS roles, bool_or(signing_right) AS signing_right FROM identity.membership
     WHERE organisation_id = $1 AND user_id = $2 HAVING count(*) > 0`,
    [tx.context.organisationId, personId],
  );
  return row ? { roles: row.roles, signingRight: row.signing_right } : null;
}

/** Adds what is missing of these roles and leaves the others. */
export async function addRoles(tx: Transaction, personId: string, { roles, signingRight }: RoleWish): Promise<void> {
  await tx.execute(
    `INSERT INTO identity.membership AS m (user_id, organisation_id, role, signing_right)
     SELECT $1, $2, r, $4 AND r = 'CASEWORKER' FROM unnest($3::text[]) AS r
     ON CONFLICT (user_id, organisation_id, role) DO UPDATE SET signing_right = true WHERE EXCLUDED.signing_right AND NOT m.signing_right`,
    [personId, tx.context.organisationId, roles, signingRight],
  );
}

/** Makes these the roles, and the only ones. */
export async function replaceRoles(tx: Transaction, personId: string, wish: RoleWish): Promise<void> {
  await addRoles(tx, personId, wish);
  const of = [tx.context.organisationId, personId];
  await tx.execute('DELETE FROM identity.membership WHERE organisation_id = $1 AND user_id = $2 AND role <> ALL ($3)', [...of, wish.roles]);
  if (wish.signingRight) return;
  await tx.execute('UPDATE identity.membership SET signing_right = false WHERE organisation_id = $1 AND user_id = $2 AND signing_right', of);
}

export async function removeMember(tx: Transaction, personId: string): Promise<void> {
  await tx.execute('DELETE FROM identity.membership WHERE organisation_id = $1 AND user_id = $2', [tx.context.organisationId, personId]);
}

/** Whether somebody else administers the organisation too. */
export async function hasOtherAdministrator(tx: Transaction, personId: string): Promise<boolean> {
  const rows = await tx.sql(`SELECT 1 FROM identity.membership WHERE organisation_id = $1 AND role = 'ADMINISTRATOR' AND user_id <> $2 LIMIT 1`, [
    tx.context.organisationId,
    personId,
  ]);
  return rows.length > 0;
}
