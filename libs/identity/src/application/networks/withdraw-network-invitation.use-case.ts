import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { answerInvitation, lockInvitation, type NetworkInvitationRecord } from '../../persistence/networks/invitation.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { networkInvitationClosed, networkInvitationUnknown, type NetworkInvitationClosed, type NetworkInvitationNotFound } from './network-refusals.js';

export interface WithdrawNetworkInvitationInput extends Command {
  readonly invitationId: string;
}

type Refusals = NetworkInvitationNotFound | NetworkInvitationClosed;
export type WithdrawNetworkInvitationRefusal = Refusals | TryAgain | IdempotencyConflict;

/** The agency takes an open invitation back, such as one to a wrong address. */
@Injectable()
export class WithdrawNetworkInvitationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawNetworkInvitationInput): Promise<Result<NetworkInvitationRecord, WithdrawNetworkInvitationRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'withdrawNetworkInvitation', input }, withdraw);
  }
}

async function withdraw(tx: Transaction, { invitationId }: WithdrawNetworkInvitationInput): Promise<Result<NetworkInvitationRecord, Refusals>> {
  const was = isUuid(invitationId) ? await lockInvitation(tx, 'agency_id', invitationId) : undefined;
  if (!was) return refuse(networkInvitationUnknown);
  if (was.state !== 'PENDING') return refuse(networkInvitationClosed);
  const invitation = await answerInvitation(tx, was.id, 'WITHDRAWN');
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'network.invitation-withdrawn',
    subjectKind: 'network_invitation',
    subjectId: was.id,
    before: { state: was.state },
    after: { state: invitation.state },
  });
  return ok(invitation);
}
