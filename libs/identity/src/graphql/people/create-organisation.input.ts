import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('CreateOrganisationInput', { description: 'An agency that is new in the installation.' })
export class CreateOrganisationInputType extends CommandInput {
  @Field(() => String, { description: 'Identifier that the network itself uses, 1 to 64 characters, unique in the installation.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Municipality of its seat: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, five digits.' })
  postalCode?: string | null;

  @Field(() => String, { description: 'E-mail address of the first administrator, who is invited by mail.' })
  administratorEmail: string;
}

@InputType('InviteFirstAdministratorInput', { description: 'Who is to administer an organisation in which nobody is yet.' })
export class InviteFirstAdministratorInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisationId: string;

  @Field(() => String, { description: 'E-mail address.' })
  email: string;
}
