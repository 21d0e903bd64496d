import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { CalendarFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';

export const CalendarFeedKindCodes = codeList<CalendarFeedKind>('CalendarFeedKind', 'What a calendar feed shows.', {
  OFFER: 'The sessions of one offer.',
  PROVIDER: 'Those of all offers of the organisation acted for.',
  PERSON: 'Those of the offers that one leads oneself.',
  TASKS: 'No sessions: one\'s own open tasks and those in the trays of one\'s roles, each on its due day.',
});

@ObjectType('CalendarFeed', {
  description: 'A secret address under which a calendar program fetches sessions or due days (iCalendar, RFC 5545). The address is shown once and kept nowhere.',
})
export class CalendarFeedType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => CalendarFeedKindCodes, { description: 'What it shows.' })
  kind: CalendarFeedKind;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when its address answers no more; null: it answers.' })
  revokedAt: Date | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which a program fetched it; null: none has.' })
  lastFetchedOn: string | null;
}

export const CalendarFeedConnection = connectionOf(CalendarFeedType, 'CalendarFeed');
