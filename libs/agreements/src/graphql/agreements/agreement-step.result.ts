import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ActivateAgreementRefusal } from '../../application/agreements/activate-agreement.use-case.js';
import type { ApproveAgreementRefusal } from '../../application/agreements/approve-agreement.use-case.js';
import type { AgreementStepRefusal } from '../../application/agreements/agreement-command.js';
import type { EndAgreementRefusal } from '../../application/agreements/end-agreement.use-case.js';
import { AgreementType } from '../agreement.type.js';
import { LicenceDependsType } from '../licences/licence-refusals.type.js';
import {
  AuthorCannotApproveType,
  DayOutOfRangeType,
  PartMissingType,
  PersonNeededType,
  ReplacedLastsLongerType,
  SamePersonType,
  TermsOverlapType,
  WrongStateType,
} from '../terms/terms-refusals.type.js';

export const agreementStepRefusals: RefusalTypes<AgreementStepRefusal> = {
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

/** Of the steps that only the state decides: negotiate, reopen, discard. */
export const AgreementStepResultUnion = createUnionType({
  name: 'AgreementStepResult',
  description: 'The agreement as it is now, or why it did not move.',
  types: () => [AgreementType, WrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const approveAgreementRefusals: RefusalTypes<ApproveAgreementRefusal> = {
  ...agreementStepRefusals,
  PART_MISSING: PartMissingType,
  AUTHOR_CANNOT_APPROVE: AuthorCannotApproveType,
  SAME_PERSON: SamePersonType,
  PERSON_NEEDED: PersonNeededType,
};

export const ApproveAgreementResultUnion = createUnionType({
  name: 'ApproveAgreementResult',
  description: 'The agreement with the approval, or why there is none.',
  types: () =>
    [
      AgreementType,
      PartMissingType,
      AuthorCannotApproveType,
      SamePersonType,
      PersonNeededType,
      WrongStateType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const activateAgreementRefusals: RefusalTypes<ActivateAgreementRefusal> = {
  ...agreementStepRefusals,
  PART_MISSING: PartMissingType,
  OVERLAP: TermsOverlapType,
  REPLACED_LASTS_LONGER: ReplacedLastsLongerType,
  LICENCE_DEPENDS: LicenceDependsType,
  DAY_OUT_OF_RANGE: DayOutOfRangeType,
};

export const ActivateAgreementResultUnion = createUnionType({
  name: 'ActivateAgreementResult',
  description: 'The agreement in force, or why it is not.',
  types: () =>
    [
      AgreementType,
      PartMissingType,
      TermsOverlapType,
      ReplacedLastsLongerType,
      LicenceDependsType,
      DayOutOfRangeType,
      WrongStateType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const endAgreementRefusals: RefusalTypes<EndAgreementRefusal> = { ...agreementStepRefusals, DAY_OUT_OF_RANGE: DayOutOfRangeType, LICENCE_DEPENDS: LicenceDependsType };

export const EndAgreementResultUnion = createUnionType({
  name: 'EndAgreementResult',
  description: 'The agreement with its end, or why it does not end.',
  types: () => [AgreementType, LicenceDependsType, DayOutOfRangeType, WrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
