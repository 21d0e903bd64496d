import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type TryAgain } from '#platform';
import type { UseCents, UseKey } from '../../domain/disputes/dispute-record.js';
import type { DisputeAnswer } from '../../domain/disputes/dispute-states.js';
import type { DisputeMoved } from './open-dispute.use-case.js';
import { takeDisputeStep, type DisputeStep, type StepRefusal } from './take-dispute-step.js';

interface DisputeCommand {
  readonly disputeId: string;
  /** Words to the other side, 1 to 2000 characters; null: none. */
  readonly text: string | null;
  readonly idempotencyKey?: string | undefined;
}

export interface AnswerDisputeInput extends DisputeCommand {
  readonly answer: DisputeAnswer;
  /** What lines should be, for PARTLY; one left out stays as it was billed. */
  readonly lines: readonly UseCents[];
}

export interface ProposeDisputeInput extends DisputeCommand {
  readonly lines: readonly UseCents[];
}

export interface SignDisputeInput extends DisputeCommand {
  readonly proposalId: string;
}

export interface WithdrawDisputeInput extends DisputeCommand {
  /** Null: all. */
  readonly lines: readonly UseKey[] | null;
}

export type HandleDisputeRefusal = StepRefusal | TryAgain | IdempotencyConflict;
export type HandleDisputeResult = Result<DisputeMoved, HandleDisputeRefusal>;

const ANSWER_ACTIONS = { ACCEPTED: 'ACCEPT', PARTLY: 'ACCEPT_PART', REJECTED: 'REJECT' } as const;

/**
 * What the two sides and the agency do about a dispute. Two sides agree when both have signed the same cents; the agency decides by two
 * people. What is agreed or decided is what the lines cost from then on, whatever the rate says.
 */
@Injectable()
export class HandleDisputeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Where the sides can agree between them, an accepted claim settles the dispute. */
  answer(context: RequestContext, { answer, lines, ...command }: AnswerDisputeInput): Promise<HandleDisputeResult> {
    const action = ANSWER_ACTIONS[answer];
    return this.run(context, 'answerDispute', command, { action, ...(action === 'ACCEPT_PART' && { cents: lines }) });
  }

  propose(context: RequestContext, { lines, ...command }: ProposeDisputeInput): Promise<HandleDisputeResult> {
    return this.run(context, 'proposeDisputeSettlement', command, { action: 'PROPOSE', cents: lines });
  }

  accept(context: RequestContext, { proposalId, ...command }: SignDisputeInput): Promise<HandleDisputeResult> {
    return this.run(context, 'acceptDisputeSettlement', command, { action: 'ACCEPT', proposalId });
  }

  withdraw(context: RequestContext, { lines, ...command }: WithdrawDisputeInput): Promise<HandleDisputeResult> {
    return this.run(context, 'withdrawDispute', command, lines === null ? { action: 'WITHDRAW' } : { action: 'DROP_LINES', drop: lines });
  }

  escalate(context: RequestContext, command: DisputeCommand): Promise<HandleDisputeResult> {
    return this.run(context, 'escalateDispute', command, { action: 'ESCALATE' });
  }

  proposeRuling(context: RequestContext, { lines, ...command }: ProposeDisputeInput): Promise<HandleDisputeResult> {
    return this.run(context, 'proposeDisputeRuling', command, { action: 'PROPOSE_RULING', cents: lines });
  }

  confirmRuling(context: RequestContext, { proposalId, ...command }: SignDisputeInput): Promise<HandleDisputeResult> {
    return this.run(context, 'confirmDisputeRuling', command, { action: 'CONFIRM_RULING', proposalId });
  }

  private run(context: RequestContext, name: string, { idempotencyKey: key, ...command }: DisputeCommand, what: Omit<DisputeStep, 'disputeId' | 'text'>): Promise<HandleDisputeResult> {
    const step: DisputeStep = { disputeId: command.disputeId, text: command.text, ...what };
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: step }, () => takeDisputeStep(tx, step))));
  }
}
