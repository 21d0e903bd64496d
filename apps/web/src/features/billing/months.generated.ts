// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/months.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an agency owes a provider beside seat uses. */
export type ChargeKind =
  /** The part of a provider's budget that a month has, due before it. */
  | 'INSTALMENT'
  /** A week, or the days of a week, of an approved module: a lump sum, whatever was done in it. */
  | 'WEEKLY_RATE';

/** How far a clearing is. */
export type ClearingRunState =
  /** It was called off before anybody worked on it. */
  | 'CANCELLED'
  /** It is done and in force. */
  | 'DONE'
  /** It failed; the month may be cleared again. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** It is worked on. */
  | 'RUNNING'
  /** A later clearing of the month took its place. */
  | 'SUPERSEDED';

/** What a clearing is working on. */
export type ClearingStepCode =
  /** Lump sums and instalments are worked out. */
  | 'CHARGES'
  /** The figures are checked. */
  | 'CHECKS'
  /** Closed months are compared with what holds now. */
  | 'CORRECTIONS'
  /** The figures are fixed by their digest. */
  | 'DIGEST'
  /** Each is priced. */
  | 'LINES'
  /** The rate of each is looked for. */
  | 'RATES'
  /** The seat uses of the month are collected. */
  | 'SEAT_USES'
  /** Who owes whom how much is added up. */
  | 'SUMS';

/** What people of the agency do with a month. */
export type MonthAction =
  /** To approve it: the second signature, of another person. */
  | 'APPROVE'
  /** To close it for good. */
  | 'CLOSE'
  /** To review it again after it was approved, with a reason. */
  | 'REOPEN_REVIEW'
  /** To send its submission back, with a reason. */
  | 'SEND_BACK'
  /** To take it into review. */
  | 'START_REVIEW'
  /** To submit it: the first signature. */
  | 'SUBMIT';

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

/** What is checked inside of every clearing before it counts. */
export type RunCheck =
  /** What is owed for weekly lump sums and instalments is the sum of them, and each is what its rate or budget makes it. */
  | 'CHARGES'
  /** The shares of a line add up to its cents. */
  | 'CONSERVATION'
  /** What one owes the other is the sum of the shares. */
  | 'GROSS'
  /** Each seat use of the month has its line. */
  | 'LINES'
  /** What an organisation nets with each other one, with what is billed directly, is its position. */
  | 'NETS'
  /** All positions add up to 0. */
  | 'ZERO_SUM';

/** Which month of the agency acted for is to be cleared. */
export type StartClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

export type MonthsPageQueryVariables = Exact<{
  isAgency: boolean;
  current: string;
  previous: string;
  after?: string | null | undefined;
}>;


export type MonthsPageQuery = { settlementMonths: { edges: Array<{ node: { id: string, period: string, state: MonthState, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, submittedAt: string | null, agency: { id: string, code: string, name: string }, chargeTotals: Array<{ kind: ChargeKind, cents: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, currentRuns?: Array<{ id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null }>, previousRuns?: Array<{ id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null }> };

export type MonthRunsQueryVariables = Exact<{
  period: string;
}>;


export type MonthRunsQuery = { clearingRuns: Array<{ id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null }> };

export type RunFragment = { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null };

export type ClearingRunQueryVariables = Exact<{
  id: string | number;
}>;


export type ClearingRunQuery = { clearingRun: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null };

export type ClearingProgressSubscriptionVariables = Exact<{
  runId: string | number;
}>;


export type ClearingProgressSubscription = { clearingProgress: { id: string, period: string, state: ClearingRunState, isScheduled: boolean, requestedAt: string, finishedAt: string | null, failedChecks: Array<RunCheck>, lineCount: number | null, heldCount: number | null, progress: { code: ClearingStepCode, step: number, steps: number } | null } | null };

export type StartClearingMutationVariables = Exact<{
  input: StartClearingInput;
}>;


export type StartClearingMutation = { startClearing:
    | { __typename: 'ClearingStarted', runId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'MonthNotBegun', possibleFrom: string, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const MonthsPageDocument = `query MonthsPage($isAgency:Boolean!$current:YearMonth!$previous:YearMonth!$after:String){settlementMonths(first:24 after:$after){edges{node{id period state lineCount heldCount settlementCents directBillingCents openDisputes nextActions submittedAt agency{id code name}chargeTotals{kind cents}}}pageInfo{hasNextPage endCursor}}currentRuns:clearingRuns(period:$current)@include(if:$isAgency){...Run}previousRuns:clearingRuns(period:$previous)@include(if:$isAgency){...Run}}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<MonthsPageQuery, MonthsPageQueryVariables>;

export const MonthRunsDocument = `query MonthRuns($period:YearMonth!){clearingRuns(period:$period){...Run}}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<MonthRunsQuery, MonthRunsQueryVariables>;

export const ClearingRunDocument = `query ClearingRun($id:ID!){clearingRun(id:$id){...Run}}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<ClearingRunQuery, ClearingRunQueryVariables>;

export const ClearingProgressDocument = `subscription ClearingProgress($runId:ID!){clearingProgress(runId:$runId){...Run}}fragment Run on ClearingRun{id period state isScheduled requestedAt finishedAt failedChecks lineCount heldCount progress{code step steps}}` as unknown as TypedDocumentNode<ClearingProgressSubscription, ClearingProgressSubscriptionVariables>;

export const StartClearingDocument = `mutation StartClearing($input:StartClearingInput!){startClearing(input:$input){__typename ...on ClearingStarted{runId}...on MonthNotBegun{possibleFrom}...on Refusal{code message}}}` as unknown as TypedDocumentNode<StartClearingMutation, StartClearingMutationVariables>;
