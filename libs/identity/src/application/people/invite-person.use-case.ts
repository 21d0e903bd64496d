import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, publicUrlOf, queueMail, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';
import { insertInvitation, mayInvite, withdrawOpen } from '../../persistence/people/invitations.sql.js';
import { chainOf, lockOrganisation } from '../../persistence/people/members.sql.js';
import { invitationMail } from './invitation-mail.js';
import { newSecret } from './one-time-secret.js';
import { alreadyMember, fieldInvalid, invitationLimit, roleRefusal, type AlreadyMember, type FieldInvalid, type InvitationLimit, type RoleRefusal } from './people-refusals.js';

export interface InvitePersonInput {
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  readonly signingRight: boolean;
  readonly idempotencyKey?: string | undefined;
}

export interface PersonInvited {
  readonly invitationId: string;
  readonly expiresAt: Date;
}

type Refused = RoleRefusal | FieldInvalid | AlreadyMember | InvitationLimit;
export type InvitePersonRefusal = Refused | TryAgain | IdempotencyConflict;
export type InvitePersonResult = Result<PersonInvited, InvitePersonRefusal>;

/**
 * Asks somebody by mail to join the organisation in these roles. The token is in the mail alone. An invitation of the
 * same address that is still open is withdrawn, so that the last mail is the one that holds.
 */
@Injectable()
export class InvitePersonUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  run(context: RequestContext, input: InvitePersonInput): Promise<InvitePersonResult> {
    const { idempotencyKey: key, ...rest } = input;
    const wish = { ...rest, roles: [...new Set(rest.roles)].sort() };
    const work = (tx: Transaction) => invite(tx, wish, publicUrlOf(this.config));
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'invitePerson', key, input: wish }, () => work(tx))));
  }
}

type Wish = Omit<InvitePersonInput, 'idempotencyKey'>;

async function invite(tx: Transaction, wish: Wish, publicUrl: string): Promise<Result<PersonInvited, Refused>> {
  const email = parseEmailAddress(wish.email);
  if (email === null) return refuse(fieldInvalid('email', 'an e-mail address'));
  const organisation = await lockOrganisation(tx);
  const refusal = roleRefusal(organisation.kind, wish);
  if (refusal !== null) return refuse(refusal);
  if (await belongsAlready(tx, email)) return refuse(alreadyMember);
  if (!(await mayInvite(tx, organisation.id, { email }))) return refuse(invitationLimit);
  const { roles, signingRight } = wish;
  const withdrawn = await withdrawOpen(tx, organisation.id, email);
  const secret = newSecret();
  const invitation = await insertInvitation(tx, { organisationId: organisation.id, email, roles, signingRight, tokenHash: secret.hash });
  await queueMail(tx, invitationMail({ to: email, organisation: organisation.name, token: secret.text, lastDay: invitation.lastDay, publicUrl }));
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'person.invited',
    subjectKind: 'invitation',
    subjectId: invitation.id,
    before: { withdrawn },
    after: { roles, signingRight, expiresAt: invitation.expiresAt },
  });
  return ok({ invitationId: invitation.id, expiresAt: invitation.expiresAt });
}

async function belongsAlready(tx: Transaction, email: string): Promise<boolean> {
  const rows = await tx.sql(
    `SELECT 1 FROM identity.membership m JOIN auth."user" u ON u.id = m.user_id WHERE m.organisation_id = $1 AND u.email = $2 LIMIT 1`,
    [tx.context.organisationId, email],
  );
  return rows.length > 0;
}
