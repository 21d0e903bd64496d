import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { DraftAgreementRefusal } from '../../application/agreements/draft-agreement.use-case.js';
import type { DraftAgreementVersionRefusal } from '../../application/agreements/draft-agreement-version.use-case.js';
import type { EditAgreementRefusal } from '../../application/agreements/edit-agreement.use-case.js';
import { AgreementType } from '../agreement.type.js';
import { ValueInvalidType, WrongStateType } from '../terms/terms-refusals.type.js';
import { ClauseNotFoundType, FeeNotOpenType, StaleRevisionType } from './agreement-refusals.type.js';

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const draftAgreementRefusals: RefusalTypes<DraftAgreementRefusal> = {
  ...always,
  COUNTERPART_NOT_FOUND: NotFoundType,
  TEMPLATE_NOT_FOUND: NotFoundType,
  VALUE_INVALID: ValueInvalidType,
  FEE_NOT_OPEN: FeeNotOpenType,
};

export const DraftAgreementResultUnion = createUnionType({
  name: 'DraftAgreementResult',
  description: 'The draft, or why there is none.',
  types: () => [AgreementType, ValueInvalidType, FeeNotOpenType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const draftAgreementVersionRefusals: RefusalTypes<DraftAgreementVersionRefusal> = {
  ...always,
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  VALUE_INVALID: ValueInvalidType,
};

export const DraftAgreementVersionResultUnion = createUnionType({
  name: 'DraftAgreementVersionResult',
  description: 'The draft of the next version, or why there is none.',
  types: () => [AgreementType, WrongStateType, ValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const editAgreementRefusals: RefusalTypes<EditAgreementRefusal> = {
  ...always,
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  STALE_REVISION: StaleRevisionType,
  VALUE_INVALID: ValueInvalidType,
  CLAUSE_NOT_FOUND: ClauseNotFoundType,
  FEE_NOT_OPEN: FeeNotOpenType,
};

export const EditAgreementResultUnion = createUnionType({
  name: 'EditAgreementResult',
  description: 'The agreement as it is now, or why it was not changed.',
  types: () =>
    [AgreementType, WrongStateType, StaleRevisionType, ValueInvalidType, ClauseNotFoundType, FeeNotOpenType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
