import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DeliveryCodes, LeadQualificationCodes } from '#offers/graphql';
import { LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import { GraphQLError } from 'graphql';
import type { DraftReachInput, ReachOffer } from '../../application/reach/draft-reach.query.js';

@InputType('ReachOfferInput', { description: 'What decides which referrals an offer can serve, as a form says it. What is left out does not limit.' })
export class ReachOfferInputType {
  @Field(() => Int, { nullable: true, description: 'Youngest age in completed years, 0 to 120.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Oldest age in completed years, 0 to 120.' })
  ageTo?: number | null;

  @Field(() => [String], { nullable: true, description: 'Genders that it is for (F, M, D); none: all.' })
  genders?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages (ISO 639-1); left out: German.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the list ACCESSIBILITY.' })
  accessibility?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the list CONTRAINDICATION.' })
  contraindications?: string[] | null;

  @Field(() => LeadQualificationCodes, { nullable: true, description: 'Who leads; left out: PROFESSIONAL.' })
  leadQualification?: string | null;

  @Field(() => DeliveryCodes, { nullable: true, description: 'Where it takes place; left out: ON_SITE.' })
  delivery?: string | null;

  @Field(() => String, { nullable: true, description: 'Municipality (AGS, eight digits), where no point is given. Without either no distance is judged.' })
  municipalityAgs?: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84); with lon.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees; with lat.' })
  lon?: number | null;
}

@InputType('ReachSlotInput', { description: 'A time of every week at which sessions are to be.' })
export class ReachSlotInputType {
  @Field(() => Int, { description: 'Weekday, 1 (Monday) to 7.' })
  weekday: number;

  @Field(() => LocalTimeScalar, { description: 'Beginning, time of day in Europe/Berlin.' })
  start: string;

  @Field(() => Int, { description: 'Length in minutes, 1 to 1440.' })
  minutes: number;
}

@InputType('DraftReachInput', { description: 'Which offer is looked at: exactly one of draftId, offerId and offer; and when it is to take place.' })
export class DraftReachInputType {
  @Field(() => ID, { nullable: true, description: 'Id of an own draft.' })
  draftId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of an own published offer.' })
  offerId?: string | null;

  @Field(() => ReachOfferInputType, { nullable: true, description: 'What a form says.' })
  offer?: ReachOfferInputType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day on which it takes place; left out: today.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, not before the first; left out: without an end.' })
  to?: string | null;

  @Field(() => [ReachSlotInputType], { defaultValue: [], description: 'Its times of the week, at most 14; none: no time is judged. A referral is served if it can come at all of them.' })
  slots: ReachSlotInputType[];
}

/** The input as the query takes it; throws bad user input for what is no offer. */
export function reachOfInput(input: DraftReachInputType): DraftReachInput {
  const { draftId, offerId, offer, from, to, slots } = input;
  if ([draftId, offerId, offer].filter((one) => one != null).length !== 1) throw badInput('exactly one of draftId, offerId and offer was expected');
  if (slots.length > 14) throw badInput('slots: at most 14 were expected');
  if (offer) checkOffer(offer);
  return {
    of: draftId != null ? { draftId } : offerId != null ? { offerId } : { offer: offer! },
    from: from ?? undefined,
    to: to ?? undefined,
    slots: slots.map(({ weekday, start, minutes }) => {
      if (weekday < 1 || weekday > 7) throw badInput('weekday: 1 to 7 was expected');
      if (minutes < 1 || minutes > 1440) throw badInput('minutes: 1 to 1440 were expected');
      const begin = Number(start.slice(0, 2)) * 60 + Number(start.slice(3, 5));
      return { weekday, from: begin, to: begin + minutes };
    }),
  };
}

const CODE = /^[A-Za-z0-9_-]{1,40}$/;

function checkOffer({ ageFrom, ageTo, lat, lon, ...offer }: ReachOffer): void {
  for (const age of [ageFrom, ageTo]) if (age != null && (age < 0 || age > 120)) throw badInput('ageFrom, ageTo: 0 to 120 was expected');
  if ((lat == null) !== (lon == null) || Math.abs(lat ?? 0) > 90 || Math.abs(lon ?? 0) > 180) throw badInput('lat and lon: both in degrees, or none, were expected');
  const codes = [offer.genders, offer.languages, offer.accessibility, offer.contraindications].map((list) => list ?? []);
  if (codes.some((list) => list.length > 40 || !list.every((code) => CODE.test(code)))) throw badInput('lists of at most 40 codes were expected');
  if (offer.municipalityAgs != null && !/^\d{8}$/.test(offer.municipalityAgs)) throw badInput('municipalityAgs: eight digits were expected');
}

const badInput = (what: string): GraphQLError => new GraphQLError(`${what}.`, { extensions: { code: 'BAD_USER_INPUT' } });
