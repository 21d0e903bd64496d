import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar } from '#platform/graphql';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../domain/offer-codes.js';

export const OfferKindCodes = codeList<OfferKind>('OfferKind', 'What an offer is.', {
  GROUP: 'A group that meets regularly.',
  TRAINING: 'A training with a programme.',
  COURSE: 'A course with a beginning and an end.',
  PROJECT: 'A project for some time.',
});

export const AdmissionCodes = codeList<Admission>('Admission', 'When one may join.', {
  OPEN: 'At any session.',
  CLOSED: 'At the first session of the run, and at sessions that are marked as an entry.',
});

export const DeliveryCodes = codeList<Delivery>('Delivery', 'Where an offer takes place.', {
  ON_SITE: 'At its place.',
  ONLINE: 'Online; distance does not count.',
});

export const LeadQualificationCodes = codeList<LeadQualification>('LeadQualification', 'Who leads.', {
  PROFESSIONAL: 'Professional staff (Fachkraft).',
  SEMI_PROFESSIONAL: 'Semi-professional staff.',
});

@ObjectType('Offer', { description: 'A group, training, course or project with seats that others may use.' })
export class OfferType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, { description: 'Category, a free code such as SOCIAL_SKILLS.' })
  category: string;

  @Field(() => OfferKindCodes, { description: 'What the offer is.' })
  kind: OfferKind;

  @Field(() => AdmissionCodes, { description: 'When one may join.' })
  admission: Admission;

  @Field(() => DeliveryCodes, { description: 'Where it takes place.' })
  delivery: Delivery;

  @Field(() => Int, { description: 'Seats of a session.' })
  capacity: number;

  @Field(() => Int, { nullable: true, description: 'Youngest age in completed years; null: no limit.' })
  ageFrom: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in completed years; null: no limit.' })
  ageTo: number | null;

  @Field(() => [String], { description: 'Genders that it is for (F, M, D); empty: all.' })
  genders: string[];

  @Field(() => [String], { description: 'Topics, as codes.' })
  topics: string[];

  @Field(() => [String], { description: 'Languages it is held in (ISO 639-1).' })
  languages: string[];

  @Field(() => [String], { description: 'What it is accessible for, as codes.' })
  accessibility: string[];

  @Field(() => [String], { description: 'For whom it is not suited, as codes.' })
  contraindications: string[];

  @Field(() => Int, { description: 'Number of leads.' })
  staff: number;

  @Field(() => LeadQualificationCodes, { description: 'Who leads.' })
  leadQualification: LeadQualification;

  @Field(() => String, { nullable: true, description: 'Municipality: the eight digits of the official key (AGS); null online.' })
  municipalityAgs: string | null;

  @Field(() => Boolean, { description: 'Whether seats are settled at all; false: an entry for information (DD-30).' })
  settleable: boolean;

  @Field(() => String, { description: 'Description.' })
  description: string;

  @Field(() => String, { description: 'Rules of the group.' })
  groupRules: string;

  @Field(() => Int, { nullable: true, description: 'Fewer participants, and it is not held; null: held for any number.' })
  minimum: number | null;

  @Field(() => String, { nullable: true, description: 'Price category, a code of the list PRICE_CATEGORY; nothing is ever sorted by it. Null: none.' })
  priceCategory: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the site at which it takes place; null: none.' })
  siteId: string | null;

  @Field(() => String, { nullable: true, description: 'Where in or outside youth welfare it comes from, a code of the list RESOURCE_KIND (DD-30); null: help of a provider.' })
  resourceKind: string | null;

  @Field(() => Boolean, { description: 'Whether it is there only in case of need (TS-23).' })
  onDemand: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is out of the catalogue; null: it is in it.' })
  archivedAt: Date | null;
}
