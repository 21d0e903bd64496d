// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/planning/session-news.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why a session does not take place. */
export type SessionEnd =
  /** A holiday, or a break. */
  | 'HOLIDAY'
  /** It takes place on another day or at another time. */
  | 'MOVED'
  /** The room is not to be had. */
  | 'NO_ROOM'
  /** Another reason. */
  | 'OTHER'
  /** Its plan was changed, and nobody had a seat in it. */
  | 'PLAN_CHANGED'
  /** Its plan was ended, and nobody had a seat in it. */
  | 'PLAN_ENDED'
  /** It would not be safe, such as in a storm. */
  | 'SAFETY'
  /** Nobody can lead it. */
  | 'STAFF_ABSENT'
  /** Fewer come than it needs. */
  | 'TOO_FEW_PARTICIPANTS';

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

export type SessionNewsQueryVariables = Exact<{
  id: string | number;
}>;


export type SessionNewsQuery = { session: { id: string, date: string, start: string, state: SessionState, cancelReason: SessionEnd | null, movedTo: { id: string, date: string, start: string } | null, offer: { id: string, title: string, host: { name: string } } } | null };

export type SeatsOfCasesQueryVariables = Exact<{
  offerId: string | number;
  after?: string | null | undefined;
}>;


export type SeatsOfCasesQuery = { reservations: { edges: Array<{ node: { id: string, referralCode: string, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const SessionNewsDocument = `query SessionNews($id:ID!){session(id:$id){id date start state cancelReason movedTo{id date start}offer{id title host{name}}}}` as unknown as TypedDocumentNode<SessionNewsQuery, SessionNewsQueryVariables>;

export const SeatsOfCasesDocument = `query SeatsOfCases($offerId:ID!$after:String){reservations(offerId:$offerId state:CONFIRMED first:100 after:$after){edges{node{id referralCode validFrom validTo pauses{from to}}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<SeatsOfCasesQuery, SeatsOfCasesQueryVariables>;
