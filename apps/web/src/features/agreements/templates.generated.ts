// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/agreements/templates.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a clause of an agreement belongs to. */
export type ClausePart =
  /** The use of other providers' groups (CO_USE_OUTGOING) or by other providers (CO_USE_INCOMING). */
  | 'CO_USE'
  /** The fee agreement. */
  | 'FEE'
  /** The quality development agreement. */
  | 'QUALITY'
  /** The service agreement. */
  | 'SERVICE';

/** What the next version of a template is to say. */
export type PublishAgreementTemplateInput = {
  /** All its clauses, in their order. */
  clauses: Array<TemplateClauseInput>;
  /** Code of the template, the same for all its versions: capitals, digits, hyphens, underscores. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its name. */
  name: string;
};

/** A clause of a template. */
export type TemplateClauseInput = {
  /** 2 to 60 capital letters, digits and underscores, unique in the template. */
  code: string;
  /** What it belongs to. */
  part: ClausePart;
  /** The proposed words. */
  text: string;
};

export type AgreementTemplatesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementTemplatesQuery = { agreementTemplates: { edges: Array<{ node: { id: string, code: string, name: string, version: number, publishedAt: string, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type TemplateRowsFragment = { edges: Array<{ node: { id: string, code: string, name: string, version: number, publishedAt: string, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type AgreementTemplateQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementTemplateQuery = { agreementTemplate: { id: string, code: string, name: string, version: number, publishedAt: string, agency: { id: string, name: string }, clauses: Array<{ code: string, part: ClausePart, text: string | null }> } | null };

export type PublishAgreementTemplateMutationVariables = Exact<{
  input: PublishAgreementTemplateInput;
}>;


export type PublishAgreementTemplateMutation = { publishAgreementTemplate:
    | { __typename: 'AgreementTemplate', id: string, version: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export const AgreementTemplatesDocument = `query AgreementTemplates($agencyId:ID$after:String){agreementTemplates(first:50 after:$after agencyId:$agencyId newest:true){...TemplateRows}}fragment TemplateRows on AgreementTemplateConnection{edges{node{id code name version publishedAt agency{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<AgreementTemplatesQuery, AgreementTemplatesQueryVariables>;

export const AgreementTemplateDocument = `query AgreementTemplate($id:ID!){agreementTemplate(id:$id){id code name version publishedAt agency{id name}clauses{code part text}}}` as unknown as TypedDocumentNode<AgreementTemplateQuery, AgreementTemplateQueryVariables>;

export const PublishAgreementTemplateDocument = `mutation PublishAgreementTemplate($input:PublishAgreementTemplateInput!){publishAgreementTemplate(input:$input){__typename ...on AgreementTemplate{id version}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<PublishAgreementTemplateMutation, PublishAgreementTemplateMutationVariables>;
