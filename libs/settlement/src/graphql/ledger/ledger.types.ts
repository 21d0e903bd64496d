import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CentsScalar, codeList, connectionOf, ConnectionArgs, DateTimeScalar, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { Account, ClaimKind, EntryKind } from '../../domain/ledger/ledger-codes.js';

export const EntryKindCodes = codeList<EntryKind>('LedgerEntryKind', 'What an entry of the ledger stands for.', {
  CLAIM: 'What one owes the other for a closed month, gross.',
  NETTING: 'What both owe each other is netted; or a negative claim goes over to the other direction.',
  PAYMENT: 'Money went from one to the other.',
  SET_OFF: 'Opposite open items were set off by agreement.',
  REVERSAL: 'A payment or a set-off was taken back.',
});

export const AccountCodes = codeList<Account>('LedgerAccount', 'An account in the books of an organisation against another one.', {
  RECEIVABLE: 'What the other owes (Forderung).',
  PAYABLE: 'What is owed to the other (Verbindlichkeit).',
  REVENUE: 'What was earned (Ertrag).',
  EXPENSE: 'What was spent (Aufwand).',
  BANK: 'What came in or went out (Bank).',
});

export const ClaimKindCodes = codeList<ClaimKind>('ClaimKind', 'Of what something is owed.', {
  SETTLEMENT: 'Providers owe each other for seats.',
  DIRECT_BILLING: 'The agency owes a provider for seats.',
  CHARGE: 'The agency owes a provider a weekly lump sum or an instalment of a budget.',
  CREDIT: 'It was paid too much and is owed back.',
});

@ObjectType('LedgerPosting', { description: 'One side of an entry in the books of the organisation acted for.' })
export class PostingType {
  @Field(() => Int, { description: 'Its number in the entry.' })
  no: number;

  @Field(() => AccountCodes, { description: 'The account.' })
  account: Account;

  @Field(() => ClaimKindCodes, { nullable: true, description: 'Of what it is owed; null on the bank account.' })
  kind: ClaimKind | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month that it is owed for; null on the bank account and for a credit.' })
  period: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the open item that it settles; null: none.' })
  itemId: string | null;

  @Field(() => CentsScalar, { description: 'Debit is positive, credit negative.' })
  cents: string;
}

@ObjectType('LedgerEntry', { description: 'What was booked between the organisation acted for and another one. It never changes; a mistake is taken back by a reversal.' })
export class LedgerEntryType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => EntryKindCodes, { description: 'What it stands for.' })
  kind: EntryKind;

  @Field(() => LocalDateScalar, { description: 'The day that it was booked for.' })
  bookedOn: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month of a claim or netting.' })
  period: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the entry that it takes back.' })
  reversesId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it takes back.' })
  text: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: Date;

  @Field(() => [PostingType], { description: 'Its postings in the own books; they sum to 0.' })
  postings: PostingType[];
}

@ObjectType('Balance', { description: 'What the own books hold against another organisation, of one month and kind.' })
export class BalanceType {
  @Field(() => YearMonthScalar, { nullable: true, description: 'The month; null for what was paid too much.' })
  period: string | null;

  @Field(() => ClaimKindCodes, { description: 'Of what it is owed.' })
  kind: ClaimKind;

  @Field(() => CentsScalar, { description: 'What the other still owes.' })
  receivableCents: string;

  @Field(() => CentsScalar, { description: 'What is still owed to the other.' })
  payableCents: string;

  @Field(() => CentsScalar, { description: 'What was earned, gross.' })
  revenueCents: string;

  @Field(() => CentsScalar, { description: 'What was spent, gross.' })
  expenseCents: string;
}

export const LedgerEntryConnection = connectionOf(LedgerEntryType, 'LedgerEntry');
export const BalanceConnection = connectionOf(BalanceType, 'Balance');

@ArgsType()
export class LedgerArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only in the clearing of this agency.' })
  agencyId?: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'Only of this month.' })
  period?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only with this organisation.' })
  counterpartId?: string | null;
}
