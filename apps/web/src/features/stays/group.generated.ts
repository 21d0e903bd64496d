// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/stays/group.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type GroupStaysQueryVariables = Exact<{
  offerId: string | number;
}>;


export type GroupStaysQuery = { offer: { id: string, title: string, capacity: number, host: { id: string } } | null, reservations: { edges: Array<{ node: { id: string, referralCode: string, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }>, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreGroupStaysQueryVariables = Exact<{
  offerId: string | number;
  after?: string | null | undefined;
}>;


export type MoreGroupStaysQuery = { reservations: { edges: Array<{ node: { id: string, referralCode: string, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }>, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GroupStayRowsFragment = { edges: Array<{ node: { id: string, referralCode: string, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }>, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export const GroupStaysDocument = `query GroupStays($offerId:ID!){offer(id:$offerId){id title capacity host{id}}reservations(first:50 offerId:$offerId state:CONFIRMED){...GroupStayRows}}fragment GroupStayRows on ReservationConnection{edges{node{id referralCode validFrom validTo pauses{from to}agency{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<GroupStaysQuery, GroupStaysQueryVariables>;

export const MoreGroupStaysDocument = `query MoreGroupStays($offerId:ID!$after:String){reservations(first:50 after:$after offerId:$offerId state:CONFIRMED){...GroupStayRows}}fragment GroupStayRows on ReservationConnection{edges{node{id referralCode validFrom validTo pauses{from to}agency{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreGroupStaysQuery, MoreGroupStaysQueryVariables>;
