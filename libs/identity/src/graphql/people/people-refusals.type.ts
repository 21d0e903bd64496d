import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { DateTimeScalar, LocalDateScalar, RefusalType } from '#platform/graphql';
import { RoleCodes } from '../role.codes.js';

@ObjectType('FieldInvalid', { implements: () => RefusalType, description: 'What was typed cannot be taken as it is (FIELD_INVALID).' })
export class FieldInvalidType extends RefusalType {
  @Field(() => String, { description: 'Name of the field of the input.' })
  field: string;
}

@ObjectType('NoRole', { implements: () => RefusalType, description: 'One role at least is needed (NO_ROLE).' })
export class NoRoleType extends RefusalType {}

@ObjectType('RoleNotOfOrganisation', { implements: () => RefusalType, description: 'An organisation of this kind does not have such a role (ROLE_NOT_OF_ORGANISATION).' })
export class RoleNotOfOrganisationType extends RefusalType {
  @Field(() => [RoleCodes], { description: 'The roles that it does not have.' })
  roles: readonly Role[];

  @Field(() => [RoleCodes], { description: 'The roles that it has.' })
  possible: readonly Role[];
}

@ObjectType('SigningRightNeedsCaseworker', {
  implements: () => RefusalType,
  description: 'Only a caseworker of an agency has the right to sign (SIGNING_RIGHT_NEEDS_CASEWORKER, TS-15).',
})
export class SigningRightNeedsCaseworkerType extends RefusalType {}

@ObjectType('LastAdministrator', { implements: () => RefusalType, description: 'Nobody would be left to administer the organisation (LAST_ADMINISTRATOR).' })
export class LastAdministratorType extends RefusalType {}

@ObjectType('AlreadyMember', { implements: () => RefusalType, description: 'Somebody with this address belongs to the organisation already (ALREADY_MEMBER).' })
export class AlreadyMemberType extends RefusalType {}

@ObjectType('InvitationInvalid', {
  implements: () => RefusalType,
  description: 'The invitation is unknown, expired, used or withdrawn, or somebody else\'s; which of them is not told (INVITATION_INVALID).',
})
export class InvitationInvalidType extends RefusalType {}

@ObjectType('InvitationClosed', { implements: () => RefusalType, description: 'The invitation is accepted, withdrawn or expired (INVITATION_CLOSED).' })
export class InvitationClosedType extends RefusalType {}

@ObjectType('SpanNotPossible', { implements: () => RefusalType, description: 'The days lie in the past or end before they begin (SPAN_NOT_POSSIBLE).' })
export class SpanNotPossibleType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Today in Europe/Berlin: the earliest first day.' })
  today: string;
}

@ObjectType('DeputyNotPossible', { implements: () => RefusalType, description: 'Nobody is their own deputy, and whoever only audits is nobody\'s (DEPUTY_NOT_POSSIBLE).' })
export class DeputyNotPossibleType extends RefusalType {}

@ObjectType('AlreadySubstituted', { implements: () => RefusalType, description: 'The person has a deputy on some of these days (ALREADY_SUBSTITUTED).' })
export class AlreadySubstitutedType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'First day of that substitution.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day of that substitution.' })
  validTo: string;
}

@ObjectType('ExpiryNotPossible', { implements: () => RefusalType, description: 'A token ends in the future, and within two years (EXPIRY_NOT_POSSIBLE).' })
export class ExpiryNotPossibleType extends RefusalType {
  @Field(() => DateTimeScalar, { description: 'The latest end that is possible.' })
  latest: Date;
}

@ObjectType('CodeTaken', { implements: () => RefusalType, description: 'Another organisation has this identifier (CODE_TAKEN).' })
export class CodeTakenType extends RefusalType {}

@ObjectType('OrganisationHasPeople', { implements: () => RefusalType, description: 'People belong to the organisation, and they invite others themselves (ORGANISATION_HAS_PEOPLE).' })
export class OrganisationHasPeopleType extends RefusalType {}

@ObjectType('OperatorNotInvited', { implements: () => RefusalType, description: 'Whoever runs the system appoints others, not their own number (OPERATOR_NOT_INVITED).' })
export class OperatorNotInvitedType extends RefusalType {}

@ObjectType('OperatorNoMember', { implements: () => RefusalType, description: 'Whoever runs the system belongs to no organisation (OPERATOR_NO_MEMBER).' })
export class OperatorNoMemberType extends RefusalType {}

@ObjectType('FirstAdministratorByCommandLine', {
  implements: () => RefusalType,
  description: 'The organisation came by an import; its first administrator is invited on the command line (FIRST_ADMINISTRATOR_BY_COMMAND_LINE).',
})
export class FirstAdministratorByCommandLineType extends RefusalType {}

@ObjectType('InvitationLimit', {
  implements: () => RefusalType,
  description: 'No more invitations go out today: at most 5 to an address and 100 of an organisation (INVITATION_LIMIT).',
})
export class InvitationLimitType extends RefusalType {}
