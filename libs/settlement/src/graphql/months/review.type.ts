import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceStatusCodes } from '#care/graphql';
import { CentsScalar, codeList, connectionOf, DateTimeScalar, LocalDateScalar, LocalTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { MonthPair } from '../../application/months/find-pairs.query.js';
import type { HoldingTarget } from '../../domain/months/held-reasons.js';
import { HoldingTargetCodes, LineOutcomeCodes } from './month.codes.js';

@ObjectType('PairChange', { description: 'How a pair has changed against the month before.' })
export class PairChangeType {
  @Field(() => CentsScalar, { description: 'What both owe together, less that of the month before.' })
  cents: bigint;

  @Field(() => String, { nullable: true, description: 'The same in percent of the month before, a decimal number; null where that was 0.' })
  percent: string | null;

  @Field(() => Boolean, { description: 'Whether it stands out: one direction has changed by more than 50 percent and by more than 100.00 €, or the pair is new, or there no more. Not by lines that are held or free alone.' })
  isOutlier: boolean;
}

export const PairKindCodes = codeList<MonthPair['kind']>('PairKind', 'What two organisations owe each other for, and who owes.', {
  SETTLEMENT: 'Seat uses that the responsible provider owes the host.',
  DIRECT_BILLING: 'Seat uses that the agency owes the host.',
  WEEKLY_RATE: 'Weekly lump sums of modules that the agency owes the provider.',
  INSTALMENT: 'Instalments of a budget that the agency owes the provider.',
});

@ObjectType('SettlementPair', { description: 'What two organisations owe each other in a month, by kind.' })
export class SettlementPairType {
  @Field(() => ID, { description: 'Stays the same when the month is cleared anew.' })
  id: string;

  @Field(() => PairKindCodes, { description: 'Who owes, and why.' })
  kind: MonthPair['kind'];

  @Field(() => CentsScalar, { description: 'What the first owes the second, gross; negative where corrections prevail.' })
  firstOwesCents: string;

  @Field(() => CentsScalar, { description: 'What the second owes the first, gross.' })
  secondOwesCents: string;

  @Field(() => CentsScalar, { description: 'What is left to pay; never negative.' })
  netCents: string;

  @Field(() => Int, { description: 'Lines, or charges, behind it.' })
  lineCount: number;

  @Field(() => Int, { description: 'Held lines or charges between the two, which are in none of the sums.' })
  heldCount: number;

  @Field(() => PairChangeType, { nullable: true, description: 'Against the month before; null where that was never cleared.' })
  change: PairChangeType | null;
}

export const SettlementPairConnection = connectionOf(SettlementPairType, 'SettlementPair');

@ObjectType('SettlementLineShare', { description: 'Which part of a line is whose.' })
export class SettlementLineShareType {
  @Field(() => ID, { description: 'Id of the host or co-host.' })
  organisationId: string;

  @Field(() => CentsScalar, { description: 'Its part.' })
  cents: string;
}

@ObjectType('LineResolver', { description: 'Somebody who can resolve a held line.' })
export class LineResolverType {
  @Field(() => ID, { description: 'Id of the organisation.' })
  organisationId: string;

  @Field(() => String, { description: 'The role there.' })
  role: string;
}

@ObjectType('LineHolding', { description: 'Why a line is held, who can resolve it, and where.' })
export class LineHoldingType {
  @Field(() => String, { description: 'In German, for screens.' })
  text: string;

  @Field(() => [LineResolverType], { description: 'Each of them can.' })
  resolvers: readonly LineResolverType[];

  @Field(() => HoldingTargetCodes, { description: 'Where.' })
  target: HoldingTarget;

  @Field(() => ID, { nullable: true, description: 'Id of what is opened there: the session, the offer, or the dispute.' })
  targetId: string | null;
}

@ObjectType('SettlementLine', { description: 'One seat use of a month, or what it corrects of a closed one: pseudonym and units, never a name.' })
export class SettlementLineType {
  @Field(() => ID, { description: 'Stays the same when the month is cleared anew.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning of the session.' })
  start: string;

  @Field(() => String, { description: 'Code of the offer as it was.' })
  offerCode: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => String, { description: 'Code of the reservation.' })
  reservationCode: string;

  @Field(() => LineOutcomeCodes, { description: 'What becomes of it.' })
  outcome: string;

  @Field(() => String, { nullable: true, description: 'Code of the reason, such as ATTENDANCE_MISSING.' })
  reason: string | null;

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'Whether the young person came.' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'What is paid for, such as SEAT_SESSION.' })
  unit: string | null;

  @Field(() => String, { nullable: true, description: 'How many units, a decimal number.' })
  quantity: string | null;

  @Field(() => CentsScalar, { description: 'What it costs; for a co-host its share. Negative where it takes an earlier one back.' })
  cents: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The closed month that it corrects; null: a line of the month itself.' })
  corrects: string | null;

  @Field(() => Boolean, { description: 'Whether it takes an earlier line back.' })
  isReversal: boolean;

  @Field(() => ID, { nullable: true, description: 'Id of the decision that its price comes from; null: it comes from a rate.' })
  decisionId: string | null;
}

export const SettlementLineConnection = connectionOf(SettlementLineType, 'SettlementLine');

@ObjectType('SettlementLineGroup', { description: 'Lines of a month, added up by offer or by case.' })
export class SettlementLineGroupType {
  @Field(() => ID, { description: 'Id of the offer or the case.' })
  id: string;

  @Field(() => String, { description: 'Code of the offer, or the pseudonym of the case.' })
  code: string;

  @Field(() => Int, { description: 'Number of lines.' })
  lineCount: number;

  @Field(() => Int, { description: 'How many of them are held.' })
  heldCount: number;

  @Field(() => CentsScalar, { description: 'What they cost, as far as one may know it.' })
  cents: string;
}

export const SettlementLineGroupConnection = connectionOf(SettlementLineGroupType, 'SettlementLineGroup');

@ObjectType('ReviewComment', { description: 'What the agency has said about a month, or it or a party about a pair or a line of it.' })
export class ReviewCommentType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => ID, { nullable: true, description: 'Id of the one of the pair that it is about; null: about no pair.' })
  firstId: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the other of the pair.' })
  secondId: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the line that it is about; null: about no line.' })
  lineId: string | null;

  @Field(() => String, { description: 'What was said.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether the parties of the pair or line read it, too.' })
  isShared: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  at: Date;
}

export const ReviewCommentConnection = connectionOf(ReviewCommentType, 'ReviewComment');
