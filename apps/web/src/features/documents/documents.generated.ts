// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/documents/documents.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Documents of a case whose state is kept, and nothing of what stands in them (GZ-06). */
export type DocumentKind =
  /** Assessmentformular. */
  | 'ASSESSMENT'
  /** Abschlussbericht. */
  | 'FINAL_REPORT'
  /** Hilfevereinbarung. */
  | 'HELP_AGREEMENT'
  /** Journal. */
  | 'JOURNAL'
  /** Verlaufsbericht. */
  | 'PROGRESS_REPORT';

/** How far a document has come. */
export type DocumentState =
  /** It is done. */
  | 'DONE'
  /** Somebody writes it. */
  | 'IN_WORK'
  /** There is none. */
  | 'MISSING';

/** How far which document of a case has come. */
export type SetDocumentStatusInput = {
  /** The day on which it was done, up to today; left out: today. Of what is done alone. */
  doneOn?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Which document. */
  kind: DocumentKind;
  /** Id of the referral. */
  referralId: string | number;
  /** The revision as one has seen it; 0: nobody had said anything. */
  revision: number;
  /** How far it has come. */
  state: DocumentState;
};

export type SetDocumentStatusMutationVariables = Exact<{
  input: SetDocumentStatusInput;
}>;


export type SetDocumentStatusMutation = { setDocumentStatus:
    | { __typename: 'DocumentChanged', code: string, message: string }
    | { __typename: 'DocumentStatusSet', referralId: string, kind: DocumentKind, state: DocumentState, doneOn: string | null, revision: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export const SetDocumentStatusDocument = `mutation SetDocumentStatus($input:SetDocumentStatusInput!){setDocumentStatus(input:$input){__typename ...on DocumentStatusSet{referralId kind state doneOn revision}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetDocumentStatusMutation, SetDocumentStatusMutationVariables>;
