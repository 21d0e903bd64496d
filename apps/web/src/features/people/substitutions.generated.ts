// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/people/substitutions.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which substitution ends now. */
export type EndSubstitutionInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the substitution. */
  substitutionId: string | number;
};

/** Who stands in for whom, and when. */
export type NameDeputyInput = {
  /** Id of the deputy: somebody of the same organisation. */
  deputyId: string | number;
  /** First day: today or later. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For whom; left out: for oneself. For others only an administrator names a deputy. */
  personId?: string | number | null | undefined;
  /** Last day. */
  to: string;
};

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: { edges: Array<{ node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean } } };

export type NameDeputyForMutationVariables = Exact<{
  input: NameDeputyInput;
}>;


export type NameDeputyForMutation = { nameDeputy:
    | { __typename: 'AlreadySubstituted', validFrom: string, validTo: string, code: string, message: string }
    | { __typename: 'DeputyNamed', substitutionId: string }
    | { __typename: 'DeputyNotPossible', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SpanNotPossible', today: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSubstitutionOfMutationVariables = Exact<{
  input: EndSubstitutionInput;
}>;


export type EndSubstitutionOfMutation = { endSubstitution:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SubstitutionEnded', substitutionId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const ColleaguesDocument = `query Colleagues{colleagues(first:100){edges{node{id name}}pageInfo{hasNextPage}}}` as unknown as TypedDocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;

export const NameDeputyForDocument = `mutation NameDeputyFor($input:NameDeputyInput!){nameDeputy(input:$input){__typename ...on DeputyNamed{substitutionId}...on AlreadySubstituted{validFrom validTo}...on SpanNotPossible{today}...on Refusal{code message}}}` as unknown as TypedDocumentNode<NameDeputyForMutation, NameDeputyForMutationVariables>;

export const EndSubstitutionOfDocument = `mutation EndSubstitutionOf($input:EndSubstitutionInput!){endSubstitution(input:$input){__typename ...on SubstitutionEnded{substitutionId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<EndSubstitutionOfMutation, EndSubstitutionOfMutationVariables>;
