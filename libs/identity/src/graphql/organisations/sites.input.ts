import { ArgsType, Field, Float, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, LocalDateScalar } from '#platform/graphql';
import type { SiteKind } from '../../domain/organisations/site-kind.js';
import { SiteKindCodes } from './site.type.js';

@ArgsType()
export class SitesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only sites of this organisation.' })
  ownerId?: string | null;

  @Field(() => SiteKindCodes, { nullable: true, description: 'Only sites of this kind.' })
  kind?: SiteKind | null;

  @Field(() => String, { nullable: true, description: 'Only sites in this municipality (AGS).' })
  municipalityAgs?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Also sites whose last day has passed.' })
  withClosed: boolean;
}

@InputType({ isAbstract: true })
abstract class SiteFieldsInputType extends CommandInput {
  @Field(() => SiteKindCodes, { description: 'What it is for.' })
  kind: SiteKind;

  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, five digits.' })
  postalCode?: string | null;

  @Field(() => String, { description: 'Municipality: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84); left out with lon: the point of the municipality.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84).' })
  lon?: number | null;
}

@InputType('AddSiteInput', { description: 'A site of the organisation acted for.' })
export class AddSiteInputType extends SiteFieldsInputType {}

@InputType('UpdateSiteInput', { description: 'What is said of a site. A field that is left out is emptied.' })
export class UpdateSiteInputType extends SiteFieldsInputType {
  @Field(() => ID, { description: 'Id of the site.' })
  siteId: string;
}

@InputType('CloseSiteInput', { description: 'Which site has which last day.' })
export class CloseSiteInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the site.' })
  siteId: string;

  @Field(() => LocalDateScalar, { description: 'Its last day, past or to come.' })
  lastDay: string;
}
