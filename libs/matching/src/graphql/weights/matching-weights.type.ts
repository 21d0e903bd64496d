import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { WeightsVersion } from '../../domain/weights/weights-version.js';

@ObjectType('MatchingWeights', {
  description: 'How much each soft criterion counts, in one version; together 1. Price is none of them, and nothing in them knows a provider.',
})
export class MatchingWeightsType {
  @Field(() => Int, { description: 'Counted from 1 for each agency; 0: the default ones, which count until an agency publishes its own.' })
  version: number;

  @Field(() => Float, { description: 'Needs that are topics of the offer.' })
  topics: number;

  @Field(() => Float, { description: 'Nearness, in a straight line.' })
  distance: number;

  @Field(() => Float, { description: 'A first session soon after the wanted day.' })
  start: number;

  @Field(() => Float, { description: "The family's wish (§ 5 SGB VIII)." })
  wish: number;

  @Field(() => Float, { description: "An age near the middle of the offer's range." })
  ageMiddle: number;

  @Field(() => Float, { description: 'A group that fills up.' })
  groupFill: number;

  @Field(() => Float, { description: 'Kilometres at which nearness counts one half.' })
  halfDistanceKm: number;

  @Field(() => Int, { description: 'Days of waiting at which an early start counts one half.' })
  halfWaitDays: number;

  @Field(() => String, { nullable: true, description: 'Why they were published; null for the default ones.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they count; null for the default ones.' })
  publishedAt: Date | null;
}

export const MatchingWeightsConnection = connectionOf(MatchingWeightsType, 'MatchingWeights');

@ObjectType('AgencyMatchingWeights', { description: 'What an agency has published on how its matches are ranked.' })
export class AgencyMatchingWeightsType {
  @Field(() => MatchingWeightsType, { description: 'Those that count.' })
  current: MatchingWeightsType;
}

export interface AgencyMatchingWeightsRow extends AgencyMatchingWeightsType {
  readonly all: readonly MatchingWeightsType[];
}

export function toMatchingWeights({ weights, version, halfDistanceKm, halfWaitDays, reason, publishedAt }: WeightsVersion): MatchingWeightsType {
  const { TOPICS, DISTANCE, START, WISH, AGE_MIDDLE, GROUP_FILL } = weights;
  return { version, topics: TOPICS, distance: DISTANCE, start: START, wish: WISH, ageMiddle: AGE_MIDDLE, groupFill: GROUP_FILL, halfDistanceKm, halfWaitDays, reason, publishedAt };
}
