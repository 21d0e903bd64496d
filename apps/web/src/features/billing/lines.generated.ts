// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/lines.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** What a line should be. */
export type DisputeLineInput = {
  /** Cents of the whole line, shares of co-hosts included; where whoever opens a dispute merely has a share (Dispute.claimsShare), of its share. 0 or more. */
  cents: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session. */
  sessionId: string | number;
};

/** Why lines are disputed. */
export type DisputeReason =
  /** The attendance was another one. */
  | 'ATTENDANCE_WRONG'
  /** It was charged before. */
  | 'DOUBLE'
  /** The case is not one of the debtor. */
  | 'NOT_OUR_CASE'
  /** Another reason; it needs words. */
  | 'OTHER'
  /** The session was shorter or longer. */
  | 'QUANTITY_WRONG'
  /** Another rate holds. */
  | 'RATE_WRONG';

/** How far a dispute about lines of a month has come. */
export type DisputeState =
  /** The other side has answered; the two may agree, or one of them gives it to the agency. */
  | 'ANSWERED'
  /** The agency has decided. */
  | 'DECIDED'
  /** It lies with the agency, which decides by two people. */
  | 'ESCALATED'
  /** The other side has not answered. */
  | 'OPEN'
  /** Both sides have signed the same cents. */
  | 'SETTLED'
  /** Whoever opened it has taken it back: its lines cost what the rate says. */
  | 'WITHDRAWN';

/** Where a held line is resolved. */
export type HoldingTarget =
  /** Among the differences between agency and host. */
  | 'ATTENDANCE_DIFFERENCES'
  /** In the dispute. */
  | 'DISPUTE'
  /** In the register of the session. */
  | 'SESSION_REGISTER'
  /** Among the settlement rates of the agency. */
  | 'SETTLEMENT_RATES';

/** How far a month has come. Until it is closed it may be cleared again. */
export type MonthState =
  /** Two people have signed its figures. */
  | 'APPROVED'
  /** It is cleared. */
  | 'CLEARED'
  /** It is closed for good. */
  | 'CLOSED'
  /** It is in review. */
  | 'IN_REVIEW'
  /** It is closed, and nothing of it is left to pay. */
  | 'PAID';

/** Which lines of which month are disputed, and why. */
export type OpenDisputeInput = {
  /** Id of the agency whose month it is. */
  agencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 500 lines of one debtor and one host, each with what it should be. */
  lines: Array<DisputeLineInput>;
  /** The month in whose lines they are; it is neither approved nor closed. */
  period: string;
  /** Why. */
  reason: DisputeReason;
  /** 1 to 2000 characters, without the name of a child or a family; must be there for OTHER. */
  text?: string | null | undefined;
};

/** What a settlement rate is paid for. */
export type RateUnit =
  /** A seat in the whole course. */
  | 'COURSE'
  /** A seat for one hour of 60 minutes. */
  | 'SEAT_HOUR'
  /** A seat in one session. */
  | 'SEAT_SESSION'
  /** A seat for one ISO week, however many sessions it has. */
  | 'SEAT_WEEK';

/** Whose record it is. */
export type Recorder =
  /** The agency's own, beside the host's (TS-16). */
  | 'AGENCY'
  /** The host's. */
  | 'PROVIDER';

/** Two organisations, in whichever order. */
export type ReviewPairInput = {
  /** Id of the one. */
  firstId: string | number;
  /** Id of the other. */
  secondId: string | number;
};

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

/** By what lines are added up. */
export type SettlementLineGrouping =
  /** By case. */
  | 'CASE'
  /** By offer. */
  | 'OFFER';

/** What becomes of a seat use in the clearing. */
export type SettlementLineOutcome =
  /** The budget of the host covers it. */
  | 'COVERED_BY_BUDGET'
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** It waits until something is resolved; the rest goes on. */
  | 'HELD'
  /** The host is responsible itself: nobody owes. */
  | 'INTERNAL'
  /** A condition of settling is missing: nobody owes. */
  | 'NOT_SETTLEABLE'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

export type LinesPageQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  between?: ReviewPairInput | null | undefined;
  outcome?: SettlementLineOutcome | null | undefined;
  reason?: string | null | undefined;
  offerId?: string | number | null | undefined;
  referralId?: string | number | null | undefined;
  by: SettlementLineGrouping;
}>;


export type LinesPageQuery = { settlementMonth: { id: string, period: string, state: MonthState, openDisputes: number, settlementCents: string, directBillingCents: string, agency: { id: string, code: string, name: string } } | null, settlementLines: { edges: Array<{ node: { id: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, outcome: SettlementLineOutcome, reason: string | null, quantity: string | null, unit: string | null, cents: string, corrects: string | null, isReversal: boolean, reservationId: string, debtor: { id: string, code: string, name: string } | null, host: { id: string, code: string, name: string } | null, session: { id: string } | null, dispute: { id: string } | null, shares: Array<{ organisationId: string, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, settlementLineGroups: { edges: Array<{ node: { id: string, code: string, lineCount: number, heldCount: number, cents: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, settlementPairs: { edges: Array<{ node: { id: string, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string } } }> } };

export type MoreLinesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  between?: ReviewPairInput | null | undefined;
  outcome?: SettlementLineOutcome | null | undefined;
  reason?: string | null | undefined;
  offerId?: string | number | null | undefined;
  referralId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreLinesQuery = { settlementLines: { edges: Array<{ node: { id: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, outcome: SettlementLineOutcome, reason: string | null, quantity: string | null, unit: string | null, cents: string, corrects: string | null, isReversal: boolean, reservationId: string, debtor: { id: string, code: string, name: string } | null, host: { id: string, code: string, name: string } | null, session: { id: string } | null, dispute: { id: string } | null, shares: Array<{ organisationId: string, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreGroupsQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  between?: ReviewPairInput | null | undefined;
  outcome?: SettlementLineOutcome | null | undefined;
  reason?: string | null | undefined;
  offerId?: string | number | null | undefined;
  referralId?: string | number | null | undefined;
  by: SettlementLineGrouping;
  after?: string | null | undefined;
}>;


export type MoreGroupsQuery = { settlementLineGroups: { edges: Array<{ node: { id: string, code: string, lineCount: number, heldCount: number, cents: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LinesOfMonthFragment = { edges: Array<{ node: { id: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, outcome: SettlementLineOutcome, reason: string | null, quantity: string | null, unit: string | null, cents: string, corrects: string | null, isReversal: boolean, reservationId: string, debtor: { id: string, code: string, name: string } | null, host: { id: string, code: string, name: string } | null, session: { id: string } | null, dispute: { id: string } | null, shares: Array<{ organisationId: string, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type LineFragment = { id: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, outcome: SettlementLineOutcome, reason: string | null, quantity: string | null, unit: string | null, cents: string, corrects: string | null, isReversal: boolean, reservationId: string, debtor: { id: string, code: string, name: string } | null, host: { id: string, code: string, name: string } | null, session: { id: string } | null, dispute: { id: string } | null, shares: Array<{ organisationId: string, cents: string }> };

export type GroupsFragment = { edges: Array<{ node: { id: string, code: string, lineCount: number, heldCount: number, cents: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type LineDetailQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  id: string | number;
}>;


export type LineDetailQuery = { settlementLine: { reservationCode: string, decisionId: string | null, reasonText: string | null, priceText: string | null, id: string, date: string, start: string, offerCode: string, referralCode: string, status: AttendanceStatus | null, outcome: SettlementLineOutcome, reason: string | null, quantity: string | null, unit: string | null, cents: string, corrects: string | null, isReversal: boolean, reservationId: string, session: { id: string, minutes: number, state: SessionState, offer: { id: string, code: string, title: string, cohosts: Array<{ organisation: { id: string, code: string, name: string } }> } } | null, attendance: Array<{ recordedBy: Recorder, status: AttendanceStatus, madeAt: string, receivedAt: string | null, presentFrom: string | null, presentTo: string | null }>, rate: { id: string, code: string, version: number, unit: RateUnit, amountCents: string, excusedPercent: string, unexcusedPercent: string, validFrom: string, validTo: string | null, calculationSheet: { id: string, code: string, version: number, title: string, seats: number, staffCount: number, sessionMinutes: number, preparationMinutes: number, hourCostCents: string, roomMaterialCents: string, utilisationPercent: string } | null } | null, holding: { text: string, target: HoldingTarget, targetId: string | null, resolvers: Array<{ organisationId: string, role: string }> } | null, dispute: { id: string, state: DisputeState } | null, debtor: { id: string, code: string, name: string } | null, host: { id: string, code: string, name: string } | null, shares: Array<{ organisationId: string, cents: string }> } | null, reviewComments: { edges: Array<{ node: { id: string, text: string, isShared: boolean, at: string, lineId: string | null, firstId: string | null, secondId: string | null, author: { id: string, name: string } | null, organisation: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenDisputeMutationVariables = Exact<{
  input: OpenDisputeInput;
}>;


export type OpenDisputeMutation = { openDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { id: string, state: DisputeState } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LineInDispute', code: string, message: string }
    | { __typename: 'LineRuled', code: string, message: string }
    | { __typename: 'LinesOfSeveralPairs', code: string, message: string }
    | { __typename: 'MonthApproved', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type PartyFragment = { id: string, code: string, name: string };

export type CommentsFragment = { edges: Array<{ node: { id: string, text: string, isShared: boolean, at: string, lineId: string | null, firstId: string | null, secondId: string | null, author: { id: string, name: string } | null, organisation: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export const LinesPageDocument = `query LinesPage($period:YearMonth!$agencyId:ID$between:ReviewPairInput$outcome:SettlementLineOutcome$reason:String$offerId:ID$referralId:ID$by:SettlementLineGrouping!){settlementMonth(period:$period agencyId:$agencyId){id period state openDisputes settlementCents directBillingCents agency{...Party}}settlementLines(period:$period agencyId:$agencyId between:$between outcome:$outcome reason:$reason offerId:$offerId referralId:$referralId first:30){...LinesOfMonth}settlementLineGroups(period:$period agencyId:$agencyId between:$between outcome:$outcome reason:$reason offerId:$offerId referralId:$referralId by:$by first:60){...Groups}settlementPairs(period:$period agencyId:$agencyId first:50){edges{node{id first{...Party}second{...Party}}}}}fragment Party on Organisation{id code name}fragment LinesOfMonth on SettlementLineConnection{edges{node{...Line}}pageInfo{hasNextPage endCursor}}fragment Line on SettlementLine{id date start offerCode referralCode status outcome reason quantity unit cents corrects isReversal reservationId debtor{...Party}host{...Party}session{id}dispute{id}shares{organisationId cents}}fragment Groups on SettlementLineGroupConnection{edges{node{id code lineCount heldCount cents}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<LinesPageQuery, LinesPageQueryVariables>;

export const MoreLinesDocument = `query MoreLines($period:YearMonth!$agencyId:ID$between:ReviewPairInput$outcome:SettlementLineOutcome$reason:String$offerId:ID$referralId:ID$after:String){settlementLines(period:$period agencyId:$agencyId between:$between outcome:$outcome reason:$reason offerId:$offerId referralId:$referralId first:80 after:$after){...LinesOfMonth}}fragment LinesOfMonth on SettlementLineConnection{edges{node{...Line}}pageInfo{hasNextPage endCursor}}fragment Line on SettlementLine{id date start offerCode referralCode status outcome reason quantity unit cents corrects isReversal reservationId debtor{...Party}host{...Party}session{id}dispute{id}shares{organisationId cents}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<MoreLinesQuery, MoreLinesQueryVariables>;

export const MoreGroupsDocument = `query MoreGroups($period:YearMonth!$agencyId:ID$between:ReviewPairInput$outcome:SettlementLineOutcome$reason:String$offerId:ID$referralId:ID$by:SettlementLineGrouping!$after:String){settlementLineGroups(period:$period agencyId:$agencyId between:$between outcome:$outcome reason:$reason offerId:$offerId referralId:$referralId by:$by first:100 after:$after){...Groups}}fragment Groups on SettlementLineGroupConnection{edges{node{id code lineCount heldCount cents}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreGroupsQuery, MoreGroupsQueryVariables>;

export const LineDetailDocument = `query LineDetail($period:YearMonth!$agencyId:ID$id:ID!){settlementLine(period:$period agencyId:$agencyId id:$id){...Line reservationCode decisionId reasonText priceText session{id minutes state offer{id code title cohosts{organisation{...Party}}}}attendance{recordedBy status madeAt receivedAt presentFrom presentTo}rate{id code version unit amountCents excusedPercent unexcusedPercent validFrom validTo calculationSheet{id code version title seats staffCount sessionMinutes preparationMinutes hourCostCents roomMaterialCents utilisationPercent}}holding{text target targetId resolvers{organisationId role}}dispute{id state}}reviewComments(period:$period agencyId:$agencyId lineId:$id first:20){...Comments}}fragment Line on SettlementLine{id date start offerCode referralCode status outcome reason quantity unit cents corrects isReversal reservationId debtor{...Party}host{...Party}session{id}dispute{id}shares{organisationId cents}}fragment Party on Organisation{id code name}fragment Comments on ReviewCommentConnection{edges{node{id text isShared at lineId firstId secondId author{id name}organisation{...Party}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<LineDetailQuery, LineDetailQueryVariables>;

export const OpenDisputeDocument = `mutation OpenDispute($input:OpenDisputeInput!){openDispute(input:$input){__typename ...on DisputeReceipt{id dispute{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<OpenDisputeMutation, OpenDisputeMutationVariables>;
