import { Field, Int, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';
import type { ReferralFieldProblemKind } from '../../domain/requests/referral-field-problem.js';
import type { ReferralAction, ReferralState } from '../../domain/requests/referral-states.js';
import { ReferralActionCodes, ReferralFieldProblemCodes, ReferralStateCodes } from './request.codes.js';

@ObjectType('ReferralFieldProblem', { description: 'One thing that is wrong with a request form.' })
export class ReferralFieldProblemType {
  @Field(() => String, { description: 'The field; inside lists with its place from 0: formerHelps[1].toMonth.' })
  field: string;

  @Field(() => ReferralFieldProblemCodes, { description: 'What is wrong.' })
  problem: ReferralFieldProblemKind;

  @Field(() => String, { nullable: true, description: 'What was given, at most 200 characters of it; null: nothing.' })
  given: string | null;

  @Field(() => String, { description: 'What was expected, in English words.' })
  expected: string;
}

@ObjectType('ReferralInvalid', { implements: () => RefusalType, description: 'The request form cannot be so (REFERRAL_INVALID).' })
export class ReferralInvalidType extends RefusalType {
  @Field(() => [ReferralFieldProblemType], { description: 'All that is wrong, not only the first.' })
  problems: ReferralFieldProblemType[];
}

@ObjectType('ReferralWrongState', { implements: () => RefusalType, description: 'The referral is not in a state from which this can be done (WRONG_STATE).' })
export class ReferralWrongStateType extends RefusalType {
  @Field(() => ReferralStateCodes, { description: 'The state that it is in.' })
  state: ReferralState;

  @Field(() => [ReferralStateCodes], { description: 'Where it can go from there.' })
  nextStates: readonly ReferralState[];

  @Field(() => [ReferralActionCodes], { description: "What its agency's caseworkers can do with it." })
  possible: readonly ReferralAction[];
}

@ObjectType('ReferralChanged', { implements: () => RefusalType, description: 'Somebody has changed the form since the caller looked (STALE_REVISION).' })
export class ReferralChangedType extends RefusalType {
  @Field(() => Int, { description: 'The revision as it is now.' })
  revision: number;
}

@ObjectType('NoSiblings', { implements: () => RefusalType, description: 'Siblings are two to ten different referrals (NO_SIBLINGS).' })
export class NoSiblingsType extends RefusalType {}
