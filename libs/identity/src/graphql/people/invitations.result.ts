import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { DateTimeScalar, IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { AcceptInvitationRefusal } from '../../application/people/accept-invitation.use-case.js';
import type { InvitePersonRefusal } from '../../application/people/invite-person.use-case.js';
import type { JoinOrganisationRefusal } from '../../application/people/join-organisation.use-case.js';
import type { WithdrawInvitationRefusal } from '../../application/people/withdraw-invitation.use-case.js';
import { RoleCodes } from '../role.codes.js';
import {
  AlreadyMemberType,
  FieldInvalidType,
  InvitationClosedType,
  InvitationInvalidType,
  InvitationLimitType,
  NoRoleType,
  OperatorNoMemberType,
  RoleNotOfOrganisationType,
  SigningRightNeedsCaseworkerType,
} from './people-refusals.type.js';

@ObjectType('PersonInvited', { description: 'The mail is on its way.' })
export class PersonInvitedType {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;

  @Field(() => DateTimeScalar, { description: 'From when on it cannot be accepted any more.' })
  expiresAt: Date;
}

@ObjectType('InvitationWithdrawn', { description: 'The invitation does not hold any more.' })
export class InvitationWithdrawnType {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;
}

@ObjectType('InvitationAnswered', {
  description:
    'The answer was taken. Whoever had no account under the address has one now and belongs to the organisation. Whoever had one signs in with their own password and calls joinOrganisation with the same token. Which of the two it was is not told.',
})
export class InvitationAnsweredType {
  @Field(() => String, { description: 'Name of the organisation that invited.' })
  organisationName: string;
}

@ObjectType('OrganisationJoined', { description: 'The person who is signed in belongs to the organisation.' })
export class OrganisationJoinedType {
  @Field(() => ID, { description: 'Id of the organisation, for the header x-organisation.' })
  organisationId: string;

  @Field(() => [RoleCodes], { description: 'The roles that came with the invitation.' })
  roles: readonly Role[];
}

export const invitePersonRefusals: RefusalTypes<InvitePersonRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  NO_ROLE: NoRoleType,
  ROLE_NOT_OF_ORGANISATION: RoleNotOfOrganisationType,
  SIGNING_RIGHT_NEEDS_CASEWORKER: SigningRightNeedsCaseworkerType,
  ALREADY_MEMBER: AlreadyMemberType,
  INVITATION_LIMIT: InvitationLimitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const InvitePersonResultUnion = createUnionType({
  name: 'InvitePersonResult',
  description: 'The invitation, or why there is none.',
  types: () =>
    [
      PersonInvitedType,
      FieldInvalidType,
      NoRoleType,
      RoleNotOfOrganisationType,
      SigningRightNeedsCaseworkerType,
      AlreadyMemberType,
      InvitationLimitType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});

export const withdrawInvitationRefusals: RefusalTypes<WithdrawInvitationRefusal> = {
  INVITATION_NOT_FOUND: NotFoundType,
  INVITATION_CLOSED: InvitationClosedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const WithdrawInvitationResultUnion = createUnionType({
  name: 'WithdrawInvitationResult',
  description: 'The invitation that was taken back, or why none was.',
  types: () => [InvitationWithdrawnType, NotFoundType, InvitationClosedType, TryAgainType, IdempotencyConflictType] as const,
});

export const acceptInvitationRefusals: RefusalTypes<AcceptInvitationRefusal> = {
  INVITATION_INVALID: InvitationInvalidType,
  FIELD_INVALID: FieldInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const AcceptInvitationResultUnion = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The answer was taken, or why not.',
  types: () => [InvitationAnsweredType, InvitationInvalidType, FieldInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const joinOrganisationRefusals: RefusalTypes<JoinOrganisationRefusal> = {
  INVITATION_INVALID: InvitationInvalidType,
  OPERATOR_NO_MEMBER: OperatorNoMemberType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const JoinOrganisationResultUnion = createUnionType({
  name: 'JoinOrganisationResult',
  description: 'The organisation that was joined, or why none was.',
  types: () => [OrganisationJoinedType, InvitationInvalidType, OperatorNoMemberType, TryAgainType, IdempotencyConflictType] as const,
});
