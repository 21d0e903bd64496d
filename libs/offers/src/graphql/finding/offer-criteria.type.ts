import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { Weekday } from '../../domain/finding/offer-criteria.js';
import type { Admission, Delivery, LeadQualification, OfferKind } from '../../domain/offer-codes.js';
import { AdmissionCodes, DeliveryCodes, LeadQualificationCodes, OfferKindCodes } from '../offer.type.js';

export const WeekdayCodes = codeList<Weekday>('Weekday', 'A day of the week.', { MO: 'Monday.', TU: 'Tuesday.', WE: 'Wednesday.', TH: 'Thursday.', FR: 'Friday.', SA: 'Saturday.', SU: 'Sunday.' });

const codes = (description: string) => ({ nullable: true, description: `${description} 1 to 50 codes.` });

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class WeeklyTimeFields {
  @Field(() => WeekdayCodes, { description: 'Day of the week.' })
  weekday: Weekday;

  @Field(() => LocalTimeScalar, { description: 'Not before, time of day in Europe/Berlin.' })
  from: string;

  @Field(() => LocalTimeScalar, { description: 'Over by then.' })
  to: string;
}

@InputType('WeeklyTimeInput', { description: 'A part of a day of the week.' })
export class WeeklyTimeInputType extends WeeklyTimeFields {}

@ObjectType('WeeklyTime', { description: 'A part of a day of the week.' })
export class WeeklyTimeType extends WeeklyTimeFields {}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class NearFields {
  @Field(() => String, { nullable: true, description: 'Municipality: the eight digits of the official key (AGS). Instead of a point.' })
  ags?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees of latitude (WGS 84) of a point. Instead of a municipality.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees of longitude of the point.' })
  lon?: number | null;

  @Field(() => Float, { description: 'At most so many kilometres away, great circle; 1 to 300.' })
  km: number;
}

@InputType('NearInput', { description: 'Around a municipality or a point. Offers that take place online ignore it (DD-31).' })
export class NearInputType extends NearFields {}

@ObjectType('Near', { description: 'Around a municipality or a point.' })
export class NearType extends NearFields {}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class FreeWeeklyFields {
  @Field(() => LocalDateScalar, { description: 'First day of the first week.' })
  from: string;

  @Field(() => Int, { description: 'So many weeks of seven days, 1 to 104.' })
  weeks: number;

  @Field(() => Int, { defaultValue: 0, description: 'Of them so many may have no session, as in holidays; fewer than the weeks.' })
  weeksWithoutSession: number;
}

@InputType('FreeWeeklyInput', { description: 'A session every week, and a free seat in every session: what a reservation of the span needs.' })
export class FreeWeeklyInputType extends FreeWeeklyFields {}

@ObjectType('FreeWeekly', { description: 'A session every week, and a free seat in every session.' })
export class FreeWeeklyType extends FreeWeeklyFields {}

@InputType({ isAbstract: true })
@ObjectType({ isAbstract: true })
abstract class OfferCriteriaFields {
  @Field(() => String, { nullable: true, description: 'Words in title, labels, description, host or municipality, in whatever German form; "…" for a phrase, -word to leave out, or. Typos are forgiven. Nothing of a case belongs here.' })
  text?: string | null;

  @Field(() => [OfferKindCodes], codes('Of one of these kinds.'))
  kinds?: OfferKind[] | null;

  @Field(() => [String], codes('Of one of these categories.'))
  categories?: string[] | null;

  @Field(() => [String], codes('With one of these topics.'))
  topicsAny?: string[] | null;

  @Field(() => [String], codes('With all of these topics.'))
  topicsAll?: string[] | null;

  @Field(() => [String], codes('Held in one of these languages (ISO 639-1).'))
  languages?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'For a child of this age, in completed years; 0 to 99.' })
  age?: number | null;

  @Field(() => String, { nullable: true, description: 'For this gender (F, M, D).' })
  gender?: string | null;

  @Field(() => [String], codes('Accessible for all of these.'))
  accessibility?: string[] | null;

  @Field(() => [String], codes('Suited in spite of all of these contraindications.'))
  withoutContraindications?: string[] | null;

  @Field(() => DeliveryCodes, { nullable: true, description: 'Taking place there.' })
  delivery?: Delivery | null;

  @Field(() => AdmissionCodes, { nullable: true, description: 'To be joined so.' })
  admission?: Admission | null;

  @Field(() => LeadQualificationCodes, { nullable: true, description: 'Led by such staff.' })
  leadQualification?: LeadQualification | null;

  @Field(() => ID, { nullable: true, description: 'Of this host.' })
  hostId?: string | null;

  @Field(() => ID, { nullable: true, description: 'At this site.' })
  siteId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: settled offers; false: entries for information (DD-30).' })
  settleable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: there in case of need, without planned sessions; false: the others.' })
  onDemand?: boolean | null;

  @Field(() => [String], codes('Resources of one of these kinds.'))
  resourceKinds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Certified for this agency on every day of the span; without a span today.' })
  certifiedFor?: string | null;

  @Field(() => Int, { nullable: true, description: 'With so many free seats in every session of the span, without a span in the next session; 1 to 1,000.' })
  minimumFree?: number | null;
}

@InputType('OfferCriteriaInput', { description: 'What an offer must be like. What is left out does not matter.' })
export class OfferCriteriaInputType extends OfferCriteriaFields {
  @Field(() => [WeeklyTimeInputType], { nullable: true, description: 'Every session of the span lies in one of these times; without a span those of the next four weeks. 1 to 21.' })
  times?: WeeklyTimeInputType[] | null;

  @Field(() => NearInputType, { nullable: true, description: 'Around here.' })
  near?: NearInputType | null;

  @Field(() => FreeWeeklyInputType, { nullable: true, description: 'Free every week of this span.' })
  freeWeekly?: FreeWeeklyInputType | null;
}

@ObjectType('OfferCriteria', { description: 'What an offer must be like. Null: it does not matter.' })
export class OfferCriteriaType extends OfferCriteriaFields {
  @Field(() => [WeeklyTimeType], { nullable: true, description: 'Every session lies in one of these times.' })
  times?: WeeklyTimeType[] | null;

  @Field(() => NearType, { nullable: true, description: 'Around here.' })
  near?: NearType | null;

  @Field(() => FreeWeeklyType, { nullable: true, description: 'Free every week of this span.' })
  freeWeekly?: FreeWeeklyType | null;
}
