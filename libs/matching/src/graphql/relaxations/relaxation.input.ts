import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { RelaxableCriterion } from '../../domain/relaxation.js';
import type { RelaxationBound } from '../../domain/relaxations/relaxation-bound.js';
import { RelaxableCriterionCodes } from './relaxation.type.js';

@InputType('RelaxationBoundInput', { description: 'How far a criterion is relaxed; nothing given: wholly.' })
export class RelaxationBoundInputType {
  @Field(() => Float, { nullable: true, description: "Kilometres in place of the referral's limit, in tenths, and more than it; only for TOO_FAR." })
  upToKm?: number | null;

  @Field(() => Int, { nullable: true, description: "Years below or above the offer's range, from 1 to 30; only for AGE." })
  upToYears?: number | null;

  @Field(() => [String], { nullable: true, description: 'Windows besides those of the referral, such as "TH 14:00-18:00", at most 50; only for SCHEDULE.' })
  windows?: string[] | null;
}

@InputType('RelaxCriterionInput', { description: 'What is not to be insisted on for one referral.' })
export class RelaxCriterionInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => RelaxableCriterionCodes, { description: 'Which criterion.' })
  criterion: RelaxableCriterion;

  @Field(() => RelaxationBoundInputType, { nullable: true, description: 'How far; left out: wholly. GENDER and LANGUAGE know no bound.' })
  bound?: RelaxationBoundInputType | null;

  @Field(() => String, { description: 'Why, in 1 to 500 characters. No names: the responsible provider reads it, and it is kept with the verdicts of a reservation.' })
  reason: string;
}

@InputType('WithdrawRelaxationInput', { description: 'What is to be insisted on again.' })
export class WithdrawRelaxationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the relaxation.' })
  relaxationId: string;
}

export const toBound = (bound: RelaxationBoundInputType | null | undefined): RelaxationBound => ({
  upToKm: bound?.upToKm ?? null,
  upToYears: bound?.upToYears ?? null,
  windows: bound?.windows ?? null,
});
