import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AttendanceStatusCodes } from '#care/graphql';
import { CentsScalar, codeList, connectionOf, LocalDateScalar, LocalTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { SettlementStatement, StatementLine } from '../application/settlement-statement.query.js';

export const MonthStateCodes = codeList<SettlementStatement['state']>('MonthState', 'How far a month has come. Until it is closed it may be cleared again.', {
  CLEARED: 'It is cleared.',
  IN_REVIEW: 'It is in review.',
  APPROVED: 'Two people have signed its figures.',
  CLOSED: 'It is closed for good.',
  PAID: 'It is closed, and nothing of it is left to pay.',
});

export const LineKindCodes = codeList<StatementLine['kind']>('LineKind', 'Who owes for a seat, and why.', {
  SETTLEMENT: 'The responsible provider owes the host.',
  DIRECT_BILLING: 'The agency owes the host.',
});

@ObjectType('StatementLine', { description: 'One seat use between two organisations: pseudonym and units, never a name.' })
export class StatementLineType {
  @Field(() => ID, { description: 'Id of the reservation; with the session it names the line, as to dispute it (openDispute).' })
  reservationId: string;

  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning of the session.' })
  start: string;

  @Field(() => String, { description: 'Code of the offer as it was.' })
  offerCode: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => LineKindCodes, { description: 'Who owes, and why.' })
  kind: StatementLine['kind'];

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'Whether the young person came.' })
  status: string | null;

  @Field(() => String, { description: 'What the rate is paid for, such as SEAT_SESSION.' })
  unit: string;

  @Field(() => String, { description: 'How many units, a decimal number.' })
  quantity: string;

  @Field(() => CentsScalar, { description: "The creditor's share of the line; negative where it takes an earlier one back." })
  cents: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The closed month that the line corrects; null for a line of this month.' })
  corrects: string | null;
}

export const StatementLineConnection = connectionOf(StatementLineType, 'StatementLine');

@ObjectType('SettlementStatement', { description: 'What two organisations owe each other after the clearing of a month, from the side of the one that asks.' })
export class SettlementStatementType {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => MonthStateCodes, { description: 'Whether it can still change.' })
  state: SettlementStatement['state'];

  @Field(() => CentsScalar, { description: 'What the asking organisation owes the counterpart; settlements only.' })
  owedCents: string;

  @Field(() => CentsScalar, { description: 'What the counterpart owes the asking organisation; settlements only.' })
  dueCents: string;

  @Field(() => CentsScalar, { description: 'What is left to pay after netting; never negative.' })
  netCents: string;
}
