import { Field, ObjectType } from '@nestjs/graphql';
import type { Variant } from '../domain/hard-criteria.js';
import { VariantCodes } from './criterion.type.js';

@ObjectType('Matching', { description: 'All offers ranked for one referral: each stands in `matches` or in `rejected`.' })
export class MatchingType {
  @Field(() => VariantCodes, { description: 'The variant that was asked for.' })
  variant: Variant;
}
