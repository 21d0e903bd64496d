import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, LocalDateScalar } from '#platform/graphql';
import { ChargeProblemCodes } from './module.codes.js';

@ObjectType('WeeklyChargeLine', { description: 'The lump sum of one ISO week; two lines where two rates share a week by days.' })
export class WeeklyChargeLineType {
  @Field(() => LocalDateScalar, { description: 'Monday of the week.' })
  week: string;

  @Field(() => LocalDateScalar, { description: 'First day that is charged.' })
  firstDay: string;

  @Field(() => Int, { description: 'Days that are charged: 7 for a whole week and for a begun one that counts whole.' })
  days: number;

  @Field(() => ID, { nullable: true, description: 'The weekly rate that holds; null: none does.' })
  rateId: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Its amount for a week.' })
  rateCents: bigint | null;

  @Field(() => CentsScalar, { nullable: true, description: 'The amount of the line; null where it cannot be said.' })
  cents: bigint | null;

  @Field(() => ChargeProblemCodes, { nullable: true, description: 'Why there is no amount.' })
  problem: 'RATE_MISSING' | 'PARTIAL_WEEK_RULE_MISSING' | null;
}

@ObjectType('WeeklyCharge', { description: 'Weekly lump sums of a module over a span (DD-01): the same whatever the mix of contacts was.' })
export class WeeklyChargeType {
  @Field(() => [WeeklyChargeLineType], { description: 'By week and day.' })
  weeks: readonly WeeklyChargeLineType[];

  @Field(() => CentsScalar, { nullable: true, description: 'Their sum; null as long as one of them cannot be said.' })
  totalCents: bigint | null;
}
