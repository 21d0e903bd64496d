import { Field, Int, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { Availability, ConfirmationSource, Freshness } from '../../domain/freshness/freshness.js';

export const FreshnessCodes = codeList<Freshness>('Freshness', 'How much the seats that an offer names can be relied on. Days are spans of 24 hours from the confirmation on.', {
  FRESH: 'Confirmed not long ago.',
  AGEING: 'Not confirmed for some time; its host is reminded.',
  STALE: 'Not confirmed for so long that its seats are on request only.',
});

export const AvailabilityCodes = codeList<Availability>('Availability', 'Whether a seat may be had in a span of days.', {
  FREE: 'At least one of its sessions has a free seat.',
  FULL: 'None of its sessions has a free seat.',
  ON_REQUEST: 'Ask the host: the capacity is stale, or the offer is there in case of need alone.',
  NO_SESSIONS: 'No session is planned.',
});

export const ConfirmationSourceCodes = codeList<ConfirmationSource>('ConfirmationSource', 'Who or what said last that the capacity of an offer is true.', {
  PUBLISHED: 'It was published.',
  PROVIDER: 'Its host, signed in.',
  LINK: 'Its host, by the link of a mail.',
  RESERVATION: 'A seat was reserved.',
  ATTENDANCE: 'An attendance was recorded.',
  IMPORT: 'An import brought it.',
});

@ObjectType('OfferCapacity', { description: 'How fresh the capacity of an offer is, and whether there are seats in a span of days.' })
export class OfferCapacityType {
  @Field(() => DateTimeScalar, { description: 'When it was last confirmed.' })
  confirmedAt: Date;

  @Field(() => ConfirmationSourceCodes, { description: 'By whom or what.' })
  source: ConfirmationSource;

  @Field(() => FreshnessCodes, { description: 'How fresh it is, by the days of the agency that asks, or else by the strictest of one\'s networks.' })
  freshness: Freshness;

  @Field(() => AvailabilityCodes, { description: 'Whether a seat may be had in the span.' })
  availability: Availability;

  @Field(() => LocalDateScalar, { description: 'First day of the span.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the span.' })
  to: string;

  @Field(() => Int, { description: 'Planned sessions of the span that have not begun.' })
  sessions: number;

  @Field(() => Int, { nullable: true, description: 'Those of them with a free seat; null when it is on request.' })
  sessionsFree: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats that are free in every one of them; null when it is on request, or without sessions.' })
  seatsFree: number | null;
}
