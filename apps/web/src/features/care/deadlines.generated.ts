// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/care/deadlines.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What is due. */
export type CaseDeadlineKind =
  /** The Handlungsplan of the responsible provider (BHV-14). */
  | 'ACTION_PLAN'
  /** An approval ends and nothing follows it. */
  | 'APPROVAL_END'
  /** Something has to be agreed upon (BHV-15). */
  | 'COORDINATION'
  /** Day 43 of a crisis, the day after its last one (DD-08). */
  | 'CRISIS_END'
  /** The first Hilfeplan runs out and is written on (BHV-13). */
  | 'FIRST_PLAN'
  /** The report of the regime's rhythm (BHV-16). */
  | 'REPORT'
  /** The report before the Hilfeplangespräch (BHV-16). */
  | 'REPORT_BEFORE_PLAN_TALK';

/** Where a deadline of a case stands. */
export type CaseDeadlineState =
  /** Is not asked for any more. */
  | 'CANCELLED'
  /** What was due is done. */
  | 'DONE'
  /** Has to be met, or should have been. */
  | 'OPEN';

/** One of the two sides of a case. */
export type CaseSide =
  /** The agency. */
  | 'AGENCY'
  /** The provider that is responsible for the help. */
  | 'PROVIDER';

/** What has to be agreed upon (BHV-15). */
export type ClarificationSubject =
  /** How the family takes part. */
  | 'COOPERATION'
  /** The end of the help. */
  | 'END_OF_HELP'
  /** Its extent. */
  | 'EXTENT'
  /** The goals of the help. */
  | 'GOALS'
  /** A group offer. */
  | 'GROUP_OFFER'
  /** Something else. */
  | 'OTHER'
  /** Who works with the family. */
  | 'STAFF';

/** What was due is done. */
export type CompleteDeadlineInput = {
  /** Of a Handlungsplan and of nothing else: whether group offers are possible (BHV-14). */
  coversGroupOffers?: boolean | null | undefined;
  /** Id of the deadline. */
  deadlineId: string | number;
  /** On which day; not ahead, and not before the day it is counted from. */
  doneOn: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Why somebody takes back that something was done. */
export type DeadlineReopenReason =
  /** It is not done. */
  | 'NOT_DONE'
  /** Another reason. */
  | 'OTHER'
  /** It was done on another day; it is completed anew. */
  | 'WRONG_DAY'
  /** Something else was meant. */
  | 'WRONG_DEADLINE';

/** What was said to be done was a mistake. */
export type ReopenDeadlineInput = {
  /** Id of the deadline. */
  deadlineId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: DeadlineReopenReason;
};

export type DeadlinesPageQueryVariables = Exact<{
  state?: CaseDeadlineState | null | undefined;
  overdue?: boolean | null | undefined;
}>;


export type DeadlinesPageQuery = { caseDeadlines: { edges: Array<{ node: { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, referral: { id: string, code: string, responsible: { id: string, name: string } } | null, doneByPerson: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreDeadlinesQueryVariables = Exact<{
  state?: CaseDeadlineState | null | undefined;
  overdue?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreDeadlinesQuery = { caseDeadlines: { edges: Array<{ node: { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, referral: { id: string, code: string, responsible: { id: string, name: string } } | null, doneByPerson: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DeadlineRowsFragment = { edges: Array<{ node: { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, referral: { id: string, code: string, responsible: { id: string, name: string } } | null, doneByPerson: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DeadlineFragment = { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { id: string, name: string } | null };

export type CompleteDeadlineMutationVariables = Exact<{
  input: CompleteDeadlineInput;
}>;


export type CompleteDeadlineMutation = { completeDeadline:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { id: string, name: string } | null }
    | { __typename: 'DeadlineClosed', code: string, message: string }
    | { __typename: 'DeadlineNotByHand', code: string, message: string }
    | { __typename: 'DeadlineOfOtherSide', code: string, message: string }
    | { __typename: 'GroupOffersUnanswered', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type ReopenDeadlineMutationVariables = Exact<{
  input: ReopenDeadlineInput;
}>;


export type ReopenDeadlineMutation = { reopenDeadline:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { id: string, name: string } | null }
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'ClarificationOpen', code: string, message: string, dueOn: string }
    | { __typename: 'DeadlineNotDone', code: string, message: string }
    | { __typename: 'DeadlineOfOtherSide', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LaterDeadlineDone', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const DeadlinesPageDocument = `query DeadlinesPage($state:CaseDeadlineState$overdue:Boolean){caseDeadlines(first:50 state:$state overdue:$overdue){...DeadlineRows}}fragment DeadlineRows on CaseDeadlineConnection{edges{node{...Deadline referral{id code responsible{id name}}}}pageInfo{hasNextPage endCursor}}fragment Deadline on CaseDeadline{id kind side countedFrom dueOn state isOverdue doneOn coversGroupOffers subject doneByPerson{id name}}` as unknown as TypedDocumentNode<DeadlinesPageQuery, DeadlinesPageQueryVariables>;

export const MoreDeadlinesDocument = `query MoreDeadlines($state:CaseDeadlineState$overdue:Boolean$after:String){caseDeadlines(first:50 after:$after state:$state overdue:$overdue){...DeadlineRows}}fragment DeadlineRows on CaseDeadlineConnection{edges{node{...Deadline referral{id code responsible{id name}}}}pageInfo{hasNextPage endCursor}}fragment Deadline on CaseDeadline{id kind side countedFrom dueOn state isOverdue doneOn coversGroupOffers subject doneByPerson{id name}}` as unknown as TypedDocumentNode<MoreDeadlinesQuery, MoreDeadlinesQueryVariables>;

export const CompleteDeadlineDocument = `mutation CompleteDeadline($input:CompleteDeadlineInput!){completeDeadline(input:$input){__typename ...on CaseDeadline{...Deadline}...on Refusal{code message}...on ValueInvalid{field}}}fragment Deadline on CaseDeadline{id kind side countedFrom dueOn state isOverdue doneOn coversGroupOffers subject doneByPerson{id name}}` as unknown as TypedDocumentNode<CompleteDeadlineMutation, CompleteDeadlineMutationVariables>;

export const ReopenDeadlineDocument = `mutation ReopenDeadline($input:ReopenDeadlineInput!){reopenDeadline(input:$input){__typename ...on CaseDeadline{...Deadline}...on Refusal{code message}...on ClarificationOpen{dueOn}}}fragment Deadline on CaseDeadline{id kind side countedFrom dueOn state isOverdue doneOn coversGroupOffers subject doneByPerson{id name}}` as unknown as TypedDocumentNode<ReopenDeadlineMutation, ReopenDeadlineMutationVariables>;
