import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('SocialSpaceCentre', { description: 'A site where people of a social space go (TS-14).' })
export class SocialSpaceCentreType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the site.' })
  siteId: string;

  @Field(() => String, { description: 'Name of the site.' })
  name: string;

  @Field(() => LocalDateScalar, { description: 'First day as a centre.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day as a centre; null: open.' })
  validTo: string | null;
}

@ObjectType('SocialSpace', { description: 'Municipalities of an agency under one name, over a time; a space that was changed has several versions with the same id.' })
export class SocialSpaceType {
  @Field(() => ID, { description: 'Identifier of the service, the same for all versions.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => [String], { description: 'Official keys (AGS, eight digits) of its municipalities.' })
  municipalityAgs: readonly string[];

  @Field(() => LocalDateScalar, { description: 'First day of the version.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the version; null: open.' })
  validTo: string | null;
}

@ObjectType('TakenMunicipality', { description: 'A municipality that another social space holds.' })
export class TakenMunicipalityType {
  @Field(() => String, { description: 'Its official key.' })
  municipalityAgs: string;

  @Field(() => String, { description: 'Code of the other social space.' })
  socialSpaceCode: string;
}

@ObjectType('AdoptedSocialSpaces', { description: 'The social spaces that were created.' })
export class AdoptedSocialSpacesType {
  @Field(() => [SocialSpaceType], { description: 'The spaces.' })
  socialSpaces: readonly SocialSpaceType[];
}
