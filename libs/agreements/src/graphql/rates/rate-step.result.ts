import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AnyCommandRefusal } from '../../application/rates/run-command.js';
import type { ActivateTermsRefusal, ApproveTermsRefusal, EndTermsRefusal, TermsNotFound, WrongState } from '../../application/terms/index.js';
import {
  AuthorCannotApproveType,
  DayOutOfRangeType,
  PersonNeededType,
  ReplacedLastsLongerType,
  SamePersonType,
  TermsOverlapType,
  WrongStateType,
} from '../terms/terms-refusals.type.js';

/** What every step of a rate can be refused with. */
export const COMMON = [WrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const;
export const APPROVAL = [AuthorCannotApproveType, SamePersonType, PersonNeededType] as const;

export const moveRefusals: RefusalTypes<TermsNotFound | WrongState | AnyCommandRefusal> = {
  TERMS_NOT_FOUND: NotFoundType,
  WRONG_STATE: WrongStateType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const approveRefusals: RefusalTypes<ApproveTermsRefusal | AnyCommandRefusal> = {
  ...moveRefusals,
  AUTHOR_CANNOT_APPROVE: AuthorCannotApproveType,
  SAME_PERSON: SamePersonType,
  PERSON_NEEDED: PersonNeededType,
};

export const activateRefusals: RefusalTypes<ActivateTermsRefusal | AnyCommandRefusal> = {
  ...moveRefusals,
  OVERLAP: TermsOverlapType,
  REPLACED_LASTS_LONGER: ReplacedLastsLongerType,
};

export const endRefusals: RefusalTypes<EndTermsRefusal | AnyCommandRefusal> = { ...moveRefusals, DAY_OUT_OF_RANGE: DayOutOfRangeType };
