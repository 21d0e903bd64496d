import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../../domain/offer-codes.js';
import type { LeadKind } from '../../domain/publishing/offer-content.js';
import { AdmissionCodes, DeliveryCodes, LeadQualificationCodes, OfferKindCodes } from '../offer.type.js';
import { LeadKindCodes } from './lead-kind.codes.js';

/** A lead as the host writes and reads it. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class LeadFields {
  @Field(() => LeadKindCodes, { description: 'What the person is to the host.' })
  kind: LeadKind;

  @Field(() => String, { description: 'Qualification, a code of the list QUALIFICATION.' })
  qualification: string;

  @Field(() => ID, { nullable: true, description: 'Id of the second provider, or of the school or day care centre where it is known here.' })
  organisationId: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person\'s account in the own organisation, for their own calendar.' })
  userId: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the certificate of good conduct (§ 72a SGB VIII): the day and nothing else is kept.' })
  conductCertificateOn: string | null;
}

/** A co-host as the host writes it. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class CohostFields {
  @Field(() => ID, { description: 'Id of the provider or partner.' })
  organisationId: string;

  @Field(() => String, { description: 'Its share of every line in percent: a decimal number above 0 with up to four places; the host has the rest of 100.' })
  percent: string;
}

/** What is said of an offer; in a draft anything may be missing yet. */
@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
export abstract class OfferContentFields {
  @Field(() => String, { nullable: true, description: 'Title, up to 200 characters. Needed to publish.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Description, up to 10,000 characters.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Rules of the group, up to 10,000 characters.' })
  groupRules?: string | null;

  @Field(() => String, { nullable: true, description: 'Category, a code of the list CATEGORY. Needed to publish.' })
  category?: string | null;

  @Field(() => OfferKindCodes, { nullable: true, description: 'What the offer is. Needed to publish.' })
  kind?: OfferKind | null;

  @Field(() => AdmissionCodes, { nullable: true, description: 'When one may join. Needed to publish.' })
  admission?: Admission | null;

  @Field(() => DeliveryCodes, { nullable: true, description: 'Where it takes place. Needed to publish.' })
  delivery?: Delivery | null;

  @Field(() => Int, { nullable: true, description: 'Seats of a session. Needed to publish.' })
  capacity?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewer participants, and it is not held; left out: it is held for any number.' })
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: 'Youngest age in completed years; left out: no limit.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in completed years; left out: no limit.' })
  ageTo?: number | null;

  @Field(() => [String], { nullable: true, description: 'Genders that it is for (F, M, D); none: all.' })
  genders?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics, codes of the list TOPIC.' })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages it is held in (ISO 639-1); none: de.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What it is accessible for, codes of the list ACCESSIBILITY.' })
  accessibility?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'For whom it is not suited, codes of the list CONTRAINDICATION.' })
  contraindications?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Number of leads that are paid for; left out: those named who are not volunteers, or 2.' })
  staff?: number | null;

  @Field(() => LeadQualificationCodes, { nullable: true, description: 'Who leads; left out: PROFESSIONAL.' })
  leadQualification?: LeadQualification | null;

  @Field(() => String, { nullable: true, description: 'Municipality: the eight digits of the official key (AGS). On site needed, unless a site is named.' })
  municipalityAgs?: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84); left out with lon: that of the site or the municipality.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84).' })
  lon?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of an open site; offers of one site are a hub (DD-25).' })
  siteId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether seats are settled at all; left out: yes, unless resourceKind is named (DD-30).' })
  settleable?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Price category, a code of the list PRICE_CATEGORY. Nothing is ever sorted by it.' })
  priceCategory?: string | null;

  @Field(() => String, { nullable: true, description: 'Where in or outside youth welfare the resource comes from, a code of the list RESOURCE_KIND; only of entries that are never settled (DD-30).' })
  resourceKind?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is there only in case of need (TS-23); left out: no.' })
  onDemand?: boolean | null;
}
