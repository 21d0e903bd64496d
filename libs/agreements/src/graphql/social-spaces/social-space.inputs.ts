import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, LocalDateScalar } from '#platform/graphql';

@ArgsType()
export class SocialSpacesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only spaces of this agency.' })
  agencyId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only versions that hold on this day.' })
  validOn?: string | null;
}

@ArgsType()
export class SocialSpaceOfArgs {
  @Field(() => ID, { description: 'The agency.' })
  agencyId: string;

  @Field(() => String, { description: 'Official key of the municipality.' })
  municipalityAgs: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  validOn: string;
}

@InputType('CreateSocialSpaceInput', { description: 'A social space of the agency acted for.' })
export class CreateSocialSpaceInputType extends CommandInput {
  @Field(() => String, { description: 'Identifier of your own, unique in the installation: 1 to 64 characters without "|" and ":".' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => [String], { description: 'Official keys of its municipalities.' })
  municipalityAgs: string[];

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; absent: open.' })
  validTo?: string | null;
}

@InputType('ChangeSocialSpaceInput', { description: 'A new version of a social space from a day on; what is not given stays.' })
export class ChangeSocialSpaceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the space.' })
  socialSpaceId: string;

  @Field(() => LocalDateScalar, { description: 'First day of the new version.' })
  validFrom: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  name?: string | null;

  @Field(() => [String], { nullable: true, description: 'Official keys of its municipalities, all of them.' })
  municipalityAgs?: string[] | null;
}

@InputType('AdoptSocialSpacesInput', { description: 'From which day the agency has the social spaces of Trier-Saarburg.' })
export class AdoptSocialSpacesInputType extends CommandInput {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;
}

@InputType('AddSocialSpaceCentreInput', { description: 'A site that becomes a centre of a social space.' })
export class AddSocialSpaceCentreInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the space.' })
  socialSpaceId: string;

  @Field(() => ID, { description: 'Id of the site.' })
  siteId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;
}

@InputType('EndSocialSpaceCentreInput', { description: 'A site that is no longer a centre.' })
export class EndSocialSpaceCentreInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the centre.' })
  centreId: string;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  lastDay: string;
}
