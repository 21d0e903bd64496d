// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/ledger/ledger.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What of a payment settles an open item. */
export type AllocationInput = {
  /** Above 0, at most what is open of it. */
  cents: string;
  /** Id of the open item. */
  itemId: string | number;
};

/** What becomes of a set-off. */
export type AnswerSetOffInput = {
  /** True: agreed, by the side that was asked. False: declined, or taken back by the side that has proposed it. */
  accepted: boolean;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the set-off. */
  setOffId: string | number;
};

/** Which payment an entry of a bank statement is. */
export type AssignBankEntryInput = {
  /** Id of the agency in whose clearing it is owed. */
  agencyId: string | number;
  /** Id of the entry. */
  bankEntryId: string | number;
  /** Id of the other side. */
  counterpartId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** True: another payment than the one of the same two and amount that is recorded already, within ten days. */
  isAnother?: boolean | null | undefined;
  /** What it settles; left out: what is due first. */
  items?: Array<AllocationInput> | null | undefined;
};

/** Of what something is owed. */
export type ClaimKind =
  /** The agency owes a provider a weekly lump sum or an instalment of a budget. */
  | 'CHARGE'
  /** It was paid too much and is owed back. */
  | 'CREDIT'
  /** The agency owes a provider for seats. */
  | 'DIRECT_BILLING'
  /** Providers owe each other for seats. */
  | 'SETTLEMENT';

/** Which entry of a bank statement is about nothing that is owed here. */
export type DismissBankEntryInput = {
  /** Id of the entry. */
  bankEntryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** An account in the books of an organisation against another one. */
export type LedgerAccount =
  /** What came in or went out (Bank). */
  | 'BANK'
  /** What was spent (Aufwand). */
  | 'EXPENSE'
  /** What is owed to the other (Verbindlichkeit). */
  | 'PAYABLE'
  /** What the other owes (Forderung). */
  | 'RECEIVABLE'
  /** What was earned (Ertrag). */
  | 'REVENUE';

/** What an entry of the ledger stands for. */
export type LedgerEntryKind =
  /** What one owes the other for a closed month, gross. */
  | 'CLAIM'
  /** What both owe each other is netted; or a negative claim goes over to the other direction. */
  | 'NETTING'
  /** Money went from one to the other. */
  | 'PAYMENT'
  /** A payment or a set-off was taken back. */
  | 'REVERSAL'
  /** Opposite open items were set off by agreement. */
  | 'SET_OFF';

/** Which way money went, from the side of the organisation acted for. */
export type PaymentDirection =
  /** It paid the other. */
  | 'PAID'
  /** It was paid by the other. */
  | 'RECEIVED';

/** What is to be set off. */
export type ProposeSetOffInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of 2 to 100 open items of the same two organisations, in both directions; as much is set off as both directions hold. */
  itemIds: Array<string | number>;
};

/** Money that went from one side to the other. */
export type RecordPaymentInput = {
  /** Id of the agency in whose clearing it is owed. */
  agencyId: string | number;
  /** Above 0. */
  cents: string;
  /** Id of the other side. */
  counterpartId: string | number;
  /** Which way it went. */
  direction: PaymentDirection;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** True: another payment than the one of the same two and amount that is recorded already, within ten days. */
  isAnother?: boolean | null | undefined;
  /** What it settles; left out: what is due first. */
  items?: Array<AllocationInput> | null | undefined;
  /** The day, today at the latest. */
  paidOn: string;
  /** As on the transfer, 1 to 140 characters. */
  reference?: string | null | undefined;
};

/** Which payment or set-off is taken back, and why. */
export type ReverseBookingInput = {
  /** Id of its entry in the ledger. */
  entryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 200 characters, without the name of a child or a family. */
  reason: string;
};

/** How far a set-off is. */
export type SetOffState =
  /** Both sides agree, and it is booked. */
  | 'AGREED'
  /** It was declined or taken back before it was booked. */
  | 'ENDED'
  /** The other side has to answer. */
  | 'PROPOSED'
  /** It was booked and taken back. */
  | 'REVERSED';

export type PartyFragment = { id: string, code: string, name: string };

export type OpenItemFragment = { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } };

export type OpenItemsFragment = { edges: Array<{ node: { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type OpenItemsPageQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  counterpartId?: string | number | null | undefined;
  period?: string | null | undefined;
  open: boolean;
  after?: string | null | undefined;
}>;


export type OpenItemsPageQuery = { openItems: { edges: Array<{ node: { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountPageQueryVariables = Exact<{
  agencyId: string | number;
  counterpartId: string | number;
}>;


export type AccountPageQuery = { openItems: { edges: Array<{ node: { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, payments: { edges: Array<{ node: { id: string, entryId: string, paidOn: string, cents: string, reference: string | null, fromStatement: boolean, reversedAt: string | null, reversalReason: string | null, agency: { id: string, code: string, name: string }, payer: { id: string, code: string, name: string }, payee: { id: string, code: string, name: string }, recordedFor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, ledgerEntries: { edges: Array<{ node: { id: string, kind: LedgerEntryKind, bookedOn: string, period: string | null, text: string | null, reversesId: string | null, postings: Array<{ no: number, account: LedgerAccount, kind: ClaimKind | null, period: string | null, itemId: string | null, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AccountItemsQueryVariables = Exact<{
  agencyId: string | number;
  counterpartId: string | number;
  after?: string | null | undefined;
}>;


export type AccountItemsQuery = { openItems: { edges: Array<{ node: { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreEntriesQueryVariables = Exact<{
  agencyId: string | number;
  counterpartId: string | number;
  after?: string | null | undefined;
}>;


export type MoreEntriesQuery = { ledgerEntries: { edges: Array<{ node: { id: string, kind: LedgerEntryKind, bookedOn: string, period: string | null, text: string | null, reversesId: string | null, postings: Array<{ no: number, account: LedgerAccount, kind: ClaimKind | null, period: string | null, itemId: string | null, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EntriesFragment = { edges: Array<{ node: { id: string, kind: LedgerEntryKind, bookedOn: string, period: string | null, text: string | null, reversesId: string | null, postings: Array<{ no: number, account: LedgerAccount, kind: ClaimKind | null, period: string | null, itemId: string | null, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PaymentsPageQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  counterpartId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type PaymentsPageQuery = { payments: { edges: Array<{ node: { id: string, entryId: string, paidOn: string, cents: string, reference: string | null, fromStatement: boolean, reversedAt: string | null, reversalReason: string | null, agency: { id: string, code: string, name: string }, payer: { id: string, code: string, name: string }, payee: { id: string, code: string, name: string }, recordedFor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PaymentsFragment = { edges: Array<{ node: { id: string, entryId: string, paidOn: string, cents: string, reference: string | null, fromStatement: boolean, reversedAt: string | null, reversalReason: string | null, agency: { id: string, code: string, name: string }, payer: { id: string, code: string, name: string }, payee: { id: string, code: string, name: string }, recordedFor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type BalancesPageQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  period?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type BalancesPageQuery = { balances: { edges: Array<{ node: { kind: ClaimKind, period: string | null, receivableCents: string, payableCents: string, revenueCents: string, expenseCents: string, agency: { id: string, code: string, name: string }, counterpart: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BalancesFragment = { edges: Array<{ node: { kind: ClaimKind, period: string | null, receivableCents: string, payableCents: string, revenueCents: string, expenseCents: string, agency: { id: string, code: string, name: string }, counterpart: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type SetOffsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SetOffsPageQuery = { setOffs: { edges: Array<{ node: { id: string, entryId: string | null, state: SetOffState, cents: string, itemIds: Array<string>, proposedAt: string, answeredAt: string | null, agency: { id: string, code: string, name: string }, proposer: { id: string, code: string, name: string }, partner: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetOffsFragment = { edges: Array<{ node: { id: string, entryId: string | null, state: SetOffState, cents: string, itemIds: Array<string>, proposedAt: string, answeredAt: string | null, agency: { id: string, code: string, name: string }, proposer: { id: string, code: string, name: string }, partner: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type BankPageQueryVariables = Exact<{
  ownId: string | number;
  after?: string | null | undefined;
}>;


export type BankPageQuery = { waitingBankEntries: { edges: Array<{ node: { id: string, bookedOn: string, cents: string, counterparty: string | null, endToEndId: string | null, remittance: string | null, isReturn: boolean, statementCode: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, openItems: { edges: Array<{ node: { id: string, kind: ClaimKind, period: string | null, dueOn: string, cents: string, paidCents: string, openCents: string, isCredit: boolean, reference: string | null, reminderLevel: number, agency: { id: string, code: string, name: string }, debtor: { id: string, code: string, name: string }, creditor: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, organisationFinance: { iban: string | null } };

export type BankEntriesFragment = { edges: Array<{ node: { id: string, bookedOn: string, cents: string, counterparty: string | null, endToEndId: string | null, remittance: string | null, isReturn: boolean, statementCode: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NothingOpen', code: string, message: string }
    | { __typename: 'Overpaid', openCents: string, code: string, message: string }
    | { __typename: 'PaymentKnown', paymentId: string, code: string, message: string }
    | { __typename: 'RecordedPayment', id: string, creditCents: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ReverseBookingMutationVariables = Exact<{
  input: ReverseBookingInput;
}>;


export type ReverseBookingMutation = { reverseBooking:
    | { __typename: 'AlreadyReversed', code: string, message: string }
    | { __typename: 'CreditUsed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PaymentProved', code: string, message: string }
    | { __typename: 'ReversedBooking', entryId: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ProposeSetOffMutationVariables = Exact<{
  input: ProposeSetOffInput;
}>;


export type ProposeSetOffMutation = { proposeSetOff:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'ProposedSetOff', id: string }
    | { __typename: 'SetOffInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerSetOffMutationVariables = Exact<{
  input: AnswerSetOffInput;
}>;


export type AnswerSetOffMutation = { answerSetOff:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'AnsweredSetOff', id: string, entryId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AssignBankEntryMutationVariables = Exact<{
  input: AssignBankEntryInput;
}>;


export type AssignBankEntryMutation = { assignBankEntry:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'AssignedBankEntry', id: string, paymentId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingOpen', code: string, message: string }
    | { __typename: 'Overpaid', openCents: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DismissBankEntryMutationVariables = Exact<{
  input: DismissBankEntryInput;
}>;


export type DismissBankEntryMutation = { dismissBankEntry:
    | { __typename: 'AssignedBankEntry', id: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const OpenItemsPageDocument = `query OpenItemsPage($agencyId:ID$counterpartId:ID$period:YearMonth$open:Boolean!$after:String){openItems(agencyId:$agencyId counterpartId:$counterpartId period:$period open:$open first:50 after:$after){...OpenItems}}fragment OpenItems on OpenItemConnection{edges{node{...OpenItem}}pageInfo{hasNextPage endCursor}}fragment OpenItem on OpenItem{id kind period dueOn cents paidCents openCents isCredit reference reminderLevel agency{...Party}debtor{...Party}creditor{...Party}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<OpenItemsPageQuery, OpenItemsPageQueryVariables>;

export const AccountPageDocument = `query AccountPage($agencyId:ID!$counterpartId:ID!){openItems(agencyId:$agencyId counterpartId:$counterpartId open:false first:30){...OpenItems}payments(agencyId:$agencyId counterpartId:$counterpartId first:20){...Payments}ledgerEntries(agencyId:$agencyId counterpartId:$counterpartId first:20){...Entries}}fragment OpenItems on OpenItemConnection{edges{node{...OpenItem}}pageInfo{hasNextPage endCursor}}fragment OpenItem on OpenItem{id kind period dueOn cents paidCents openCents isCredit reference reminderLevel agency{...Party}debtor{...Party}creditor{...Party}}fragment Party on Organisation{id code name}fragment Payments on PaymentConnection{edges{node{id entryId paidOn cents reference fromStatement reversedAt reversalReason agency{...Party}payer{...Party}payee{...Party}recordedFor{...Party}}}pageInfo{hasNextPage endCursor}}fragment Entries on LedgerEntryConnection{edges{node{id kind bookedOn period text reversesId postings{no account kind period itemId cents}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<AccountPageQuery, AccountPageQueryVariables>;

export const AccountItemsDocument = `query AccountItems($agencyId:ID!$counterpartId:ID!$after:String){openItems(agencyId:$agencyId counterpartId:$counterpartId open:false first:50 after:$after){...OpenItems}}fragment OpenItems on OpenItemConnection{edges{node{...OpenItem}}pageInfo{hasNextPage endCursor}}fragment OpenItem on OpenItem{id kind period dueOn cents paidCents openCents isCredit reference reminderLevel agency{...Party}debtor{...Party}creditor{...Party}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<AccountItemsQuery, AccountItemsQueryVariables>;

export const MoreEntriesDocument = `query MoreEntries($agencyId:ID!$counterpartId:ID!$after:String){ledgerEntries(agencyId:$agencyId counterpartId:$counterpartId first:40 after:$after){...Entries}}fragment Entries on LedgerEntryConnection{edges{node{id kind bookedOn period text reversesId postings{no account kind period itemId cents}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreEntriesQuery, MoreEntriesQueryVariables>;

export const PaymentsPageDocument = `query PaymentsPage($agencyId:ID$counterpartId:ID$after:String){payments(agencyId:$agencyId counterpartId:$counterpartId first:50 after:$after){...Payments}}fragment Payments on PaymentConnection{edges{node{id entryId paidOn cents reference fromStatement reversedAt reversalReason agency{...Party}payer{...Party}payee{...Party}recordedFor{...Party}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<PaymentsPageQuery, PaymentsPageQueryVariables>;

export const BalancesPageDocument = `query BalancesPage($agencyId:ID$period:YearMonth$after:String){balances(agencyId:$agencyId period:$period first:100 after:$after){...Balances}}fragment Balances on BalanceConnection{edges{node{kind period receivableCents payableCents revenueCents expenseCents agency{...Party}counterpart{...Party}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<BalancesPageQuery, BalancesPageQueryVariables>;

export const SetOffsPageDocument = `query SetOffsPage($after:String){setOffs(first:30 after:$after){...SetOffs}}fragment SetOffs on SetOffConnection{edges{node{id entryId state cents itemIds proposedAt answeredAt agency{...Party}proposer{...Party}partner{...Party}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<SetOffsPageQuery, SetOffsPageQueryVariables>;

export const BankPageDocument = `query BankPage($ownId:ID!$after:String){waitingBankEntries(first:20 after:$after){...BankEntries}openItems(counterpartId:$ownId open:true first:50){...OpenItems}organisationFinance{iban}}fragment BankEntries on BankEntryConnection{edges{node{id bookedOn cents counterparty endToEndId remittance isReturn statementCode}}pageInfo{hasNextPage endCursor}}fragment OpenItems on OpenItemConnection{edges{node{...OpenItem}}pageInfo{hasNextPage endCursor}}fragment OpenItem on OpenItem{id kind period dueOn cents paidCents openCents isCredit reference reminderLevel agency{...Party}debtor{...Party}creditor{...Party}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<BankPageQuery, BankPageQueryVariables>;

export const RecordPaymentDocument = `mutation RecordPayment($input:RecordPaymentInput!){recordPayment(input:$input){__typename ...on RecordedPayment{id creditCents}...on Overpaid{openCents}...on PaymentKnown{paymentId}...on ValueInvalid{field expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<RecordPaymentMutation, RecordPaymentMutationVariables>;

export const ReverseBookingDocument = `mutation ReverseBooking($input:ReverseBookingInput!){reverseBooking(input:$input){__typename ...on ReversedBooking{entryId}...on ValueInvalid{field expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReverseBookingMutation, ReverseBookingMutationVariables>;

export const ProposeSetOffDocument = `mutation ProposeSetOff($input:ProposeSetOffInput!){proposeSetOff(input:$input){__typename ...on ProposedSetOff{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ProposeSetOffMutation, ProposeSetOffMutationVariables>;

export const AnswerSetOffDocument = `mutation AnswerSetOff($input:AnswerSetOffInput!){answerSetOff(input:$input){__typename ...on AnsweredSetOff{id entryId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AnswerSetOffMutation, AnswerSetOffMutationVariables>;

export const AssignBankEntryDocument = `mutation AssignBankEntry($input:AssignBankEntryInput!){assignBankEntry(input:$input){__typename ...on AssignedBankEntry{id paymentId}...on Overpaid{openCents}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AssignBankEntryMutation, AssignBankEntryMutationVariables>;

export const DismissBankEntryDocument = `mutation DismissBankEntry($input:DismissBankEntryInput!){dismissBankEntry(input:$input){__typename ...on AssignedBankEntry{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DismissBankEntryMutation, DismissBankEntryMutationVariables>;
