// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/find/find.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** How far terms (an agreement, a rate) have come. */
export type TermsState =
  /** Holds on the days of its validity. */
  | 'ACTIVE'
  /** Given up before it was approved. */
  | 'DISCARDED'
  /** Seen and written by the side that began it. */
  | 'DRAFT'
  /** Approved by a second person with economic competence too. */
  | 'ECONOMICALLY_APPROVED'
  /** Held until a day that has passed. */
  | 'ENDED'
  /** Seen and written by both sides of an agreement; of a rate, by the agency. */
  | 'IN_NEGOTIATION'
  /** Approved by a person with professional competence; does not change any more. */
  | 'PROFESSIONALLY_APPROVED'
  /** Another version has taken its place on every day. */
  | 'REPLACED';

export type FindQueryVariables = Exact<{
  text: string;
  cases: boolean;
  months: boolean;
}>;


export type FindQuery = { referrals?: { edges: Array<{ node: { id: string, code: string } }> }, offers: { edges: Array<{ node: { id: string, title: string, host: { id: string, name: string } } }> }, organisations: { edges: Array<{ node: { id: string, name: string, kind: OrganisationKind } }> }, settlementMonths?: { edges: Array<{ node: { id: string, period: string, agency: { id: string, name: string } } }> } };

export type OrganisationPageQueryVariables = Exact<{
  id: string | number;
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
}>;


export type OrganisationPageQuery = { organisation: { id: string, code: string, name: string, kind: OrganisationKind, street: string | null, postalCode: string | null, municipalityAgs: string } | null, offers: { edges: Array<{ node: { id: string, title: string, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null } } }>, pageInfo: { hasNextPage: boolean } }, agreements: { edges: Array<{ node: { id: string, code: string, state: TermsState, validFrom: string, validTo: string | null } }> } };

export const FindDocument = `query Find($text:String!$cases:Boolean!$months:Boolean!){referrals(first:5 text:$text)@include(if:$cases){edges{node{id code}}}offers(first:5 text:$text){edges{node{id title host{id name}}}}organisations(first:5 text:$text){edges{node{id name kind}}}settlementMonths(first:24)@include(if:$months){edges{node{id period agency{id name}}}}}` as unknown as TypedDocumentNode<FindQuery, FindQueryVariables>;

export const OrganisationPageDocument = `query OrganisationPage($id:ID!$agencyId:ID$providerId:ID){organisation(id:$id){id code name kind street postalCode municipalityAgs}offers(first:20 hostId:$id){edges{node{id title categoryLabel{code labelDe labelEn}}}pageInfo{hasNextPage}}agreements(first:20 agencyId:$agencyId providerId:$providerId){edges{node{id code state validFrom validTo}}}}` as unknown as TypedDocumentNode<OrganisationPageQuery, OrganisationPageQueryVariables>;
