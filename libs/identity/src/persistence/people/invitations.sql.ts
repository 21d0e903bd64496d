import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly roles: OrganisationRole[];
  readonly signing_right: boolean;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly accepted_by: string | null;
  readonly withdrawn_at: Date | null;
}

export const INVITATION_COLUMNS = 'id, email, roles, signing_right, expires_at, accepted_at, accepted_by, withdrawn_at';

/** An invitation that its organisation, or a keeper of the system, may see; locked until the transaction ends. */
export async function lockInvitation(tx: Transaction, id: string): Promise<InvitationRow | undefined> {
  const [row] = await tx.sql<InvitationRow>(`SELECT ${INVITATION_COLUMNS} FROM identity.invitation WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return row;
}

export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  readonly signingRight: boolean;
  readonly tokenHash: Buffer;
}

/** Whether one more invitation may go out today, to an address or to the administrators of an organisation. Others who ask at once wait. */
export async function mayInvite(tx: Transaction, inviting: string, to: { readonly email: string } | { readonly organisationId: string }): Promise<boolean> {
  const [row] = await tx.sql<{ may: boolean }>('SELECT identity.may_invite($1, $2, $3) AS may', [
    inviting,
    'email' in to ? to.email : null,
    'email' in to ? null : to.organisationId,
  ]);
  return row!.may;
}

export interface WrittenInvitation {
  readonly id: string;
  readonly expiresAt: Date;
  /** The last day on which it holds, in Europe/Berlin. */
  readonly lastDay: LocalDate;
}

/** Writes an invitation that holds for 14 days. The clock is asked once: MATERIALIZED keeps the planner from asking it for each column. */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<WrittenInvitation> {
  const [row] = await tx.sql<{ id: string; expires_at: Date; last_day: string }>(
    `WITH t AS MATERIALIZED (SELECT platform.now() AS now)
     INSERT INTO identity.invitation (organisation_id, email, roles, signing_right, token_hash, invited_by, invited_at, expires_at)
     SELECT $1, $2, $3, $4, $5, platform.current_actor(), t.now, t.now + interval '336 hours' FROM t
     RETURNING id, expires_at, (expires_at AT TIME ZONE 'Europe/Berlin')::date AS last_day`,
    [invitation.organisationId, invitation.email, invitation.roles, invitation.signingRight, invitation.tokenHash],
  );
  return { id: row!.id, expiresAt: row!.expires_at, lastDay: row!.last_day };
}

/** Takes back what is open for the address in the organisation (null: for all addresses); the ids of what was. */
export async function withdrawOpen(tx: Transaction, organisationId: string, email: string | null): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `UPDATE identity.invitation SET withdrawn_at = platform.now()
     WHERE organisation_id = $1 AND ($2::text IS NULL OR email = $2) AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
    [organisationId, email],
  );
  return rows.map((row) => row.id);
}

/** What somebody handed out who no more administers the organisation, and what has ended by that. */
export interface EndedHandOuts {
  readonly withdrawnInvitations: readonly string[];
  readonly revokedTokens: readonly string[];
}

/** Ends the open invitations and the machine tokens that came from a person, unless they still administer the organisation. */
export async function endHandedOut(tx: Transaction, personId: string, organisationIds: readonly string[]): Promise<EndedHandOuts> {
  const rows = await tx.sql<{ what: 'invitation' | 'machine_token'; id: string }>(
    'SELECT e.what, e.id FROM unnest($1::uuid[]) AS o(id) CROSS JOIN LATERAL identity.end_handed_out(o.id, $2) e ORDER BY e.id',
    [organisationIds, personId],
  );
  const of = (what: string) => rows.filter((row) => row.what === what).map((row) => row.id);
  return { withdrawnInvitations: of('invitation'), revokedTokens: of('machine_token') };
}

/** Notes who has accepted. */
export async function acceptInvitation(tx: Transaction, id: string, personId: string): Promise<void> {
  await tx.execute('UPDATE identity.invitation SET accepted_at = platform.now(), accepted_by = $2 WHERE id = $1', [id, personId]);
}
