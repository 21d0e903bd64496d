import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CreateOrganisationRefusal } from '../../application/people/create-organisation.use-case.js';
import type { InviteFirstAdministratorRefusal } from '../../application/people/invite-first-administrator.use-case.js';
import {
  CodeTakenType,
  FieldInvalidType,
  FirstAdministratorByCommandLineType,
  InvitationLimitType,
  OperatorNotInvitedType,
  OrganisationHasPeopleType,
} from './people-refusals.type.js';

@ObjectType('OrganisationCreated', { description: 'The agency is there; its first administrator is invited.' })
export class OrganisationCreatedType {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisationId: string;

  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;
}

@ObjectType('FirstAdministratorInvited', { description: 'The mail is on its way; earlier invitations of the organisation do not hold any more.' })
export class FirstAdministratorInvitedType {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;
}

export const createOrganisationRefusals: RefusalTypes<CreateOrganisationRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  CODE_TAKEN: CodeTakenType,
  OPERATOR_NOT_INVITED: OperatorNotInvitedType,
  INVITATION_LIMIT: InvitationLimitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CreateOrganisationResultUnion = createUnionType({
  name: 'CreateOrganisationResult',
  description: 'The agency, or why there is none.',
  types: () =>
    [OrganisationCreatedType, FieldInvalidType, CodeTakenType, OperatorNotInvitedType, InvitationLimitType, TryAgainType, IdempotencyConflictType] as const,
});

export const inviteFirstAdministratorRefusals: RefusalTypes<InviteFirstAdministratorRefusal> = {
  FIELD_INVALID: FieldInvalidType,
  ORGANISATION_NOT_FOUND: NotFoundType,
  ORGANISATION_HAS_PEOPLE: OrganisationHasPeopleType,
  FIRST_ADMINISTRATOR_BY_COMMAND_LINE: FirstAdministratorByCommandLineType,
  OPERATOR_NOT_INVITED: OperatorNotInvitedType,
  INVITATION_LIMIT: InvitationLimitType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const InviteFirstAdministratorResultUnion = createUnionType({
  name: 'InviteFirstAdministratorResult',
  description: 'The invitation, or why there is none.',
  types: () =>
    [
      FirstAdministratorInvitedType,
      FieldInvalidType,
      NotFoundType,
      OrganisationHasPeopleType,
      FirstAdministratorByCommandLineType,
      OperatorNotInvitedType,
      InvitationLimitType,
      TryAgainType,
      IdempotencyConflictType,
    ] as const,
});
