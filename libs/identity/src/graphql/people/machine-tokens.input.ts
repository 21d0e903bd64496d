import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { CommandInput, DateTimeScalar } from '#platform/graphql';
import { RoleCodes } from '../role.codes.js';

@InputType('IssueMachineTokenInput', { description: 'A program that is to act for the organisation.' })
export class IssueMachineTokenInputType extends CommandInput {
  @Field(() => String, { description: 'What the program is called, 1 to 80 characters.' })
  label: string;

  @Field(() => RoleCodes, { description: 'The one role in which it acts; not ADMINISTRATOR.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'From when on the token is refused; within two years.' })
  expiresAt: Date;
}

@InputType('RevokeMachineTokenInput', { description: 'Which token ends now.' })
export class RevokeMachineTokenInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the token.' })
  tokenId: string;
}
