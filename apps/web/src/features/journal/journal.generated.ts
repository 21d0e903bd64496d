// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/journal/journal.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type JournalQueryVariables = Exact<{
  after?: string | null | undefined;
  actions?: Array<string> | string | null | undefined;
  actor?: string | null | undefined;
  subjectId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type JournalQuery = { journal: { edges: Array<{ node: { id: string, at: string, action: string, actor: string, subjectKind: string, subjectId: string, person: { id: string, name: string } | null, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, colleagues: { edges: Array<{ node: { id: string, name: string } }> } };

export type IdentityReadCasesQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type IdentityReadCasesQuery = { referrals: { edges: Array<{ node: { id: string, code: string } }>, pageInfo: { hasNextPage: boolean } } };

export type IdentityReadsQueryVariables = Exact<{
  referralId: string | number;
  after?: string | null | undefined;
}>;


export type IdentityReadsQuery = { caseIdentityReads: { edges: Array<{ node: { at: string, actor: string, granted: boolean, purpose: string, person: { id: string, name: string } | null, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const JournalDocument = `query Journal($after:String$actions:[String!]$actor:String$subjectId:String$from:LocalDate$to:LocalDate){journal(first:50 after:$after actions:$actions actor:$actor subjectId:$subjectId from:$from to:$to){edges{node{id at action actor subjectKind subjectId person{id name}organisation{id name}}}pageInfo{hasNextPage endCursor}}colleagues(first:100){edges{node{id name}}}}` as unknown as TypedDocumentNode<JournalQuery, JournalQueryVariables>;

export const IdentityReadCasesDocument = `query IdentityReadCases($text:String){referrals(first:20 text:$text){edges{node{id code}}pageInfo{hasNextPage}}}` as unknown as TypedDocumentNode<IdentityReadCasesQuery, IdentityReadCasesQueryVariables>;

export const IdentityReadsDocument = `query IdentityReads($referralId:ID!$after:String){caseIdentityReads(referralId:$referralId first:50 after:$after){edges{node{at actor granted purpose person{id name}organisation{id name}}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<IdentityReadsQuery, IdentityReadsQueryVariables>;
