import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';
import type { HardCriterion, Variant } from '../domain/hard-criteria.js';
import { HardCriterionCodes, VariantCodes } from './criterion.type.js';

@ObjectType('Match', { description: 'What the criteria say of one offer for one referral.' })
export class MatchType {
  @Field(() => Float, { description: 'Between 0 and 1; price never counts.' })
  score: number;

  @Field(() => Float, { nullable: true, description: 'Kilometres in a straight line, three decimals; null online.' })
  distanceKm: number | null;

  @Field(() => Int, { description: 'The smallest number of free seats over the sessions of the stay.' })
  freeSeats: number;

  @Field(() => LocalDateScalar, { description: 'First session of the stay; where there is none, the day wanted.' })
  firstDate: string;

  @Field(() => LocalDateScalar, { description: 'Last session of the stay; where there is none, the day wanted.' })
  lastDate: string;

  @Field(() => [HardCriterionCodes], { description: 'The hard criteria that are not met; empty for a match.' })
  failed: readonly HardCriterion[];

  @Field(() => [VariantCodes], { description: 'The variants in which the offer suits; empty where it suits in none.' })
  variants: readonly Variant[];
}
