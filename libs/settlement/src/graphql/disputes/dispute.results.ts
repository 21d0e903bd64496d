import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { HandleDisputeRefusal } from '../../application/disputes/handle-dispute.use-case.js';
import type { OpenDisputeRefusal } from '../../application/disputes/open-dispute.use-case.js';
import type { SetDisputeDeadlineRefusal } from '../../application/disputes/set-dispute-deadline.use-case.js';
import type { DisputeAction, DisputeState } from '../../domain/disputes/dispute-states.js';
import { MonthClosedType } from '../start-clearing.result.js';
import { DisputeActionCodes, DisputeStateCodes } from './dispute.codes.js';
import { DisputeDeadlineType, DisputeReceiptType } from './dispute.type.js';

@ObjectType('LinesOfSeveralPairs', { implements: () => RefusalType, description: 'The lines are not all between the same debtor and host, or the same two sides (LINES_OF_SEVERAL_PAIRS).' })
export class LinesOfSeveralPairsType extends RefusalType {}

@ObjectType('LineInDispute', { implements: () => RefusalType, description: 'One of the lines is in dispute already (LINE_IN_DISPUTE).' })
export class LineInDisputeType extends RefusalType {}

@ObjectType('DisputeWrongState', { implements: () => RefusalType, description: 'It is not in a state in which this can be done, or it is not for the organisation acted for to do (DISPUTE_STATE).' })
export class DisputeWrongStateType extends RefusalType {
  @Field(() => DisputeStateCodes, { description: 'The state that it is in.' })
  state: DisputeState;

  @Field(() => [DisputeActionCodes], { description: 'What the asking person can do instead.' })
  nextActions: readonly DisputeAction[];
}

@ObjectType('DisputeProposalChanged', { implements: () => RefusalType, description: 'What was to be signed is not what stands any more (PROPOSAL_CHANGED).' })
export class DisputeProposalChangedType extends RefusalType {
  @Field(() => ID, { nullable: true, description: 'Number of what stands now; null: nothing.' })
  proposalId: string | null;
}

@ObjectType('SecondPersonNeeded', { implements: () => RefusalType, description: 'Whoever has signed first does not sign a second time (SECOND_PERSON_NEEDED).' })
export class SecondPersonNeededType extends RefusalType {}

@ObjectType('DisputePersonNeeded', { implements: () => RefusalType, description: 'Cents in a dispute are claimed, proposed and signed by a person, no machine (DISPUTE_PERSON_NEEDED).' })
export class DisputePersonNeededType extends RefusalType {}

@ObjectType('LineRuled', { implements: () => RefusalType, description: 'The agency has ruled what one of the lines costs, and it is billed so: the agency alone takes it up again (LINE_RULED).' })
export class LineRuledType extends RefusalType {}

@ObjectType('MonthApproved', { implements: () => RefusalType, description: 'The month is approved: its lines can be disputed once the agency has sent it back (MONTH_APPROVED).' })
export class MonthApprovedType extends RefusalType {}

export const openDisputeRefusals: RefusalTypes<OpenDisputeRefusal> = {
  LINES_NOT_FOUND: NotFoundType,
  LINES_OF_SEVERAL_PAIRS: LinesOfSeveralPairsType,
  LINE_IN_DISPUTE: LineInDisputeType,
  LINE_RULED: LineRuledType,
  MONTH_CLOSED: MonthClosedType,
  MONTH_APPROVED: MonthApprovedType,
  DISPUTE_PERSON_NEEDED: DisputePersonNeededType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const OpenDisputeResultUnion = createUnionType({
  name: 'OpenDisputeResult',
  description: 'The dispute, or why it was not opened.',
  types: () => 
    [
      DisputeReceiptType, LinesOfSeveralPairsType, LineInDisputeType, LineRuledType, MonthClosedType, MonthApprovedType, DisputePersonNeededType, ValueInvalidType, NotFoundType,
      TryAgainType, IdempotencyConflictType,
    ] as const,
});

export const handleDisputeRefusals: RefusalTypes<HandleDisputeRefusal> = {
  DISPUTE_NOT_FOUND: NotFoundType,
  DISPUTE_STATE: DisputeWrongStateType,
  PROPOSAL_CHANGED: DisputeProposalChangedType,
  DISPUTE_PERSON_NEEDED: DisputePersonNeededType,
  SECOND_PERSON_NEEDED: SecondPersonNeededType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const HandleDisputeResultUnion = createUnionType({
  name: 'HandleDisputeResult',
  description: 'The dispute, or why it has come no further.',
  types: () => [DisputeReceiptType, DisputeWrongStateType, DisputeProposalChangedType, DisputePersonNeededType, SecondPersonNeededType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const setDisputeDeadlineRefusals: RefusalTypes<SetDisputeDeadlineRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetDisputeDeadlineResultUnion = createUnionType({
  name: 'SetDisputeDeadlineResult',
  description: 'What holds from now on, or why it was not set.',
  types: () => [DisputeDeadlineType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
