import { Field, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar, RefusalType } from '#platform/graphql';
import type { Part } from '../../domain/terms-kind.js';
import type { ShownState } from '../../domain/terms-state.js';
import { PartCodes, TermsStateCodes } from './terms-state.codes.js';

@ObjectType('WrongState', { implements: () => RefusalType, description: 'The terms are not in a state from which this can be done (WRONG_STATE).' })
export class WrongStateType extends RefusalType {
  @Field(() => TermsStateCodes, { description: 'The state that they are in.' })
  state: ShownState;

  @Field(() => [TermsStateCodes], { description: 'Where they can go from there.' })
  nextStates: readonly ShownState[];
}

@ObjectType('AuthorCannotApprove', {
  implements: () => RefusalType,
  description: 'Whoever has written any of it does not approve it (AUTHOR_CANNOT_APPROVE, NRW-13).',
})
export class AuthorCannotApproveType extends RefusalType {
  @Field(() => Boolean, { description: 'Whether the caller is not the author, but stands in for one today.' })
  asDeputy: boolean;
}

@ObjectType('SamePerson', { implements: () => RefusalType, description: 'The other approval came from the same person (SAME_PERSON, NRW-13).' })
export class SamePersonType extends RefusalType {}

@ObjectType('PersonNeeded', { implements: () => RefusalType, description: 'Only people approve, no machine (PERSON_NEEDED).' })
export class PersonNeededType extends RefusalType {}

@ObjectType('PartMissing', { implements: () => RefusalType, description: 'The agreement lacks one of its three parts (PART_MISSING, NRW-01).' })
export class PartMissingType extends RefusalType {
  @Field(() => [PartCodes], { description: 'The parts that are missing.' })
  parts: readonly Part[];
}

@ObjectType('TermsOverlap', { implements: () => RefusalType, description: 'Others of the same parties or scope hold on some of these days (OVERLAP).' })
export class TermsOverlapType extends RefusalType {
  @Field(() => String, { description: "The other's code; of a weekly rate, its agreement's code and its module." })
  otherCode: string;

  @Field(() => LocalDateScalar, { description: 'First day of the other.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the other; null: open.' })
  validTo: string | null;
}

@ObjectType('ReplacedLastsLonger', {
  implements: () => RefusalType,
  description: 'The terms that the version is to replace last longer than it; end them first (REPLACED_LASTS_LONGER).',
})
export class ReplacedLastsLongerType extends RefusalType {
  @Field(() => String, { description: 'Code of the terms to be replaced; of a weekly rate, its agreement\'s code and its module.' })
  otherCode: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Their last day; null: open.' })
  validTo: string | null;

  @Field(() => LocalDateScalar, { description: 'Once they end on this day or before, the version can take their place.' })
  endBy: string;
}

@ObjectType('DayOutOfRange', { implements: () => RefusalType, description: 'The day is too early or too late (DAY_OUT_OF_RANGE).' })
export class DayOutOfRangeType extends RefusalType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The earliest possible day; null: any.' })
  earliest: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The latest possible day; null: any.' })
  latest: string | null;
}

@ObjectType('ValueInvalid', { implements: () => RefusalType, description: 'A value that cannot be (VALUE_INVALID).' })
export class ValueInvalidType extends RefusalType {
  @Field(() => String, { description: 'The field of the input.' })
  field: string;

  @Field(() => String, { description: 'What was expected there, in English.' })
  expected: string;
}
