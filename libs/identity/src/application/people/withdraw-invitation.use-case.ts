import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { invitationState } from '../../domain/people/invitation-state.js';
import { lockInvitation } from '../../persistence/people/invitations.sql.js';
import { chainOf, lockOrganisation } from '../../persistence/people/members.sql.js';
import { invitationClosed, invitationUnknown, type InvitationClosed, type InvitationNotFound } from './people-refusals.js';

export interface WithdrawInvitationInput {
  readonly invitationId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface InvitationWithdrawn {
  readonly invitationId: string;
}

export type WithdrawInvitationRefusal = InvitationNotFound | InvitationClosed | TryAgain | IdempotencyConflict;
export type WithdrawInvitationResult = Result<InvitationWithdrawn, WithdrawInvitationRefusal>;

/** Takes an open invitation back: from now on its token is like an unknown one. */
@Injectable()
export class WithdrawInvitationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawInvitationInput): Promise<WithdrawInvitationResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'withdrawInvitation', key, input: rest }, () => withdraw(tx, rest.invitationId))),
    );
  }
}

async function withdraw(tx: Transaction, invitationId: string): Promise<Result<InvitationWithdrawn, InvitationNotFound | InvitationClosed>> {
  const organisation = await lockOrganisation(tx);
  const row = isUuid(invitationId) ? await lockInvitation(tx, invitationId) : undefined;
  if (!row) return refuse(invitationUnknown);
  const times = { acceptedAt: row.accepted_at, withdrawnAt: row.withdrawn_at, expiresAt: row.expires_at };
  if (invitationState(times, await tx.now()) !== 'OPEN') return refuse(invitationClosed);
  await tx.execute('UPDATE identity.invitation SET withdrawn_at = platform.now() WHERE id = $1', [row.id]);
  await tx.journal.write({
    agencyId: chainOf(organisation),
    action: 'invitation.withdrawn',
    subjectKind: 'invitation',
    subjectId: row.id,
    before: { state: 'OPEN' },
    after: { state: 'WITHDRAWN' },
  });
  return ok({ invitationId: row.id });
}
