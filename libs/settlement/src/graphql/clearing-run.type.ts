import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, DateTimeScalar, YearMonthScalar } from '#platform/graphql';
import { RunCheckCodes } from './runs/run-check.codes.js';
import type { RunCheck } from '../domain/runs/run-checks.js';
import type { ClearingRunView } from '../application/clearing-run.query.js';

export const ClearingRunStateCodes = codeList<ClearingRunView['state']>('ClearingRunState', 'How far a clearing is.', {
  QUEUED: 'It waits.',
  RUNNING: 'It is worked on.',
  DONE: 'It is done and in force.',
  FAILED: 'It failed; the month may be cleared again.',
  SUPERSEDED: 'A later clearing of the month took its place.',
  CANCELLED: 'It was called off before anybody worked on it.',
});

@ObjectType('ClearingProgress', { description: 'How far a clearing has come.' })
export class ClearingProgressType {
  @Field(() => Int, { description: 'The step that is worked on, from 1.' })
  step: number;

  @Field(() => Int, { description: 'Number of steps.' })
  steps: number;

  @Field(() => String, { description: 'What the step does.' })
  label: string;
}

@ObjectType('ClearingRun', { description: 'One clearing of one month of the agency acted for.' })
export class ClearingRunType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => ClearingRunStateCodes, { description: 'How far it is.' })
  state: ClearingRunView['state'];

  @Field(() => Int, { nullable: true, description: 'Number of lines; null until it is done.' })
  lineCount: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of lines that are held; null until it is done.' })
  heldCount: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What providers owe each other, in all; null until it is done.' })
  settlementCents: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What the agency owes, in all; null until it is done.' })
  directBillingCents: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'What was recorded later is not in it; null before it was worked out.' })
  cutOffAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a pair of it was cleared anew last: the lines of that pair know more than the others. Null: none was.' })
  reclearedAt: Date | null;

  @Field(() => [RunCheckCodes], { description: 'The checks that it failed; such a run is never in force.' })
  failedChecks: readonly RunCheck[];
}
