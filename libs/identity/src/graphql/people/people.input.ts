import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { CommandInput } from '#platform/graphql';
import { RoleCodes } from '../role.codes.js';

@InputType('SetRolesInput', { description: 'What somebody is to be in the organisation.' })
export class SetRolesInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;

  @Field(() => [RoleCodes], { description: 'All roles that the person is to have, and no other.' })
  roles: Role[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the person signs for the agency; only with CASEWORKER.' })
  signingRight: boolean;
}

@InputType('RemovePersonInput', { description: 'Who leaves the organisation.' })
export class RemovePersonInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;
}
