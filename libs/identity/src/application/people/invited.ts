import type { RequestContext, Transaction, UnitOfWork } from '#platform';
import { invitationState } from '../../domain/people/invitation-state.js';
import { acceptInvitation, lockInvitation, type InvitationRow } from '../../persistence/people/invitations.sql.js';
import { addRoles, chainOf, lockOrganisation, type OwnOrganisation } from '../../persistence/people/members.sql.js';
import { hashOfSecret } from './one-time-secret.js';

export interface FoundInvitation {
  readonly id: string;
  readonly organisationId: string;
}

export interface OpenInvitation extends InvitationRow {
  readonly organisation: OwnOrganisation;
}

/** What a token stands for, whatever has become of it; undefined: nothing. */
export async function findInvitation(unitOfWork: UnitOfWork, token: string, correlationId: string): Promise<FoundInvitation | undefined> {
  const nobody: RequestContext = { actor: 'anonymous', organisationId: null, scope: 'ORGANISATION', roles: [], purpose: 'SIGN_IN', correlationId };
  const [row] = await unitOfWork.run(nobody, (tx) =>
    tx.sql<{ id: string; organisation_id: string }>('SELECT id, organisation_id FROM identity.invitation_of($1)', [hashOfSecret(token)]),
  );
  return row && { id: row.id, organisationId: row.organisation_id };
}

/** The invitation with its organisation, both locked; undefined: it does not hold (any more). */
export async function lockOpenInvitation(tx: Transaction, id: string): Promise<OpenInvitation | undefined> {
  const invitation = await lockUnexpiredInvitation(tx, id);
  return invitation?.accepted_at === null ? invitation : undefined;
}

/** The same, also of an invitation that has been accepted and whose time is not over. */
export async function lockUnexpiredInvitation(tx: Transaction, id: string): Promise<OpenInvitation | undefined> {
  const organisation = await lockOrganisation(tx);
  const row = await lockInvitation(tx, id);
  if (!row) return undefined;
  const times = { acceptedAt: null, withdrawnAt: row.withdrawn_at, expiresAt: row.expires_at };
  return invitationState(times, await tx.now()) === 'OPEN' ? { ...row, organisation } : undefined;
}

/** Whether somebody runs the system; who is to become or to cease to be so meanwhile waits until the transaction ends. */
export async function keepsSystem(tx: Transaction, personId: string): Promise<boolean> {
  await tx.sql('SELECT identity.await_standing($1)', [personId]);
  const [row] = await tx.sql<{ keeps: boolean }>('SELECT identity.keeps_system($1) AS keeps', [personId]);
  return row!.keeps;
}

/** Gives the person the roles of the invitation, which is used up by it. */
export async function joinAsInvited(tx: Transaction, invitation: OpenInvitation, personId: string): Promise<void> {
  const { id, roles, organisation } = invitation;
  const signingRight = invitation.signing_right;
  await addRoles(tx, personId, { roles, signingRight });
  await acceptInvitation(tx, id, personId);
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'invitation.accepted',
    subjectKind: 'person',
    subjectId: personId,
    before: { invitationId: id, state: 'OPEN' },
    after: { invitationId: id, state: 'ACCEPTED', roles, signingRight },
  });
}
