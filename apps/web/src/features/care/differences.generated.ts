// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/care/differences.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which proposal is accepted. */
export type AcceptAttendanceProposalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the proposal. */
  proposalId: string | number;
};

/** Why one side proposes what both records should say. */
export type AttendanceProposalReason =
  /** An entry was a mistake. */
  | 'ENTRY_MISTAKEN'
  /** The excuse came after the session. */
  | 'EXCUSE_CAME_LATER'
  /** The family was asked. */
  | 'FAMILY_ASKED'
  /** The list on paper was looked at. */
  | 'LIST_CHECKED'
  /** Another reason. */
  | 'OTHER';

/** What became of a proposal. */
export type AttendanceProposalState =
  /** Both records say so now. */
  | 'ACCEPTED'
  /** The other side does not agree. */
  | 'DECLINED'
  /** The records have come to say the same without it. */
  | 'OBSOLETE'
  /** The other side has not answered. */
  | 'OPEN'
  /** Whoever proposed it took it back. */
  | 'WITHDRAWN';

/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** Which proposal is declined or withdrawn. */
export type DeclineAttendanceProposalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the proposal. */
  proposalId: string | number;
};

/** What both records should say. */
export type ProposeAttendanceInput = {
  /** Id of the difference. */
  differenceId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: AttendanceProposalReason;
  /** What both should say. */
  status: AttendanceStatus;
};

/** Whose record it is. */
export type Recorder =
  /** The agency's own, beside the host's (TS-16). */
  | 'AGENCY'
  /** The host's. */
  | 'PROVIDER';

export type DifferencesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type DifferencesPageQuery = { attendanceDifferences: { edges: Array<{ node: { id: string, referralId: string, referralCode: string | null, agencyStatus: AttendanceStatus, providerStatus: AttendanceStatus, since: string, endedAt: string | null, proposal: { id: string, proposedBy: Recorder, proposedAt: string, status: AttendanceStatus, reason: AttendanceProposalReason, state: AttendanceProposalState } | null, session: { id: string, date: string, start: string, offer: { id: string, title: string, host: { id: string, name: string } } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreDifferencesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreDifferencesQuery = { attendanceDifferences: { edges: Array<{ node: { id: string, referralId: string, referralCode: string | null, agencyStatus: AttendanceStatus, providerStatus: AttendanceStatus, since: string, endedAt: string | null, proposal: { id: string, proposedBy: Recorder, proposedAt: string, status: AttendanceStatus, reason: AttendanceProposalReason, state: AttendanceProposalState } | null, session: { id: string, date: string, start: string, offer: { id: string, title: string, host: { id: string, name: string } } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DifferenceRowsFragment = { edges: Array<{ node: { id: string, referralId: string, referralCode: string | null, agencyStatus: AttendanceStatus, providerStatus: AttendanceStatus, since: string, endedAt: string | null, proposal: { id: string, proposedBy: Recorder, proposedAt: string, status: AttendanceStatus, reason: AttendanceProposalReason, state: AttendanceProposalState } | null, session: { id: string, date: string, start: string, offer: { id: string, title: string, host: { id: string, name: string } } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DifferenceFragment = { id: string, referralId: string, referralCode: string | null, agencyStatus: AttendanceStatus, providerStatus: AttendanceStatus, since: string, endedAt: string | null, proposal: { id: string, proposedBy: Recorder, proposedAt: string, status: AttendanceStatus, reason: AttendanceProposalReason, state: AttendanceProposalState } | null, session: { id: string, date: string, start: string, offer: { id: string, title: string, host: { id: string, name: string } } } };

export type ProposeAttendanceMutationVariables = Exact<{
  input: ProposeAttendanceInput;
}>;


export type ProposeAttendanceMutation = { proposeAttendance:
    | { __typename: 'AttendanceDifferenceOver', code: string, message: string }
    | { __typename: 'AttendanceProposalOpen', code: string, message: string }
    | { __typename: 'AttendanceProposalReceipt', proposalId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcceptAttendanceProposalMutationVariables = Exact<{
  input: AcceptAttendanceProposalInput;
}>;


export type AcceptAttendanceProposalMutation = { acceptAttendanceProposal:
    | { __typename: 'AttendanceProposalReceipt', proposalId: string }
    | { __typename: 'AttendanceProposalSettled', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnAttendanceProposal', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineAttendanceProposalMutationVariables = Exact<{
  input: DeclineAttendanceProposalInput;
}>;


export type DeclineAttendanceProposalMutation = { declineAttendanceProposal:
    | { __typename: 'AttendanceProposalReceipt', proposalId: string }
    | { __typename: 'AttendanceProposalSettled', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnAttendanceProposal', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const DifferencesPageDocument = `query DifferencesPage{attendanceDifferences(first:50){...DifferenceRows}}fragment DifferenceRows on AttendanceDifferenceConnection{edges{node{...Difference}}pageInfo{hasNextPage endCursor}}fragment Difference on AttendanceDifference{id referralId referralCode agencyStatus providerStatus since endedAt proposal{id proposedBy proposedAt status reason state}session{id date start offer{id title host{id name}}}}` as unknown as TypedDocumentNode<DifferencesPageQuery, DifferencesPageQueryVariables>;

export const MoreDifferencesDocument = `query MoreDifferences($after:String){attendanceDifferences(first:50 after:$after){...DifferenceRows}}fragment DifferenceRows on AttendanceDifferenceConnection{edges{node{...Difference}}pageInfo{hasNextPage endCursor}}fragment Difference on AttendanceDifference{id referralId referralCode agencyStatus providerStatus since endedAt proposal{id proposedBy proposedAt status reason state}session{id date start offer{id title host{id name}}}}` as unknown as TypedDocumentNode<MoreDifferencesQuery, MoreDifferencesQueryVariables>;

export const ProposeAttendanceDocument = `mutation ProposeAttendance($input:ProposeAttendanceInput!){proposeAttendance(input:$input){__typename ...on AttendanceProposalReceipt{proposalId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ProposeAttendanceMutation, ProposeAttendanceMutationVariables>;

export const AcceptAttendanceProposalDocument = `mutation AcceptAttendanceProposal($input:AcceptAttendanceProposalInput!){acceptAttendanceProposal(input:$input){__typename ...on AttendanceProposalReceipt{proposalId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AcceptAttendanceProposalMutation, AcceptAttendanceProposalMutationVariables>;

export const DeclineAttendanceProposalDocument = `mutation DeclineAttendanceProposal($input:DeclineAttendanceProposalInput!){declineAttendanceProposal(input:$input){__typename ...on AttendanceProposalReceipt{proposalId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DeclineAttendanceProposalMutation, DeclineAttendanceProposalMutationVariables>;
