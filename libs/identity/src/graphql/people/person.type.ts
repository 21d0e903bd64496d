import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { RoleCodes } from '../role.codes.js';
import { ColleagueType } from './colleague.type.js';

@ObjectType('Person', { description: 'Somebody of the organisation, as its administrators see them.' })
export class PersonType extends ColleagueType {
  @Field(() => String, { description: 'E-mail address: with it the person signs in.' })
  email: string;

  @Field(() => Boolean, { description: 'Whether the person signs for the agency (Zeichnungsbefugnis).' })
  signingRight: boolean;
}

@ObjectType('RolesSet', { description: 'What somebody is in the organisation from now on.' })
export class RolesSetType {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;

  @Field(() => [RoleCodes], { description: 'All roles of the person in the organisation.' })
  roles: readonly Role[];

  @Field(() => Boolean, { description: 'Whether the person signs for the agency.' })
  signingRight: boolean;
}

@ObjectType('PersonRemoved', { description: 'Somebody does not belong to the organisation any more.' })
export class PersonRemovedType {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;
}
