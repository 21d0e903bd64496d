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

/** Which month of the agency acted for is to be cleared. */
export type StartClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

export type MonthsPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MonthsPageQuery = { settlementMonths: { edges: Array<{ node: { id: string, period: string, state: MonthState, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, nextActions: Array<MonthAction>, chargeTotals: Array<{ kind: ChargeKind, cents: string }>, run: { id: string, state: ClearingRunState } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StartClearingMutationVariables = Exact<{
  input: StartClearingInput;
}>;


export type StartClearingMutation = { startClearing:
    | { __typename: 'ClearingStarted', runId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'MonthNotBegun', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const MonthsPageDocument = `query MonthsPage($after:String){settlementMonths(first:24 after:$after){edges{node{id period state lineCount heldCount settlementCents directBillingCents openDisputes nextActions chargeTotals{kind cents}run{id state}}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<MonthsPageQuery, MonthsPageQueryVariables>;

export const StartClearingDocument = `mutation StartClearing($input:StartClearingInput!){startClearing(input:$input){__typename ...on ClearingStarted{runId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<StartClearingMutation, StartClearingMutationVariables>;
