import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { RoleCodes } from '../role.codes.js';

@ObjectType('Colleague', { description: 'Somebody of the organisation, as everybody there sees them.' })
export class ColleagueType {
  @Field(() => ID, { description: 'Id of the person.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => [RoleCodes], { description: 'Roles of their own in the organisation.' })
  roles: readonly Role[];
}
