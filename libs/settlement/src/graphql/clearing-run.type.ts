import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, DateTimeScalar, YearMonthScalar } from '#platform/graphql';
import { RunCheckCodes } from './runs/run-check.codes.js';
import type { RunCheck } from '../domain/runs/run-checks.js';
import type { ClearingStepCode } from '../application/compute-run.js';
import type { ClearingRunView } from '../application/clearing-run.query.js';

export const ClearingRunStateCodes = codeList<ClearingRunView['state']>('ClearingRunState', 'How far a clearing is.', {
  QUEUED: 'It waits.',
  RUNNING: 'It is worked on.',
  DONE: 'It is done and in force.',
  FAILED: 'It failed; the month may be cleared again.',
  SUPERSEDED: 'A later clearing of the month took its place.',
  CANCELLED: 'It was called off before anybody worked on it.',
});

export const ClearingStepCodes = codeList<ClearingStepCode>('ClearingStepCode', 'What a clearing is working on.', {
  SEAT_USES: 'The seat uses of the month are collected.',
  RATES: 'The rate of each is looked for.',
  LINES: 'Each is priced.',
  CORRECTIONS: 'Closed months are compared with what holds now.',
  SUMS: 'Who owes whom how much is added up.',
  CHARGES: 'Lump sums and instalments are worked out.',
  CHECKS: 'The figures are checked.',
  DIGEST: 'The figures are fixed by their digest.',
});

@ObjectType('ClearingProgress', { description: 'How far a clearing has come.' })
export class ClearingProgressType {
  @Field(() => Int, { description: 'The step that is worked on, from 1.' })
  step: number;

  @Field(() => Int, { description: 'Number of steps.' })
  steps: number;

  @Field(() => ClearingStepCodes, { description: 'What the step does.' })
  code: ClearingStepCode;

  @Field(() => String, { description: 'What the step does, in English for logs; screens word the code.' })
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

  @Field(() => Boolean, { description: 'Whether the schedule of the agency asked for it, and no person.' })
  isScheduled: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was worked out; null: it was not.' })
  finishedAt: Date | null;

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
