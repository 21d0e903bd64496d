import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { lockInvitation, type NetworkInvitationRecord } from '../../persistence/networks/invitation.sql.js';
import { runCommand, type Command } from '../run-command.js';
import { answerLocked, type NetworkAnswer } from './answer-invitation.js';
import {
  networkInvitationClosed,
  networkInvitationUnknown,
  type AlreadyInNetwork,
  type NetworkInvitationClosed,
  type NetworkInvitationNotFound,
} from './network-refusals.js';

export interface AnswerNetworkInvitationInput extends Command {
  readonly invitationId: string;
  readonly answer: NetworkAnswer;
}

type Refusals = NetworkInvitationNotFound | NetworkInvitationClosed | AlreadyInNetwork;
export type AnswerNetworkInvitationRefusal = Refusals | TryAgain | IdempotencyConflict;

/** The invited organisation joins a network, or does not. It may take part in several. */
@Injectable()
export class AnswerNetworkInvitationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerNetworkInvitationInput): Promise<Result<NetworkInvitationRecord, AnswerNetworkInvitationRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'answerNetworkInvitation', input }, answer);
  }
}

async function answer(tx: Transaction, input: AnswerNetworkInvitationInput): Promise<Result<NetworkInvitationRecord, Refusals>> {
  const was = isUuid(input.invitationId) ? await lockInvitation(tx, 'organisation_id', input.invitationId) : undefined;
  if (!was) return refuse(networkInvitationUnknown);
  if (was.state !== 'PENDING') return refuse(networkInvitationClosed);
  return answerLocked(tx, was, input.answer);
}
