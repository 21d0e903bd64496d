import { createUnionType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { PreviewMatchingWeightsRefusal } from '../../application/weights/preview-matching-weights.query.js';
import type { PublishMatchingWeightsRefusal } from '../../application/weights/publish-matching-weights.use-case.js';
import { ValuesInvalidType } from '../field-problem.type.js';
import { MatchingWeightsType } from './matching-weights.type.js';

@ObjectType('StaleWeights', { implements: () => RefusalType, description: 'The version that the caller names is not the one that counts: others have been published since, or it does not exist yet (STALE_WEIGHTS).' })
export class StaleWeightsType extends RefusalType {
  @Field(() => Int, { description: 'The version as it is now.' })
  version: number;
}

export const publishMatchingWeightsRefusals: RefusalTypes<PublishMatchingWeightsRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  STALE_WEIGHTS: StaleWeightsType,
  VALUES_INVALID: ValuesInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const PublishMatchingWeightsResultUnion = createUnionType({
  name: 'PublishMatchingWeightsResult',
  description: 'The published version, or why there is none.',
  types: () => [MatchingWeightsType, NotAnAgencyType, StaleWeightsType, ValuesInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

@ObjectType('RankChange', { description: 'Where a match stands and where it would stand.' })
export class RankChangeType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => Int, { description: 'Its place now, from 1 on.' })
  rank: number;

  @Field(() => Int, { description: 'The place that it would have.' })
  newRank: number;

  @Field(() => Float, { description: 'Its score now.' })
  score: number;

  @Field(() => Float, { description: 'The score that it would have.' })
  newScore: number;
}

@ObjectType('MatchingWeightsPreview', { description: 'How a ranking would change. Nothing was published.' })
export class MatchingWeightsPreviewType {
  @Field(() => [RankChangeType], { description: 'The matches that are among the best 20 or would be, in the order that they would have.' })
  changes: readonly RankChangeType[];
}

export const previewMatchingWeightsRefusals: RefusalTypes<PreviewMatchingWeightsRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  REFERRAL_NOT_FOUND: NotFoundType,
  VALUES_INVALID: ValuesInvalidType,
  TRY_AGAIN: TryAgainType,
};

export const PreviewMatchingWeightsResultUnion = createUnionType({
  name: 'PreviewMatchingWeightsResult',
  description: 'How the ranking would change, or why that is not said.',
  types: () => [MatchingWeightsPreviewType, NotAnAgencyType, ValuesInvalidType, NotFoundType, TryAgainType] as const,
});
