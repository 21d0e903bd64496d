import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, LocalDateScalar } from '#platform/graphql';
import type { SiteKind } from '../../domain/organisations/site-kind.js';

export const SiteKindCodes = codeList<SiteKind>('SiteKind', 'What a site is for.', {
  SOCIAL_SPACE_CENTRE: 'A centre of a social space (Sozialraumzentrum). A region may have several.',
  DAY_CENTRE: 'A day centre (Tageszentrum).',
  OTHER: 'Something else.',
});

@ObjectType('Site', { description: 'A place in the region of an agency, or of a provider or partner, known to everyone signed in.' })
export class SiteType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => SiteKindCodes, { description: 'What it is for.' })
  kind: SiteKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode: string | null;

  @Field(() => String, { description: 'Municipality: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => Float, { description: 'Latitude in degrees (WGS 84).' })
  lat: number;

  @Field(() => Float, { description: 'Longitude in degrees (WGS 84).' })
  lon: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: it is open.' })
  closedOn: string | null;
}

export const SiteConnection = connectionOf(SiteType, 'Site');
