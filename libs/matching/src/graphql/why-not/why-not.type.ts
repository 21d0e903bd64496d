import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { HardCriterion } from '../../domain/hard-criteria.js';
import type { RelaxableCriterion } from '../../domain/relaxation.js';
import type { CriterionCount } from '../../domain/why-not/why-not.js';
import { HardCriterionCodes } from '../criterion.type.js';
import { RelaxableCriterionCodes, RelaxationBoundType } from '../relaxations/relaxation.type.js';

@ObjectType('RelaxationOption', { description: 'A relaxation that would open offers for the referral.' })
export class RelaxationOptionType {
  @Field(() => RelaxableCriterionCodes, { description: 'Which criterion.' })
  criterion: RelaxableCriterion;

  @Field(() => RelaxationBoundType, { description: 'How far; as relaxCriterion takes it.' })
  bound: RelaxationBoundType;

  @Field(() => Int, { description: 'How many offers with a free seat would become matches.' })
  offers: number;
}

@ObjectType('RelaxationOfPair', { description: 'One of two relaxations that open offers together.' })
export class RelaxationOfPairType {
  @Field(() => RelaxableCriterionCodes, { description: 'Which criterion.' })
  criterion: RelaxableCriterion;

  @Field(() => RelaxationBoundType, { description: 'How far; as relaxCriterion takes it.' })
  bound: RelaxationBoundType;
}

@ObjectType('RelaxationPair', { description: 'Two relaxations that open offers together, where neither opens any by itself.' })
export class RelaxationPairType {
  @Field(() => [RelaxationOfPairType], { description: 'The two, in the order of the criteria.' })
  relaxations: readonly RelaxationOfPairType[];

  @Field(() => Int, { description: 'How many offers with a free seat would become matches with both of them.' })
  offers: number;
}

@ObjectType('NearMissCount', { description: 'Offers that fail this criterion and no other.' })
export class NearMissCountType {
  @Field(() => HardCriterionCodes, { description: 'The criterion.' })
  criterion: HardCriterion;

  @Field(() => Int, { description: 'How many offers; with NO_FREE_SEAT those that would suit if a seat were free.' })
  offers: number;
}

@ObjectType('WhyNot', { description: 'Why offers do not suit: what could be relaxed, and what cannot.' })
export class WhyNotType {
  @Field(() => [RelaxationOptionType], { description: 'The smallest relaxations, by criterion in the order of their table, then the smallest change first. The numbers are cumulative within a criterion; one that opens no more than a smaller one is left out.' })
  options: readonly RelaxationOptionType[];

  @Field(() => [RelaxationPairType], {
    description: 'Where there are no options: pairs of relaxations, by their criteria, the smaller first, at most two of the same two criteria. Empty where a single relaxation opens something.',
  })
  pairs: readonly RelaxationPairType[];

  @Field(() => [NearMissCountType], { description: 'Near misses by a criterion that nobody relaxes.' })
  blocked: readonly CriterionCount[];
}
