import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AnswerNetworkInvitationByTokenRefusal } from '../../application/networks/answer-network-invitation-by-token.use-case.js';
import type { AnswerNetworkInvitationRefusal } from '../../application/networks/answer-network-invitation.use-case.js';
import type { NetworkInvitationRecord } from '../../application/networks/find-network-invitations.query.js';
import type { InviteToNetworkRefusal } from '../../application/networks/invite-to-network.use-case.js';
import type { WithdrawNetworkInvitationRefusal } from '../../application/networks/withdraw-network-invitation.use-case.js';
import { PlaceUnknownType, PartnerTypeUnfitType } from '../organisations/organisations.result.js';
import { FieldInvalidType, InvitationLimitType } from '../people/people-refusals.type.js';
import { NetworkInvitationStateCodes, NetworkInvitationType } from './network-invitation.type.js';
import { AlreadyInNetworkType, AlreadyInvitedType, NetworkInvitationClosedType } from './network-refusals.type.js';

export const inviteToNetworkRefusals: RefusalTypes<InviteToNetworkRefusal> = {
  AGENCY_NOT_FOUND: NotFoundType,
  PROVIDER_NOT_FOUND: NotFoundType,
  FIELD_INVALID: FieldInvalidType,
  PLACE_UNKNOWN: PlaceUnknownType,
  PARTNER_TYPE_UNFIT: PartnerTypeUnfitType,
  ALREADY_INVITED: AlreadyInvitedType,
  INVITATION_LIMIT: InvitationLimitType,
  ALREADY_IN_NETWORK: AlreadyInNetworkType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const InviteToNetworkResultUnion = createUnionType({
  name: 'InviteToNetworkResult',
  description: 'The invitation, or why there is none.',
  types: () =>
    [
      NetworkInvitationType,
      AlreadyInvitedType,
      AlreadyInNetworkType,
      InvitationLimitType,
      FieldInvalidType,
      PlaceUnknownType,
      PartnerTypeUnfitType,
      NotFoundType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const withdrawNetworkInvitationRefusals: RefusalTypes<WithdrawNetworkInvitationRefusal> = {
  NETWORK_INVITATION_NOT_FOUND: NotFoundType,
  NETWORK_INVITATION_CLOSED: NetworkInvitationClosedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const WithdrawNetworkInvitationResultUnion = createUnionType({
  name: 'WithdrawNetworkInvitationResult',
  description: 'The invitation as it is now, or why it was not taken back.',
  types: () => [NetworkInvitationType, NetworkInvitationClosedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const answerNetworkInvitationRefusals: RefusalTypes<AnswerNetworkInvitationRefusal> = {
  ...withdrawNetworkInvitationRefusals,
  ALREADY_IN_NETWORK: AlreadyInNetworkType,
};

export const AnswerNetworkInvitationResultUnion = createUnionType({
  name: 'AnswerNetworkInvitationResult',
  description: 'The invitation as it is now, or why the answer was not taken.',
  types: () => [NetworkInvitationType, NetworkInvitationClosedType, AlreadyInNetworkType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const answerNetworkInvitationByTokenRefusals: RefusalTypes<AnswerNetworkInvitationByTokenRefusal> = {
  NETWORK_INVITATION_NOT_FOUND: NotFoundType,
  ALREADY_IN_NETWORK: AlreadyInNetworkType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

@ObjectType('NetworkInvitationAnswered', { description: 'The answer was taken. After ACCEPT the same token holds for acceptInvitation and joinOrganisation.' })
export class NetworkInvitationAnsweredType {
  @Field(() => String, { description: 'Name of the invited organisation.' })
  organisationName: string;

  @Field(() => NetworkInvitationStateCodes, { description: 'What has become of the invitation.' })
  state: NetworkInvitationRecord['state'];
}

export const AnswerNetworkInvitationByTokenResultUnion = createUnionType({
  name: 'AnswerNetworkInvitationByTokenResult',
  description: 'That the answer was taken, or why not.',
  types: () => [NetworkInvitationAnsweredType, AlreadyInNetworkType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
