import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, DateTimeScalar } from '#platform/graphql';
import type { CalculationLineCode, CalculationUnit } from '../../domain/calculation/calculate.js';

export const CalculationLineCodes = codeList<CalculationLineCode>('CalculationLineCode', 'The lines of every calculation sheet, in this order (NRW-14).', {
  SESSION_HOURS: 'Hours of all staff in a session.',
  PREPARATION_HOURS: 'Hours of all staff before and after a session.',
  STAFF_COST: 'All these hours × the cost of an hour.',
  ROOM_AND_MATERIAL: 'Room and material of a session.',
  SESSION_COST: 'Staff, room and material.',
  PLANNED_PARTICIPANTS: 'Seats × planned utilisation.',
  SEAT_SESSION: 'Cost of a session ÷ planned participants.',
  PARTICIPANT_HOUR: 'The same for an hour of 60 minutes.',
});

export const CalculationUnitCodes = codeList<CalculationUnit>('CalculationUnit', 'What the value of a line counts.', {
  HOURS: 'Hours of 60 minutes.',
  CENTS: 'Money.',
  PARTICIPANTS: 'People.',
});

@ObjectType('CalculationLine', { description: 'A line of a calculation sheet.' })
export class CalculationLineType {
  @Field(() => CalculationLineCodes, { description: 'Which line.' })
  code: CalculationLineCode;

  @Field(() => CalculationUnitCodes, { description: 'What its value counts.' })
  unit: CalculationUnit;

  @Field(() => CentsScalar, { nullable: true, description: 'The value where it is money, rounded half away from zero; else null.' })
  amountCents: bigint | null;

  @Field(() => String, { nullable: true, description: 'The value where it is hours or participants, a decimal number with up to four places; else null.' })
  quantity: string | null;
}

@ObjectType('CalculationSheet', { description: "What a provider's group costs (Musterkalkulation, NRW-14); a version never changes." })
export class CalculationSheetType {
  @Field(() => ID, { description: 'Identifier of this version.' })
  id: string;

  @Field(() => String, { description: 'Identifier of the calculation, the same for all its versions.' })
  code: string;

  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Int, { description: 'People who lead a session.' })
  staffCount: number;

  @Field(() => Int, { description: 'Length of a session in minutes.' })
  sessionMinutes: number;

  @Field(() => Int, { description: 'Preparation of each of the staff for a session, in minutes.' })
  preparationMinutes: number;

  @Field(() => CentsScalar, { description: 'Cost of an hour of one of the staff.' })
  hourCostCents: bigint;

  @Field(() => CentsScalar, { description: 'Room and material of a session.' })
  roomMaterialCents: bigint;

  @Field(() => Int, { description: 'Seats of the group.' })
  seats: number;

  @Field(() => String, { description: 'Planned utilisation in percent of the seats, a decimal number.' })
  utilisationPercent: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt: Date;

  @Field(() => [CalculationLineType], { description: 'Always the same lines in the same order.' })
  lines: readonly CalculationLineType[];
}
