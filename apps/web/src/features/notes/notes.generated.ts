// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/notes/notes.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which note is meant. */
export type CoordinationNoteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the note. */
  noteId: string | number;
};

/** What a note between case lead and group lead is. */
export type CoordinationNoteKind =
  /** That somebody will not come (voraussichtliches Fehlen). */
  | 'ABSENCE_EXPECTED'
  /** What the two have agreed (Absprache). */
  | 'AGREEMENT'
  /** An answer (Antwort). */
  | 'ANSWER'
  /** What the help plan should know (Hinweis für die Hilfeplanung). */
  | 'CONCERN_FOR_PLAN'
  /** What was seen (Beobachtung). */
  | 'OBSERVATION'
  /** A question (Frage). */
  | 'QUESTION';

/** On which side of a seat somebody leads. */
export type LeadSide =
  /** The case, for the responsible provider (fallverantwortliche Fachkraft). */
  | 'CASE_LEAD'
  /** The group, for its host (Gruppenleitung). */
  | 'GROUP_LEAD';

/** With whom one writes about which seat. */
export type OpenCoordinationThreadInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the other one, out of coordinationPartners. */
  partnerId: string | number;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** A new note. */
export type WriteCoordinationNoteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is. */
  kind: CoordinationNoteKind;
  /** 1 to 2000 characters, without the name of a child or a family: the reservation says whom it is about. */
  text: string;
  /** Id of the thread. */
  threadId: string | number;
};

export type ThreadsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type ThreadsPageQuery = { coordinationThreads: { edges: Array<{ node: { id: string, reservationId: string, referralCode: string | null, isOpen: boolean, openedAt: string, unread: number, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null }, offer: { id: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreThreadsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreThreadsQuery = { coordinationThreads: { edges: Array<{ node: { id: string, reservationId: string, referralCode: string | null, isOpen: boolean, openedAt: string, unread: number, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null }, offer: { id: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ThreadRowsFragment = { edges: Array<{ node: { id: string, reservationId: string, referralCode: string | null, isOpen: boolean, openedAt: string, unread: number, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null }, offer: { id: string, title: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ThreadFragment = { id: string, reservationId: string, referralCode: string | null, isOpen: boolean, openedAt: string, unread: number, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null }, offer: { id: string, title: string } | null };

export type SeatsToTalkAboutQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatsToTalkAboutQuery = { reservations: { edges: Array<{ node: { id: string, referralCode: string, validTo: string | null, host: { id: string }, offer: { id: string, title: string }, referral: { id: string, responsible: { id: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreSeatsToTalkAboutQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreSeatsToTalkAboutQuery = { reservations: { edges: Array<{ node: { id: string, referralCode: string, validTo: string | null, host: { id: string }, offer: { id: string, title: string }, referral: { id: string, responsible: { id: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SeatRowsFragment = { edges: Array<{ node: { id: string, referralCode: string, validTo: string | null, host: { id: string }, offer: { id: string, title: string }, referral: { id: string, responsible: { id: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PartnersQueryVariables = Exact<{
  reservationId: string | number;
}>;


export type PartnersQuery = { coordinationPartners: Array<{ userId: string, name: string, side: LeadSide }> };

export type OpenThreadMutationVariables = Exact<{
  input: OpenCoordinationThreadInput;
}>;


export type OpenThreadMutation = { openCoordinationThread:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CoordinationThreadOpened', id: string, isNew: boolean }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ThreadPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ThreadPageQuery = { coordinationThread: { id: string, reservationId: string, referralCode: string | null, isOpen: boolean, openedAt: string, unread: number, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null }, offer: { id: string, title: string } | null } | null, coordinationNotes: { edges: Array<{ node: { id: string, kind: CoordinationNoteKind, text: string | null, authorId: string, writtenAt: string, readAt: string | null, withdrawnAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreNotesQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type MoreNotesQuery = { coordinationNotes: { edges: Array<{ node: { id: string, kind: CoordinationNoteKind, text: string | null, authorId: string, writtenAt: string, readAt: string | null, withdrawnAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NoteRowsFragment = { edges: Array<{ node: { id: string, kind: CoordinationNoteKind, text: string | null, authorId: string, writtenAt: string, readAt: string | null, withdrawnAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type WriteNoteMutationVariables = Exact<{
  input: WriteCoordinationNoteInput;
}>;


export type WriteNoteMutation = { writeCoordinationNote:
    | { __typename: 'CoordinationClosed', code: string, message: string }
    | { __typename: 'CoordinationNoteReceipt', id: string, threadId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type WithdrawNoteMutationVariables = Exact<{
  input: CoordinationNoteInput;
}>;


export type WithdrawNoteMutation = { withdrawCoordinationNote:
    | { __typename: 'CoordinationNoteNotOwn', code: string, message: string }
    | { __typename: 'CoordinationNoteReceipt', id: string, threadId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type MarkNotesReadMutationVariables = Exact<{
  input: CoordinationNoteInput;
}>;


export type MarkNotesReadMutation = { markCoordinationNotesRead:
    | { __typename: 'CoordinationNotesRead', threadId: string, marked: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const ThreadsPageDocument = `query ThreadsPage{coordinationThreads(first:50){...ThreadRows}}fragment ThreadRows on CoordinationThreadConnection{edges{node{...Thread}}pageInfo{hasNextPage endCursor}}fragment Thread on CoordinationThread{id reservationId referralCode isOpen openedAt unread caseLead{userId name}groupLead{userId name}offer{id title}}` as unknown as TypedDocumentNode<ThreadsPageQuery, ThreadsPageQueryVariables>;

export const MoreThreadsDocument = `query MoreThreads($after:String){coordinationThreads(first:50 after:$after){...ThreadRows}}fragment ThreadRows on CoordinationThreadConnection{edges{node{...Thread}}pageInfo{hasNextPage endCursor}}fragment Thread on CoordinationThread{id reservationId referralCode isOpen openedAt unread caseLead{userId name}groupLead{userId name}offer{id title}}` as unknown as TypedDocumentNode<MoreThreadsQuery, MoreThreadsQueryVariables>;

export const SeatsToTalkAboutDocument = `query SeatsToTalkAbout{reservations(first:50 state:CONFIRMED){...SeatRows}}fragment SeatRows on ReservationConnection{edges{node{id referralCode validTo host{id}offer{id title}referral{id responsible{id}}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<SeatsToTalkAboutQuery, SeatsToTalkAboutQueryVariables>;

export const MoreSeatsToTalkAboutDocument = `query MoreSeatsToTalkAbout($after:String){reservations(first:50 after:$after state:CONFIRMED){...SeatRows}}fragment SeatRows on ReservationConnection{edges{node{id referralCode validTo host{id}offer{id title}referral{id responsible{id}}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreSeatsToTalkAboutQuery, MoreSeatsToTalkAboutQueryVariables>;

export const PartnersDocument = `query Partners($reservationId:ID!){coordinationPartners(reservationId:$reservationId){userId name side}}` as unknown as TypedDocumentNode<PartnersQuery, PartnersQueryVariables>;

export const OpenThreadDocument = `mutation OpenThread($input:OpenCoordinationThreadInput!){openCoordinationThread(input:$input){__typename ...on CoordinationThreadOpened{id isNew}...on Refusal{code message}}}` as unknown as TypedDocumentNode<OpenThreadMutation, OpenThreadMutationVariables>;

export const ThreadPageDocument = `query ThreadPage($id:ID!){coordinationThread(id:$id){...Thread}coordinationNotes(threadId:$id first:100){...NoteRows}}fragment Thread on CoordinationThread{id reservationId referralCode isOpen openedAt unread caseLead{userId name}groupLead{userId name}offer{id title}}fragment NoteRows on CoordinationNoteConnection{edges{node{id kind text authorId writtenAt readAt withdrawnAt}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<ThreadPageQuery, ThreadPageQueryVariables>;

export const MoreNotesDocument = `query MoreNotes($id:ID!$after:String){coordinationNotes(threadId:$id first:100 after:$after){...NoteRows}}fragment NoteRows on CoordinationNoteConnection{edges{node{id kind text authorId writtenAt readAt withdrawnAt}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreNotesQuery, MoreNotesQueryVariables>;

export const WriteNoteDocument = `mutation WriteNote($input:WriteCoordinationNoteInput!){writeCoordinationNote(input:$input){__typename ...on CoordinationNoteReceipt{id threadId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WriteNoteMutation, WriteNoteMutationVariables>;

export const WithdrawNoteDocument = `mutation WithdrawNote($input:CoordinationNoteInput!){withdrawCoordinationNote(input:$input){__typename ...on CoordinationNoteReceipt{id threadId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawNoteMutation, WithdrawNoteMutationVariables>;

export const MarkNotesReadDocument = `mutation MarkNotesRead($input:CoordinationNoteInput!){markCoordinationNotesRead(input:$input){__typename ...on CoordinationNotesRead{threadId marked}...on Refusal{code message}}}` as unknown as TypedDocumentNode<MarkNotesReadMutation, MarkNotesReadMutationVariables>;
