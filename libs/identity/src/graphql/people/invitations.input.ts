import { Field, ID, InputType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { CommandInput } from '#platform/graphql';
import { RoleCodes } from '../role.codes.js';

@InputType('InvitePersonInput', { description: 'Who is asked to join the organisation, and as what.' })
export class InvitePersonInputType extends CommandInput {
  @Field(() => String, { description: 'E-mail address; its case does not matter.' })
  email: string;

  @Field(() => [RoleCodes], { description: 'The roles that the person is to have.' })
  roles: Role[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the person is to sign for the agency; only with CASEWORKER.' })
  signingRight: boolean;
}

@InputType('WithdrawInvitationInput', { description: 'Which invitation is taken back.' })
export class WithdrawInvitationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  invitationId: string;
}

@InputType('AcceptInvitationInput', { description: 'The answer of somebody who is not signed in.' })
export class AcceptInvitationInputType extends CommandInput {
  @Field(() => String, { description: 'The token out of the mail: what stands behind the # of its address.' })
  token: string;

  @Field(() => String, { description: 'First and last name, 1 to 120 characters; left aside when the address has an account.' })
  name: string;

  @Field(() => String, { description: 'A password of one\'s own, 12 to 128 characters; left aside when the address has an account.' })
  password: string;
}

@InputType('JoinOrganisationInput', { description: 'The answer of somebody who is signed in.' })
export class JoinOrganisationInputType extends CommandInput {
  @Field(() => String, { description: 'The token out of the mail: what stands behind the # of its address.' })
  token: string;
}
