import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { EndCooperationContractRefusal } from '../../application/networks/end-cooperation-contract.use-case.js';
import type { RecordCooperationContractRefusal } from '../../application/networks/record-cooperation-contract.use-case.js';
import type { RecordSafeguardingAgreementRefusal } from '../../application/networks/record-safeguarding-agreement.use-case.js';
import { FieldInvalidType } from '../people/people-refusals.type.js';
import { CooperationContractType } from './cooperation-contract.type.js';
import { ContractEndsType, SpanOverlapsType } from './network-refusals.type.js';
import { SafeguardingAgreementType } from './safeguarding-agreement.type.js';

const recordRefusals = {
  AGENCY_NOT_FOUND: NotFoundType,
  PROVIDER_NOT_FOUND: NotFoundType,
  FIELD_INVALID: FieldInvalidType,
  SPAN_OVERLAPS: SpanOverlapsType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const recordSafeguardingAgreementRefusals: RefusalTypes<RecordSafeguardingAgreementRefusal> = recordRefusals;

export const RecordSafeguardingAgreementResultUnion = createUnionType({
  name: 'RecordSafeguardingAgreementResult',
  description: 'What is recorded now, or why nothing was changed.',
  types: () => [SafeguardingAgreementType, SpanOverlapsType, FieldInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const recordCooperationContractRefusals: RefusalTypes<RecordCooperationContractRefusal> = recordRefusals;

export const RecordCooperationContractResultUnion = createUnionType({
  name: 'RecordCooperationContractResult',
  description: 'The contract, or why it was not recorded.',
  types: () => [CooperationContractType, SpanOverlapsType, FieldInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const endCooperationContractRefusals: RefusalTypes<EndCooperationContractRefusal> = {
  CONTRACT_NOT_FOUND: NotFoundType,
  CONTRACT_ENDS: ContractEndsType,
  FIELD_INVALID: FieldInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const EndCooperationContractResultUnion = createUnionType({
  name: 'EndCooperationContractResult',
  description: 'The contract with its last day, or why nothing was changed.',
  types: () => [CooperationContractType, ContractEndsType, FieldInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
