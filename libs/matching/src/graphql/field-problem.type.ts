import { Field, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';
import type { FieldProblem } from '../domain/field-problem.js';

@ObjectType('FieldProblem', { description: 'A value of an input that cannot be.' })
export class FieldProblemType {
  @Field(() => String, { description: 'The field of the input; `weights`: their sum.' })
  field: string;

  @Field(() => String, { description: 'What was expected there, in English.' })
  expected: string;
}

@ObjectType('ValuesInvalid', { implements: () => RefusalType, description: 'Values that cannot be, field by field (VALUES_INVALID).' })
export class ValuesInvalidType extends RefusalType {
  @Field(() => [FieldProblemType], { description: 'All of them.' })
  problems: readonly FieldProblem[];
}
