// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/trends/trends.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type UtilisationQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type UtilisationQuery = { utilisation: { edges: Array<{ node: { month: string, occupied: number, offered: number, sessions: number, belowMinimum: number, offer: { id: string, title: string, host: { id: string, name: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const UtilisationDocument = `query Utilisation($from:YearMonth!$to:YearMonth!$after:String){utilisation(from:$from to:$to first:100 after:$after){edges{node{month occupied offered sessions belowMinimum offer{id title host{id name}}}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<UtilisationQuery, UtilisationQueryVariables>;
