import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { EndMembershipRefusal } from '../../application/networks/end-membership.js';
import type { SetNetworkNoticeRefusal } from '../../application/networks/set-network-notice.use-case.js';
import type { SetProviderTierRefusal } from '../../application/networks/set-provider-tier.use-case.js';
import { FieldInvalidType } from '../people/people-refusals.type.js';
import { NetworkMembershipType } from './network-membership.type.js';
import { DayOutsideMembershipType, MembershipEndsType, NoticeTooShortType } from './network-refusals.type.js';

export const endMembershipRefusals: RefusalTypes<EndMembershipRefusal> = {
  MEMBERSHIP_NOT_FOUND: NotFoundType,
  NOTICE_TOO_SHORT: NoticeTooShortType,
  MEMBERSHIP_ENDS: MembershipEndsType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const EndMembershipResultUnion = createUnionType({
  name: 'EndMembershipResult',
  description: 'The membership with its last day, or why nothing was changed.',
  types: () => [NetworkMembershipType, NoticeTooShortType, MembershipEndsType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

@ObjectType('NetworkSettings', { description: 'What an agency has settled for its network.' })
export class NetworkSettingsType {
  @Field(() => Int, { description: 'Days of notice before the last day of a membership.' })
  noticeDays: number;
}

export const setNetworkNoticeRefusals: RefusalTypes<SetNetworkNoticeRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  FIELD_INVALID: FieldInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetNetworkNoticeResultUnion = createUnionType({
  name: 'SetNetworkNoticeResult',
  description: 'What holds now, or why nothing was changed.',
  types: () => [NetworkSettingsType, FieldInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const setProviderTierRefusals: RefusalTypes<SetProviderTierRefusal> = {
  MEMBERSHIP_NOT_FOUND: NotFoundType,
  DAY_OUTSIDE_MEMBERSHIP: DayOutsideMembershipType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetProviderTierResultUnion = createUnionType({
  name: 'SetProviderTierResult',
  description: 'The membership as it is now, or why nothing was changed.',
  types: () => [NetworkMembershipType, DayOutsideMembershipType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
