import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, YearMonthScalar } from '#platform/graphql';
import type { PairDifference } from '../../application/runs/preview-clearing.query.js';
import type { RunCheck } from '../../domain/runs/run-checks.js';
import { LineKindCodes } from '../settlement-statement.type.js';
import { RunCheckCodes } from './run-check.codes.js';

@ObjectType('PairDifference', { description: 'What one organisation would owe another one instead of what it owes now.' })
export class PairDifferenceType {
  @Field(() => LineKindCodes, { description: 'Who owes, and why.' })
  kind: PairDifference['kind'];

  @Field(() => CentsScalar, { description: 'As it is.' })
  beforeCents: string;

  @Field(() => CentsScalar, { description: 'As it would be.' })
  afterCents: string;

  @Field(() => Int, { nullable: true, description: 'Seat uses with another line; null where whole months are compared.' })
  seatUses?: number;
}

@ObjectType('ClearingPreview', { description: 'What a clearing of a month would give now; nothing of it is kept.' })
export class ClearingPreviewType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => Boolean, { description: 'Whether the month was cleared before; if not, all of it is new.' })
  isCleared: boolean;

  @Field(() => Int, { description: 'Number of lines.' })
  lineCount: number;

  @Field(() => Int, { description: 'Number of lines that are held.' })
  heldCount: number;

  @Field(() => CentsScalar, { description: 'What providers would owe each other, in all.' })
  settlementCents: string;

  @Field(() => CentsScalar, { description: 'What the agency would owe, in all.' })
  directBillingCents: string;

  @Field(() => [RunCheckCodes], { description: 'The checks that it would fail; none: it would be in force.' })
  failedChecks: readonly RunCheck[];

  @Field(() => [PairDifferenceType], { description: 'Who would owe whom another amount than by the clearing in force.' })
  differences: PairDifferenceType[];
}

@ObjectType('CorrectedMonth', { description: 'A closed month that a change would correct.' })
export class CorrectedMonthType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => [PairDifferenceType], { description: 'Who would owe whom another amount for it.' })
  differences: PairDifferenceType[];
}

@ObjectType('RateChangePreview', { description: 'What a settlement rate would correct in closed months; nothing is saved.' })
export class RateChangePreviewType {
  @Field(() => YearMonthScalar, { nullable: true, description: 'The month that would carry the corrections; null: no month is closed.' })
  carriedBy: string | null;

  @Field(() => [CorrectedMonthType], { description: 'The closed months that it would correct, the earliest first.' })
  months: CorrectedMonthType[];
}

@ObjectType('ClearingSchedule', { description: 'When the month that was over last is cleared by itself.' })
export class ClearingScheduleType {
  @Field(() => Boolean, { description: 'Whether it is.' })
  isActive: boolean;

  @Field(() => Int, { description: 'Day of the following month, 1 to 28.' })
  day: number;

  @Field(() => Int, { description: 'Full hour in Europe/Berlin, 0 to 23.' })
  hour: number;
}

@ObjectType('PairClearingQueued', { description: 'The pair is cleared anew as soon as its turn comes.' })
export class PairClearingQueuedType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}
