import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar } from '#platform/graphql';
import type { RelaxableCriterion } from '../../domain/relaxation.js';

export const RelaxableCriterionCodes = codeList<RelaxableCriterion>('RelaxableCriterion', 'The hard criteria that a caseworker may relax for one referral.', {
  AGE: 'Age; the bound is years.',
  GENDER: 'Gender; wholly.',
  LANGUAGE: 'Language; wholly.',
  SCHEDULE: 'Times of the week; the bound is further windows.',
  TOO_FAR: 'Distance; the bound is kilometres.',
});

@ObjectType('RelaxationBound', { description: 'How far a criterion is relaxed; all null: wholly. Good as it stands as `bound` of relaxCriterion.' })
export class RelaxationBoundType {
  @Field(() => Float, { nullable: true, description: "Kilometres in place of the referral's limit; only of TOO_FAR." })
  upToKm: number | null;

  @Field(() => Int, { nullable: true, description: "Years below or above the offer's range; only of AGE." })
  upToYears: number | null;

  @Field(() => [String], { nullable: true, description: "Windows besides those of the referral, such as \"TH 00:00-24:00\"; only of SCHEDULE." })
  windows: readonly string[] | null;
}

@ObjectType('Relaxation', { description: "A hard criterion that the agency's caseworker does not insist on for one referral. Never changed, only withdrawn." })
export class RelaxationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => RelaxableCriterionCodes, { description: 'Which one.' })
  criterion: RelaxableCriterion;

  @Field(() => RelaxationBoundType, { description: 'How far.' })
  bound: RelaxationBoundType;

  @Field(() => String, { description: 'Why; shown with the criterion wherever the match is explained.' })
  reason: string;

  @Field(() => ID, { description: 'Id of the person who relaxed it; their name, where one may know it, is madeByPerson.' })
  madeBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt: Date;

  @Field(() => ID, { nullable: true, description: 'Id of the person who withdrew it or put a wider one in its place; null: it holds.' })
  withdrawnBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; null: it holds.' })
  withdrawnAt: Date | null;
}
