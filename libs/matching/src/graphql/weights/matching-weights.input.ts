import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { WeightsProposal } from '../../domain/weights/check-weights.js';

@InputType('MatchingWeightsInput', { description: 'How much each soft criterion is to count: thousandths, together exactly 1.' })
export class MatchingWeightsInputType {
  @Field(() => Float, { description: 'Needs that are topics of the offer, from 0 to 1.' })
  topics: number;

  @Field(() => Float, { description: 'Nearness, from 0.05 to 1.' })
  distance: number;

  @Field(() => Float, { description: 'A first session soon after the wanted day, from 0 to 1.' })
  start: number;

  @Field(() => Float, { description: "The family's wish, from 0 to 1." })
  wish: number;

  @Field(() => Float, { description: "An age near the middle of the offer's range, from 0 to 1." })
  ageMiddle: number;

  @Field(() => Float, { description: 'A group that fills up, from 0 to 1.' })
  groupFill: number;

  @Field(() => Float, { description: 'Kilometres at which nearness counts one half, from 1 to 500, in tenths.' })
  halfDistanceKm: number;

  @Field(() => Int, { description: 'Days of waiting at which an early start counts one half, from 1 to 365.' })
  halfWaitDays: number;
}

@InputType('PublishMatchingWeightsInput', { description: 'What the next version is to be.' })
export class PublishMatchingWeightsInputType extends CommandInput {
  @Field(() => Int, { description: 'The version that the caller has seen; 0: the default ones.' })
  version: number;

  @Field(() => MatchingWeightsInputType, { description: 'The weights.' })
  weights: MatchingWeightsInputType;

  @Field(() => String, { description: 'Why, in 1 to 500 characters. Everybody signed in reads it.' })
  reason: string;
}

export function toProposal({ topics, distance, start, wish, ageMiddle, groupFill, halfDistanceKm, halfWaitDays }: MatchingWeightsInputType): WeightsProposal {
  return { weights: { TOPICS: topics, DISTANCE: distance, START: start, WISH: wish, AGE_MIDDLE: ageMiddle, GROUP_FILL: groupFill }, halfDistanceKm, halfWaitDays };
}
