import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { OrganisationType } from './organisation.type.js';
import { SubstitutionType } from './people/substitution.type.js';
import { RoleCodes } from './role.codes.js';

@ObjectType('Membership', { description: 'An organisation that the person may act for, and in which roles.' })
export class MembershipType {
  @Field(() => OrganisationType, { description: 'The organisation; its id goes into the header x-organisation.' })
  organisation: OrganisationType;

  @Field(() => [RoleCodes], { description: 'The roles of the person there, those of today as somebody\'s deputy too.' })
  roles: readonly Role[];

  @Field(() => Boolean, { description: 'Whether the person signs for the agency.' })
  signingRight: boolean;
}

@ObjectType('MySubstitution', { description: 'A substitution in which the person who asks has a part.' })
export class MySubstitutionType extends SubstitutionType {
  @Field(() => ID, { description: 'Id of the organisation in which it holds.' })
  organisationId: string;
}

@ObjectType('Me', { description: 'Who is signed in: a person, or a machine with a bearer token.' })
export class MeType {
  @Field(() => ID, { description: 'Id of the person, or `machine:` and the id of the token.' })
  id: string;

  @Field(() => String, { description: 'Name of the person, or label of the token.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'E-mail address of the person; null for a machine.' })
  email: string | null;

  @Field(() => Boolean, { description: 'Whether the person runs the system.' })
  isOperator: boolean;

  @Field(() => [MembershipType], { description: 'For whom the person may act, by code of the organisation.' })
  memberships: readonly MembershipType[];

  @Field(() => [MySubstitutionType], { description: 'Substitutions of the person and as a deputy, today and later, by their first day.' })
  substitutions: readonly MySubstitutionType[];
}
