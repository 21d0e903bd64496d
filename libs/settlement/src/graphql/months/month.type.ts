import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, connectionOf, DateTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { MonthState } from '../../domain/months/month-states.js';
import { MonthStateCodes } from '../settlement-statement.type.js';
import { MonthStepActionCodes } from './month.codes.js';

@ObjectType('SettlementMonth', { description: 'A month of an agency that was cleared at least once, and how far it has come. A provider sees those in which it is a party.' })
export class SettlementMonthType {
  @Field(() => ID, { description: 'Identifier of the service, by which tasks name it.' })
  id: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => MonthStateCodes, { description: 'How far it has come.' })
  state: MonthState;

  @Field(() => String, { description: 'SHA-256 over the figures in force: what is signed. 64 hexadecimal digits.' })
  digest: string;

  @Field(() => Int, { nullable: true, description: 'Number of lines; for the agency.' })
  lineCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them are held; for the agency.' })
  heldCount: number | null;

  @Field(() => CentsScalar, { description: 'What providers owe each other, gross; for a provider what it owes and is owed.' })
  settlementCents: string;

  @Field(() => CentsScalar, { description: 'What the agency owes; for a provider what the agency owes it.' })
  directBillingCents: string;

  @Field(() => Int, { description: 'Disputes about it that are not over, as far as one is a side of them.' })
  openDisputes: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted; null: it is not, or other figures are in force since.' })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was last sent back, for the agency, until it is submitted again.' })
  sentBackReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When nothing of it was left to pay.' })
  paidAt: Date | null;
}

export const SettlementMonthConnection = connectionOf(SettlementMonthType, 'SettlementMonth');

@ObjectType('MonthStep', { description: 'One step of the history of a month.' })
export class MonthStepType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => MonthStepActionCodes, { description: 'What became of it.' })
  action: string;

  @Field(() => MonthStateCodes, { nullable: true, description: 'The state before; null: it was not cleared.' })
  fromState: MonthState | null;

  @Field(() => MonthStateCodes, { description: 'The state after.' })
  toState: MonthState;

  @Field(() => String, { nullable: true, description: 'Why, where it was sent back.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The digest of the figures that were in force after it.' })
  digest: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}

@ObjectType('MonthMoved', { description: 'The month has come further, or was sent back.' })
export class MonthMovedType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => MonthStateCodes, { description: 'The state that it is in now.' })
  state: MonthState;
}

@ObjectType('ClosingSetting', { description: 'Who may close months of the agency.' })
export class ClosingSettingType {
  @Field(() => Boolean, { description: 'Whether those who run the system may close them from the command line, without a second person of the agency.' })
  commandLineClosing: boolean;
}
