import { createUnionType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AssignReferralRefusal } from '../../application/requests/assign-referral.use-case.js';
import type { CreateReferralRefusal } from '../../application/requests/create-referral.use-case.js';
import type { LinkSiblingsRefusal } from '../../application/requests/link-siblings.use-case.js';
import type { AnyCommandRefusal } from '../../application/requests/referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from '../../application/requests/request-refusals.js';
import type { SubmitReferralRefusal } from '../../application/requests/submit-referral.use-case.js';
import type { UpdateReferralRefusal } from '../../application/requests/update-referral.use-case.js';
import { ReferralType } from '../referral.type.js';
import { NoSiblingsType, ReferralChangedType, ReferralInvalidType, ReferralWrongStateType } from './request-refusals.type.js';

const COMMON = [NotFoundType, TryAgainType, IdempotencyConflictType] as const;
const common = { REFERRAL_NOT_FOUND: NotFoundType, TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

export const createReferralRefusals: RefusalTypes<CreateReferralRefusal> = {
  REFERRAL_INVALID: ReferralInvalidType,
  NOT_AN_AGENCY: NotAnAgencyType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CreateReferralResultUnion = createUnionType({
  name: 'CreateReferralResult',
  description: 'The draft with its pseudonym, or why there is none.',
  types: () => [ReferralType, ReferralInvalidType, NotAnAgencyType, TryAgainType, IdempotencyConflictType] as const,
});

export const updateReferralRefusals: RefusalTypes<UpdateReferralRefusal> = {
  ...common,
  REFERRAL_INVALID: ReferralInvalidType,
  WRONG_STATE: ReferralWrongStateType,
  STALE_REVISION: ReferralChangedType,
};

export const UpdateReferralResultUnion = createUnionType({
  name: 'UpdateReferralResult',
  description: 'The referral as it is now, or why it was not changed.',
  types: () => [ReferralType, ReferralInvalidType, ReferralWrongStateType, ReferralChangedType, ...COMMON] as const,
});

export const submitReferralRefusals: RefusalTypes<SubmitReferralRefusal> = { ...common, REFERRAL_INVALID: ReferralInvalidType, WRONG_STATE: ReferralWrongStateType };

export const SubmitReferralResultUnion = createUnionType({
  name: 'SubmitReferralResult',
  description: 'The request with its number, or why it was not submitted.',
  types: () => [ReferralType, ReferralInvalidType, ReferralWrongStateType, ...COMMON] as const,
});

export const referralStepRefusals: RefusalTypes<ReferralUnknown | ReferralWrongState | AnyCommandRefusal> = { ...common, WRONG_STATE: ReferralWrongStateType };

/** Of the steps that only the state decides. */
export const ReferralStepResultUnion = createUnionType({
  name: 'ReferralStepResult',
  description: 'The referral as it is now, or why it did not move.',
  types: () => [ReferralType, ReferralWrongStateType, ...COMMON] as const,
});

export const linkSiblingsRefusals: RefusalTypes<LinkSiblingsRefusal> = { ...common, NO_SIBLINGS: NoSiblingsType };

export const LinkSiblingsResultUnion = createUnionType({
  name: 'LinkSiblingsResult',
  description: 'The first of the referrals with its siblings, or why they do not belong together.',
  types: () => [ReferralType, NoSiblingsType, ...COMMON] as const,
});

export const assignReferralRefusals: RefusalTypes<AssignReferralRefusal> = { ...common, CASEWORKER_NOT_FOUND: NotFoundType };

export const unlinkSiblingRefusals: RefusalTypes<ReferralUnknown | AnyCommandRefusal> = common;

/** Of what refuses nothing but what is not there. */
export const ReferralNoteResultUnion = createUnionType({
  name: 'ReferralNoteResult',
  description: 'The referral as it is now, or why it stayed as it was.',
  types: () => [ReferralType, ...COMMON] as const,
});
