import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, YearMonthScalar } from '#platform/graphql';

@ObjectType('Utilisation', {
  description:
    'How well an offer was used in a month (DD-19). A seat-session is one seat of one session. Planned and held sessions count, by their day; cancelled ones do not. Sums alone, no case.',
})
export class UtilisationType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  month: string;

  @Field(() => Int, { description: 'Sessions that are planned or were held.' })
  sessions: number;

  @Field(() => Int, { description: 'Offered seat-sessions: the seats of those sessions, less what the host has blocked. Seats kept for its own cases are among them.' })
  offered: number;

  @Field(() => Int, { description: 'Occupied seat-sessions: seats that a case has reserved or holds at this moment.' })
  occupied: number;

  @Field(() => String, { nullable: true, description: 'Occupied of offered in percent, a decimal number with two places, rounded half up; null where nothing was offered.' })
  percent: string | null;

  @Field(() => Int, { description: 'Sessions with fewer occupied seats than the offer needs to be held.' })
  belowMinimum: number;

  @Field(() => Boolean, { description: 'Whether less than the threshold of the agency is occupied; exact, whatever the percentage is rounded to.' })
  isUnderThreshold: boolean;
}

export const UtilisationConnection = connectionOf(UtilisationType, 'Utilisation');
