import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { DraftSettlementRateRefusal } from '../../application/rates/draft-settlement-rate.use-case.js';
import type { EditSettlementRateRefusal } from '../../application/rates/edit-settlement-rate.use-case.js';
import { NotAnAgencyType } from '../not-an-agency.type.js';
import { SettlementRateType } from '../settlement-rate.type.js';
import { DayOutOfRangeType, ReplacedLastsLongerType, TermsOverlapType, ValueInvalidType, WrongStateType } from '../terms/terms-refusals.type.js';
import { ReplacesOtherScopeType } from './rate-refusals.type.js';
import { APPROVAL, COMMON } from './rate-step.result.js';

export const editSettlementRateRefusals: RefusalTypes<EditSettlementRateRefusal> = {
  VALUE_INVALID: ValueInvalidType,
  ORGANISATION_NOT_FOUND: NotFoundType,
  SERVICE_DESCRIPTION_NOT_FOUND: NotFoundType,
  CALCULATION_SHEET_NOT_FOUND: NotFoundType,
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  REPLACES_OTHER_SCOPE: ReplacesOtherScopeType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const draftSettlementRateRefusals: RefusalTypes<DraftSettlementRateRefusal> = { ...editSettlementRateRefusals, NOT_AN_AGENCY: NotAnAgencyType };

export const DraftSettlementRateResultUnion = createUnionType({
  name: 'DraftSettlementRateResult',
  description: 'The drafted rate, or why there is none.',
  types: () => [SettlementRateType, NotAnAgencyType, ValueInvalidType, ReplacesOtherScopeType, ...COMMON] as const,
});

export const EditSettlementRateResultUnion = createUnionType({
  name: 'EditSettlementRateResult',
  description: 'The rate as it is now, or why it was not changed.',
  types: () => [SettlementRateType, ValueInvalidType, ReplacesOtherScopeType, ...COMMON] as const,
});

/** Of the steps that only the state decides: negotiate, reopen, discard. */
export const SettlementRateStepResultUnion = createUnionType({
  name: 'SettlementRateStepResult',
  description: 'The rate as it is now, or why it did not move.',
  types: () => [SettlementRateType, ...COMMON] as const,
});

export const ApproveSettlementRateResultUnion = createUnionType({
  name: 'ApproveSettlementRateResult',
  description: 'The rate with the approval, or why there is none.',
  types: () => [SettlementRateType, ...APPROVAL, ...COMMON] as const,
});

export const ActivateSettlementRateResultUnion = createUnionType({
  name: 'ActivateSettlementRateResult',
  description: 'The rate in force, or why it is not.',
  types: () => [SettlementRateType, TermsOverlapType, ReplacedLastsLongerType, ...COMMON] as const,
});

export const EndSettlementRateResultUnion = createUnionType({
  name: 'EndSettlementRateResult',
  description: 'The rate with its end, or why it does not end.',
  types: () => [SettlementRateType, DayOutOfRangeType, ...COMMON] as const,
});
