import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, connectionOf, ConnectionArgs, DateTimeScalar, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { ClaimKind } from '../../domain/ledger/ledger-codes.js';
import type { SetOffState } from '../../domain/payments/set-off-record.js';
import { ClaimKindCodes, LedgerArgs } from '../ledger/ledger.types.js';

export const SetOffStateCodes = codeList<SetOffState>('SetOffState', 'How far a set-off is.', {
  PROPOSED: 'The other side has to answer.',
  AGREED: 'Both sides agree, and it is booked.',
  ENDED: 'It was declined or taken back before it was booked.',
  REVERSED: 'It was booked and taken back.',
});

export const PaymentDirectionCodes = codeList<'PAID' | 'RECEIVED'>('PaymentDirection', 'Which way money went, from the side of the organisation acted for.', {
  PAID: 'It paid the other.',
  RECEIVED: 'It was paid by the other.',
});

@ObjectType('OpenItem', { description: 'What one organisation owes another of a closed month (offener Posten), or because too much was paid. Settled ones stay.' })
export class OpenItemType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ClaimKindCodes, { description: 'Of what it is owed.' })
  kind: ClaimKind;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month; null for what was paid too much.' })
  period: string | null;

  @Field(() => Boolean, { description: 'Whether corrections of earlier months were more than the month itself, so that it goes back to the agency.' })
  isCredit: boolean;

  @Field(() => CentsScalar, { description: 'What was owed at first.' })
  cents: string;

  @Field(() => CentsScalar, { description: 'What was paid or set off.' })
  paidCents: string;

  @Field(() => CentsScalar, { description: 'What is still owed.' })
  openCents: string;

  @Field(() => LocalDateScalar, { description: 'The day by which it is to be paid.' })
  dueOn: string;

  @Field(() => Int, { description: 'How often the debtor was reminded (Mahnstufe), 0 to 3.' })
  reminderLevel: number;
}

@ObjectType('Payment', { description: 'Money that went from one organisation to another.' })
export class PaymentType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the entry that books it.' })
  entryId: string;

  @Field(() => CentsScalar, { description: 'The amount.' })
  cents: string;

  @Field(() => LocalDateScalar, { description: 'The day of the payment.' })
  paidOn: string;

  @Field(() => String, { nullable: true, description: 'As on the transfer.' })
  reference: string | null;

  @Field(() => Boolean, { description: 'Whether it was found on a bank statement of a side that one sees.' })
  fromStatement: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null: it was not.' })
  reversalReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' })
  reversedAt: Date | null;
}

@ObjectType('SetOff', { description: 'Opposite open items of two organisations that are set off (Aufrechnung).' })
export class SetOffType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => SetOffStateCodes, { description: 'How far it is.' })
  state: SetOffState;

  @Field(() => CentsScalar, { description: 'What each side is set off.' })
  cents: string;

  @Field(() => [ID], { description: 'Ids of the open items.' })
  itemIds: readonly string[];

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or ended.' })
  answeredAt: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the entry that books it.' })
  entryId: string | null;
}

@ObjectType('BankEntry', { description: 'An entry of an own bank statement of which nobody has said yet what it is.' })
export class BankEntryType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier of the statement, as the bank has it.' })
  statementCode: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it was booked.' })
  bookedOn: string;

  @Field(() => CentsScalar, { description: 'Positive: came in; negative: went out.' })
  cents: string;

  @Field(() => Boolean, { description: 'Whether a payment came back.' })
  isReturn: boolean;

  @Field(() => String, { nullable: true, description: 'The end-to-end id of the transfer.' })
  endToEndId: string | null;

  @Field(() => String, { nullable: true, description: 'The purpose.' })
  remittance: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the other side.' })
  counterparty: string | null;
}

const DAYS = {
  paymentDays: 'Days after the closing of a month on which what is owed is due, 1 to 90; moved to the next working day.',
  first: 'Days after the due day of the first reminder.',
  second: 'Days after the due day of the second reminder; more than to the first.',
  third: 'Days after the due day of the third reminder; more than to the second, at most 365.',
} as const;

@ObjectType('PaymentRules', { description: 'When what is owed in the clearing of an agency is due, and when debtors are reminded.' })
export class PaymentRulesType {
  @Field(() => Int, { description: DAYS.paymentDays })
  paymentDays: number;

  @Field(() => Int, { description: DAYS.first })
  firstReminderDays: number;

  @Field(() => Int, { description: DAYS.second })
  secondReminderDays: number;

  @Field(() => Int, { description: DAYS.third })
  thirdReminderDays: number;
}

export const OpenItemConnection = connectionOf(OpenItemType, 'OpenItem');
export const PaymentConnection = connectionOf(PaymentType, 'Payment');
export const SetOffConnection = connectionOf(SetOffType, 'SetOff');
export const BankEntryConnection = connectionOf(BankEntryType, 'BankEntry');

@ArgsType()
export class OpenItemsArgs extends LedgerArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'False: also what is settled.' })
  open: boolean;
}

@ArgsType()
export class PaymentsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only in the clearing of this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this organisation.' })
  counterpartId?: string | null;
}
