import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ProposeAttendanceRefusal } from '../../application/differences/propose-attendance.use-case.js';
import type { SettleProposalRefusal } from '../../application/differences/settle-proposal.use-case.js';
import type { ProposalState } from '../../domain/differences/proposal.js';
import { ProposalStateCodes } from './difference.type.js';

@ObjectType('AttendanceProposalReceipt', { description: 'That a proposal was made or answered.' })
export class AttendanceProposalReceiptType {
  @Field(() => ID, { description: 'Id of the proposal.' })
  proposalId: string;
}

@ObjectType('AttendanceDifferenceOver', { implements: () => RefusalType, description: 'The two records say the same by now (DIFFERENCE_OVER).' })
export class AttendanceDifferenceOverType extends RefusalType {}

@ObjectType('AttendanceProposalOpen', { implements: () => RefusalType, description: 'There is a proposal that has not been answered (PROPOSAL_OPEN).' })
export class AttendanceProposalOpenType extends RefusalType {
  @Field(() => ID, { description: 'Id of that proposal.' })
  proposalId: string;
}

@ObjectType('AttendanceProposalSettled', { implements: () => RefusalType, description: 'The proposal was answered or withdrawn, or is about nothing any more (PROPOSAL_SETTLED).' })
export class AttendanceProposalSettledType extends RefusalType {
  @Field(() => ProposalStateCodes, { description: 'What became of it.' })
  state: ProposalState;
}

@ObjectType('OwnAttendanceProposal', { implements: () => RefusalType, description: 'A proposal is accepted by the other side (OWN_PROPOSAL).' })
export class OwnAttendanceProposalType extends RefusalType {}

export const proposeAttendanceRefusals: RefusalTypes<ProposeAttendanceRefusal> = {
  DIFFERENCE_NOT_FOUND: NotFoundType,
  DIFFERENCE_OVER: AttendanceDifferenceOverType,
  PROPOSAL_OPEN: AttendanceProposalOpenType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const ProposeAttendanceResultUnion = createUnionType({
  name: 'ProposeAttendanceResult',
  description: 'The proposal, or why there is none.',
  types: () => [AttendanceProposalReceiptType, NotFoundType, AttendanceDifferenceOverType, AttendanceProposalOpenType, TryAgainType, IdempotencyConflictType] as const,
});

export const settleProposalRefusals: RefusalTypes<SettleProposalRefusal> = {
  PROPOSAL_NOT_FOUND: NotFoundType,
  PROPOSAL_SETTLED: AttendanceProposalSettledType,
  OWN_PROPOSAL: OwnAttendanceProposalType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AnswerAttendanceProposalResultUnion = createUnionType({
  name: 'AnswerAttendanceProposalResult',
  description: 'The proposal, or why it was not answered.',
  types: () => [AttendanceProposalReceiptType, NotFoundType, AttendanceProposalSettledType, OwnAttendanceProposalType, TryAgainType, IdempotencyConflictType] as const,
});
