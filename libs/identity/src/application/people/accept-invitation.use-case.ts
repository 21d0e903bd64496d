import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseLine } from '../../domain/people/plain-text.js';
import { SignInService, type Password } from '../sign-in.service.js';
import { findInvitation, joinAsInvited, keepsSystem, lockUnexpiredInvitation, type FoundInvitation } from './invited.js';
import { fieldInvalid, invitationInvalid, type FieldInvalid, type InvitationInvalid } from './people-refusals.js';

export interface AcceptInvitationInput {
  /** As it stood in the mail. */
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly idempotencyKey?: string | undefined;
}

export interface InvitationAnswered {
  /** Name of the organisation that invited. */
  readonly organisationName: string;
}

export type AcceptInvitationRefusal = InvitationInvalid | FieldInvalid | TryAgain | IdempotencyConflict;
export type AcceptInvitationResult = Result<InvitationAnswered, AcceptInvitationRefusal>;

const SHORTEST = 12;
const LONGEST = 128;

/**
 * Answers an invitation before anybody is signed in. An address without an account gets one, with this name and password,
 * and joins at once. Of an address that has an account nothing is changed, whatever the password: its owner signs in and
 * joins by the same token (JoinOrganisationUseCase). The answer is the same for both, and takes as long: so a mail that
 * went astray neither takes over an account nor tells that there is one. A repetition gets the same answer and does
 * nothing, until the invitation expires: whether it was used up would tell which of the two it was.
 */
@Injectable()
export class AcceptInvitationUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInService,
  ) {}

  /** Nobody is signed in: of the context only the correlation id is taken. */
  async run({ correlationId }: RequestContext, input: AcceptInvitationInput): Promise<AcceptInvitationResult> {
    const name = parseLine(input.name, 120);
    if (name === null) return refuse(fieldInvalid('name', 'a name of 1 to 120 characters'));
    if (input.password.length < SHORTEST || input.password.length > LONGEST) {
      return refuse(fieldInvalid('password', `a password of ${SHORTEST} to ${LONGEST} characters`));
    }
    const found = await findInvitation(this.unitOfWork, input.token, correlationId);
    if (!found) return refuse(invitationInvalid);
    const password = await this.signIn.hashOf(input.password);
    const context = invitedContext(found, correlationId);
    // The password is no part of what is compared: a quick hash of it would lie beside the slow one.
    const command = { name: 'acceptInvitation', key: input.idempotencyKey, input: { invitationId: found.id, name } };
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, command, () => this.accept(tx, found, { name, password }))));
  }

  private async accept(
    tx: Transaction,
    found: FoundInvitation,
    person: { readonly name: string; readonly password: Password },
  ): Promise<Result<InvitationAnswered, InvitationInvalid>> {
    const invitation = await lockUnexpiredInvitation(tx, found.id);
    if (!invitation) return refuse(invitationInvalid);
    const { organisation, email } = invitation;
    if (invitation.accepted_at !== null) return ok({ organisationName: organisation.name });
    // Two invitations of one address, answered at once, make one account.
    await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355611))', [email]);
    const known = await tx.sql('SELECT 1 FROM auth."user" WHERE email = $1', [email]);
    if (known.length === 0) {
      // The sign-in's tables are the framework's own, so the account is there before the roles. Should the transaction fail
      // after that, the invitation is still open, and the new account joins by it after signing in.
      const personId = await this.signIn.ensurePerson({ email, ...person });
      if (!(await keepsSystem(tx, personId))) await joinAsInvited(tx, invitation, personId);
    }
    return ok({ organisationName: organisation.name });
  }
}

/** In the name of the organisation that invited, as the invitation itself: no person acts yet. */
const invitedContext = (found: FoundInvitation, correlationId: string): RequestContext => ({
  actor: `invitation:${found.id}`,
  organisationId: found.organisationId,
  scope: 'ORGANISATION',
  roles: [],
  purpose: 'ADMINISTRATION',
  correlationId,
});
