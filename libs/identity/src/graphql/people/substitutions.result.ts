import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, IdempotencyConflictType, LocalDateScalar, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { EndSubstitutionRefusal } from '../../application/people/end-substitution.use-case.js';
import type { NameDeputyRefusal } from '../../application/people/name-deputy.use-case.js';
import { AlreadySubstitutedType, DeputyNotPossibleType, SpanNotPossibleType } from './people-refusals.type.js';

@ObjectType('DeputyNamed', { description: 'Who stands in for whom, and when.' })
export class DeputyNamedType {
  @Field(() => ID, { description: 'Id of the substitution.' })
  substitutionId: string;

  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;

  @Field(() => ID, { description: 'Id of the deputy.' })
  deputyId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  validTo: string;
}

@ObjectType('SubstitutionEnded', { description: 'The deputy does not stand in any more.' })
export class SubstitutionEndedType {
  @Field(() => ID, { description: 'Id of the substitution.' })
  substitutionId: string;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  endedAt: Date;
}

export const nameDeputyRefusals: RefusalTypes<NameDeputyRefusal> = {
  PERSON_NOT_FOUND: NotFoundType,
  DEPUTY_NOT_POSSIBLE: DeputyNotPossibleType,
  SPAN_NOT_POSSIBLE: SpanNotPossibleType,
  ALREADY_SUBSTITUTED: AlreadySubstitutedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const NameDeputyResultUnion = createUnionType({
  name: 'NameDeputyResult',
  description: 'The substitution, or why there is none.',
  types: () =>
    [DeputyNamedType, NotFoundType, DeputyNotPossibleType, SpanNotPossibleType, AlreadySubstitutedType, TryAgainType, IdempotencyConflictType] as const,
});

export const endSubstitutionRefusals: RefusalTypes<EndSubstitutionRefusal> = {
  SUBSTITUTION_NOT_FOUND: NotFoundType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const EndSubstitutionResultUnion = createUnionType({
  name: 'EndSubstitutionResult',
  description: 'The substitution that has ended, or why none has.',
  types: () => [SubstitutionEndedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
