import { queueMail, type Transaction } from '#platform';
import { insertInvitation } from '../../persistence/people/invitations.sql.js';
import { invitationMail } from './invitation-mail.js';
import { newSecret } from './one-time-secret.js';

export interface FirstAdministrator {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly email: string;
  readonly publicUrl: string;
}

/** Invites the first administrator of an organisation in which nobody is yet; in the scope of those who run the system. */
export async function inviteFirst(tx: Transaction, { organisationId, organisationName, email, publicUrl }: FirstAdministrator): Promise<string> {
  const secret = newSecret();
  const invitation = await insertInvitation(tx, { organisationId, email, roles: ['ADMINISTRATOR'], signingRight: false, tokenHash: secret.hash });
  await queueMail(tx, invitationMail({ to: email, organisation: organisationName, token: secret.text, lastDay: invitation.lastDay, publicUrl }));
  return invitation.id;
}

/** Whether the address is of somebody who runs the system. */
export async function isKeeperAddress(tx: Transaction, email: string): Promise<boolean> {
  const [row] = await tx.sql<{ is: boolean }>('SELECT identity.is_keeper_address($1) AS is', [email]);
  return row!.is;
}
