import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';

@InputType('BlockSeatsInput', { description: 'Which seats are blocked: on all days of a span, or in sessions by their ids.' })
export class BlockSeatsInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the offer; one of the organisation acted for.' })
  offerId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day: all planned sessions from it to the last day. Instead of sessionIds.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Planned sessions of the offer, at most 1,000. Instead of days.' })
  sessionIds?: string[] | null;

  @Field(() => Int, { description: 'How many seats in each session, 1 to 100,000.' })
  seats: number;
}

@InputType('KeepSeatsInput', { description: 'Which seats are kept for cases of the host\'s own, and how long.' })
export class KeepSeatsInputType extends BlockSeatsInputType {
  @Field(() => LocalDateScalar, { description: 'The last day on which they are kept (Europe/Berlin); from the next day on they are for everybody.' })
  until: string;
}

@InputType('ReleaseOwnSeatsInput', { description: 'Which seats of the host\'s own are given back to the market.' })
export class ReleaseOwnSeatsInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the seats, as blockSeats or keepSeats has answered it.' })
  ownSeatsId: string;
}
