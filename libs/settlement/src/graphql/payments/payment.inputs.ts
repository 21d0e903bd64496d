import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CentsScalar, CommandInput, LocalDateScalar } from '#platform/graphql';
import { PaymentDirectionCodes } from './payment.types.js';

@InputType('AllocationInput', { description: 'What of a payment settles an open item.' })
export class AllocationInputType {
  @Field(() => ID, { description: 'Id of the open item.' })
  itemId: string;

  @Field(() => CentsScalar, { description: 'Above 0, at most what is open of it.' })
  cents: bigint;
}

@InputType('RecordPaymentInput', { description: 'Money that went from one side to the other.' })
export class RecordPaymentInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the agency in whose clearing it is owed.' })
  agencyId: string;

  @Field(() => ID, { description: 'Id of the other side.' })
  counterpartId: string;

  @Field(() => PaymentDirectionCodes, { description: 'Which way it went.' })
  direction: 'PAID' | 'RECEIVED';

  @Field(() => CentsScalar, { description: 'Above 0.' })
  cents: bigint;

  @Field(() => LocalDateScalar, { description: 'The day, today at the latest.' })
  paidOn: string;

  @Field(() => String, { nullable: true, description: 'As on the transfer, 1 to 140 characters.' })
  reference?: string | null;

  @Field(() => [AllocationInputType], { nullable: true, description: 'What it settles; left out: what is due first.' })
  items?: AllocationInputType[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: another payment than the one of the same two and amount that is recorded already, within ten days.' })
  isAnother?: boolean | null;
}

@InputType('ReverseBookingInput', { description: 'Which payment or set-off is taken back, and why.' })
export class ReverseBookingInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of its entry in the ledger.' })
  entryId: string;

  @Field(() => String, { description: '1 to 200 characters, without the name of a child or a family.' })
  reason: string;
}

@InputType('ProposeSetOffInput', { description: 'What is to be set off.' })
export class ProposeSetOffInputType extends CommandInput {
  @Field(() => [ID], { description: 'Ids of 2 to 100 open items of the same two organisations, in both directions; as much is set off as both directions hold.' })
  itemIds: string[];
}

@InputType('AnswerSetOffInput', { description: 'What becomes of a set-off.' })
export class AnswerSetOffInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the set-off.' })
  setOffId: string;

  @Field(() => Boolean, { description: 'True: agreed, by the side that was asked. False: declined, or taken back by the side that has proposed it.' })
  accepted: boolean;
}

@InputType('AssignBankEntryInput', { description: 'Which payment an entry of a bank statement is.' })
export class AssignBankEntryInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  bankEntryId: string;

  @Field(() => ID, { description: 'Id of the agency in whose clearing it is owed.' })
  agencyId: string;

  @Field(() => ID, { description: 'Id of the other side.' })
  counterpartId: string;

  @Field(() => [AllocationInputType], { nullable: true, description: 'What it settles; left out: what is due first.' })
  items?: AllocationInputType[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: another payment than the one of the same two and amount that is recorded already, within ten days.' })
  isAnother?: boolean | null;
}

@InputType('DismissBankEntryInput', { description: 'Which entry of a bank statement is about nothing that is owed here.' })
export class DismissBankEntryInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  bankEntryId: string;
}

@InputType('SetPaymentRulesInput', { description: 'All rules, also those that stay as they were.' })
export class SetPaymentRulesInputType extends CommandInput {
  @Field(() => Int, { description: '1 to 90.' })
  paymentDays: number;

  @Field(() => Int, { description: 'At least 1.' })
  firstReminderDays: number;

  @Field(() => Int, { description: 'More than the first.' })
  secondReminderDays: number;

  @Field(() => Int, { description: 'More than the second, at most 365.' })
  thirdReminderDays: number;
}
