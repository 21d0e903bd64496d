import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { OrganisationRole } from '../../domain/people/organisation-roles.js';
import { lockInvitation } from '../../persistence/people/invitations.sql.js';
import { findInvitation, joinAsInvited, keepsSystem, lockOpenInvitation, type FoundInvitation } from './invited.js';
import { findMember } from '../../persistence/people/members.sql.js';
import { invitationInvalid, operatorNoMember, type InvitationInvalid, type OperatorNoMember } from './people-refusals.js';

export interface JoinOrganisationInput {
  /** As it stood in the mail. */
  readonly token: string;
  readonly idempotencyKey?: string | undefined;
}

export interface OrganisationJoined {
  readonly organisationId: string;
  readonly roles: readonly OrganisationRole[];
}

export type JoinOrganisationRefusal = InvitationInvalid | OperatorNoMember | TryAgain | IdempotencyConflict;
export type JoinOrganisationResult = Result<OrganisationJoined, JoinOrganisationRefusal>;

/**
 * Accepts an invitation as somebody who has an account and is signed in with the very address that was invited. What one
 * has accepted before is answered again, while one belongs to the organisation; to everybody else a used token is like an
 * unknown one. Whoever runs the system joins nothing.
 */
@Injectable()
export class JoinOrganisationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: RequestContext, input: JoinOrganisationInput): Promise<JoinOrganisationResult> {
    const found = await findInvitation(this.unitOfWork, input.token, caller.correlationId);
    if (!found) return refuse(invitationInvalid);
    const { actor, correlationId } = caller;
    const context: RequestContext = { actor, organisationId: found.organisationId, scope: 'ORGANISATION', roles: [], purpose: 'ADMINISTRATION', correlationId };
    const command = { name: 'joinOrganisation', key: input.idempotencyKey, input: { invitationId: found.id } };
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, command, () => join(tx, found))));
  }
}

async function join(tx: Transaction, found: FoundInvitation): Promise<Result<OrganisationJoined, InvitationInvalid | OperatorNoMember>> {
  const { actor } = tx.context;
  const [person] = await tx.sql<{ email: string }>('SELECT email FROM auth."user" WHERE id = $1', [actor]);
  const open = await lockOpenInvitation(tx, found.id);
  const row = open ?? (await lockInvitation(tx, found.id));
  if (!row || person?.email !== row.email) return refuse(invitationInvalid);
  if (open) {
    if (await keepsSystem(tx, actor)) return refuse(operatorNoMember);
    await joinAsInvited(tx, open, actor);
  } else if (row.accepted_by !== actor || (await findMember(tx, actor)) === null) return refuse(invitationInvalid);
  return ok({ organisationId: found.organisationId, roles: row.roles });
}
