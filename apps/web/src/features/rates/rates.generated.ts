// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/rates/rates.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** In which competence somebody approves (NRW-13). */
export type Competence =
  /** Whether the price is right. */
  | 'ECONOMIC'
  /** Whether the service and its quality are right. */
  | 'PROFESSIONAL';

/** What a settlement rate is to say. What it does not name, it applies to all of. */
export type DraftSettlementRateInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** Who owes for a seat, and why. */
export type LineKind =
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

/** A new version of a service description, or the first one of a new code. */
export type PublishServiceDescriptionInput = {
  /** Identifier of your own choice: 1 to 64 letters, digits, dots, hyphens and underscores. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The words, 1 to 50,000 characters. */
  text: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

/** What a settlement rate is to say that nobody has saved yet. */
export type RateChangeInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** What a settlement rate is paid for. */
export type RateUnit =
  /** A seat in the whole course. */
  | 'COURSE'
  /** A seat for one hour of 60 minutes. */
  | 'SEAT_HOUR'
  /** A seat in one session. */
  | 'SEAT_SESSION'
  /** A seat for one ISO week, however many sessions it has. */
  | 'SEAT_WEEK';

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

export type RateFragment = { id: string, code: string, version: number, state: TermsState, amountCents: string, unit: RateUnit, category: string | null, excusedPercent: string, unexcusedPercent: string, validFrom: string, validTo: string | null, host: { id: string, name: string } | null, offer: { id: string, title: string } | null, user: { id: string, name: string } | null, replaces: { id: string } | null };

export type RatesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
}>;


export type RatesQuery = { settlementRates: { edges: Array<{ node: { id: string, code: string, version: number, state: TermsState, amountCents: string, unit: RateUnit, category: string | null, excusedPercent: string, unexcusedPercent: string, validFrom: string, validTo: string | null, host: { id: string, name: string } | null, offer: { id: string, title: string } | null, user: { id: string, name: string } | null, replaces: { id: string } | null } }>, pageInfo: { hasNextPage: boolean } }, categories: Array<{ id: string, code: string, agencyId: string | null, labelDe: string, labelEn: string }>, serviceDescriptions: { edges: Array<{ node: { id: string, code: string, title: string, version: number } }> } };

export type RatePageQueryVariables = Exact<{
  id: string | number;
  agencyId?: string | number | null | undefined;
}>;


export type RatePageQuery = { settlementRate: { nextStates: Array<TermsState>, id: string, code: string, version: number, state: TermsState, amountCents: string, unit: RateUnit, category: string | null, excusedPercent: string, unexcusedPercent: string, validFrom: string, validTo: string | null, serviceDescription: { id: string, title: string, version: number } | null, calculationSheet: { id: string } | null, approvals: Array<{ at: string, competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }>, host: { id: string, name: string } | null, offer: { id: string, title: string } | null, user: { id: string, name: string } | null, replaces: { id: string } | null } | null, settlementRates: { edges: Array<{ node: { id: string, code: string, version: number, state: TermsState, amountCents: string, unit: RateUnit, category: string | null, excusedPercent: string, unexcusedPercent: string, validFrom: string, validTo: string | null, host: { id: string, name: string } | null, offer: { id: string, title: string } | null, user: { id: string, name: string } | null, replaces: { id: string } | null } }>, pageInfo: { hasNextPage: boolean } }, colleagues: { edges: Array<{ node: { id: string, name: string } }> }, categories: Array<{ id: string, code: string, agencyId: string | null, labelDe: string, labelEn: string }>, serviceDescriptions: { edges: Array<{ node: { id: string, code: string, title: string, version: number } }> } };

export type PreviewRateChangeQueryVariables = Exact<{
  input: RateChangeInput;
}>;


export type PreviewRateChangeQuery = { previewRateChange:
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RateChangePreview', carriedBy: string | null, months: Array<{ period: string, differences: Array<{ kind: LineKind, beforeCents: string, afterCents: string, debtor: { id: string, name: string }, creditor: { id: string, name: string } }> }> }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string, otherCode: string, endBy: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'TermsOverlap', code: string, message: string, otherCode: string, validFrom: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DraftSettlementRateMutationVariables = Exact<{
  input: DraftSettlementRateInput;
}>;


export type DraftSettlementRateMutation = { draftSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, code: string, version: number, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type PublishServiceDescriptionMutationVariables = Exact<{
  input: PublishServiceDescriptionInput;
}>;


export type PublishServiceDescriptionMutation = { publishServiceDescription:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'ServiceDescription', id: string, title: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export const RatesDocument = `query Rates($agencyId:ID){settlementRates(first:100 agencyId:$agencyId){edges{node{...Rate}}pageInfo{hasNextPage}}categories:offerCodes(list:CATEGORY withRetired:true){id code agencyId labelDe labelEn}serviceDescriptions(first:50 agencyId:$agencyId newest:true){edges{node{id code title version}}}}fragment Rate on SettlementRate{id code version state amountCents unit category excusedPercent unexcusedPercent validFrom validTo host{id name}offer{id title}user{id name}replaces{id}}` as unknown as TypedDocumentNode<RatesQuery, RatesQueryVariables>;

export const RatePageDocument = `query RatePage($id:ID!$agencyId:ID){settlementRate(id:$id){...Rate serviceDescription{id title version}calculationSheet{id}nextStates approvals{at competence personId}authors{part personId}}settlementRates(first:100 agencyId:$agencyId){edges{node{...Rate}}pageInfo{hasNextPage}}colleagues(first:100){edges{node{id name}}}categories:offerCodes(list:CATEGORY withRetired:true){id code agencyId labelDe labelEn}serviceDescriptions(first:50 agencyId:$agencyId newest:true){edges{node{id code title version}}}}fragment Rate on SettlementRate{id code version state amountCents unit category excusedPercent unexcusedPercent validFrom validTo host{id name}offer{id title}user{id name}replaces{id}}` as unknown as TypedDocumentNode<RatePageQuery, RatePageQueryVariables>;

export const PreviewRateChangeDocument = `query PreviewRateChange($input:RateChangeInput!){previewRateChange(input:$input){__typename ...on RateChangePreview{carriedBy months{period differences{kind beforeCents afterCents debtor{id name}creditor{id name}}}}...on Refusal{code message}...on ReplacedLastsLonger{otherCode endBy}...on TermsOverlap{otherCode validFrom}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<PreviewRateChangeQuery, PreviewRateChangeQueryVariables>;

export const DraftSettlementRateDocument = `mutation DraftSettlementRate($input:DraftSettlementRateInput!){draftSettlementRate(input:$input){__typename ...on SettlementRate{id code version state}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<DraftSettlementRateMutation, DraftSettlementRateMutationVariables>;

export const PublishServiceDescriptionDocument = `mutation PublishServiceDescription($input:PublishServiceDescriptionInput!){publishServiceDescription(input:$input){__typename ...on ServiceDescription{id title}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<PublishServiceDescriptionMutation, PublishServiceDescriptionMutationVariables>;
