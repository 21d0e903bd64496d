import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { CalendarFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';
import { CalendarFeedKindCodes } from './calendar-feed.type.js';

@InputType('CreateCalendarFeedInput', { description: 'A calendar that is to be subscribed to.' })
export class CreateCalendarFeedInputType extends CommandInput {
  @Field(() => CalendarFeedKindCodes, { description: 'What it shows.' })
  kind: CalendarFeedKind;

  @Field(() => ID, { nullable: true, description: 'Id of the offer, for the kind OFFER and for no other.' })
  offerId?: string | null;
}

@InputType('RevokeCalendarFeedInput', { description: 'Which calendar ends now.' })
export class RevokeCalendarFeedInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the calendar feed.' })
  feedId: string;
}
