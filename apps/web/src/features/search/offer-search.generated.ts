// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/search/offer-search.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** When one may join. */
export type Admission =
  /** At the first session of the run, and at sessions that are marked as an entry. */
  | 'CLOSED'
  /** At any session. */
  | 'OPEN';

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

/** A session every week, and a free seat in every session: what a reservation of the span needs. */
export type FreeWeeklyInput = {
  /** First day of the first week. */
  from: string;
  /** So many weeks of seven days, 1 to 104. */
  weeks: number;
  /** Of them so many may have no session, as in holidays; fewer than the weeks. */
  weeksWithoutSession?: number;
};

/** Who leads. */
export type LeadQualification =
  /** Professional staff (Fachkraft). */
  | 'PROFESSIONAL'
  /** Semi-professional staff. */
  | 'SEMI_PROFESSIONAL';

/** Around a municipality or a point. Offers that take place online ignore it (DD-31). */
export type NearInput = {
  /** Municipality: the eight digits of the official key (AGS). Instead of a point. */
  ags?: string | null | undefined;
  /** At most so many kilometres away, great circle; 1 to 300. */
  km: number;
  /** Degrees of latitude (WGS 84) of a point. Instead of a municipality. */
  lat?: number | null | undefined;
  /** Degrees of longitude of the point. */
  lon?: number | null | undefined;
};

/** What an offer must be like. What is left out does not matter. */
export type OfferCriteriaInput = {
  /** Accessible for all of these. 1 to 50 codes. */
  accessibility?: Array<string> | null | undefined;
  /** To be joined so. */
  admission?: Admission | null | undefined;
  /** For a child of this age, in completed years; 0 to 99. */
  age?: number | null | undefined;
  /** Of one of these categories. 1 to 50 codes. */
  categories?: Array<string> | null | undefined;
  /** Certified for this agency on every day of the span; without a span today. */
  certifiedFor?: string | number | null | undefined;
  /** Taking place there. */
  delivery?: Delivery | null | undefined;
  /** Free every week of this span. */
  freeWeekly?: FreeWeeklyInput | null | undefined;
  /** For this gender (F, M, D). */
  gender?: string | null | undefined;
  /** Of this host. */
  hostId?: string | number | null | undefined;
  /** Of one of these kinds. 1 to 50 codes. */
  kinds?: Array<OfferKind> | null | undefined;
  /** Held in one of these languages (ISO 639-1). 1 to 50 codes. */
  languages?: Array<string> | null | undefined;
  /** Led by such staff. */
  leadQualification?: LeadQualification | null | undefined;
  /** With so many free seats in every session of the span, without a span in the next session; 1 to 1,000. */
  minimumFree?: number | null | undefined;
  /** Around here. */
  near?: NearInput | null | undefined;
  /** True: there in case of need, without planned sessions; false: the others. */
  onDemand?: boolean | null | undefined;
  /** Resources of one of these kinds. 1 to 50 codes. */
  resourceKinds?: Array<string> | null | undefined;
  /** True: settled offers; false: entries for information (DD-30). */
  settleable?: boolean | null | undefined;
  /** At this site. */
  siteId?: string | number | null | undefined;
  /** Words in title, labels, description, host or municipality, in whatever German form; "…" for a phrase, -word to leave out, or. Typos are forgiven. Nothing of a case belongs here. */
  text?: string | null | undefined;
  /** Every session of the span lies in one of these times; without a span those of the next four weeks. 1 to 21. */
  times?: Array<WeeklyTimeInput> | null | undefined;
  /** With all of these topics. 1 to 50 codes. */
  topicsAll?: Array<string> | null | undefined;
  /** With one of these topics. 1 to 50 codes. */
  topicsAny?: Array<string> | null | undefined;
  /** Suited in spite of all of these contraindications. 1 to 50 codes. */
  withoutContraindications?: Array<string> | null | undefined;
};

/** What an offer is. */
export type OfferKind =
  /** A course with a beginning and an end. */
  | 'COURSE'
  /** A group that meets regularly. */
  | 'GROUP'
  /** A project for some time. */
  | 'PROJECT'
  /** A training with a programme. */
  | 'TRAINING';

/** A search to be kept. */
export type SaveSearchInput = {
  /** What is looked for. */
  criteria: OfferCriteriaInput;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is called: 1 to 100 characters, once per person. Nothing of a case belongs here. */
  name: string;
  /** Whether to be told of offers that are added to what it finds. */
  notify: boolean;
};

/** One of the caller's saved searches. */
export type SavedSearchInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Which one. */
  savedSearchId: string | number;
};

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FR'
  /** Monday. */
  | 'MO'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU'
  /** Thursday. */
  | 'TH'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE';

/** A part of a day of the week. */
export type WeeklyTimeInput = {
  /** Not before, time of day in Europe/Berlin. */
  from: string;
  /** Over by then. */
  to: string;
  /** Day of the week. */
  weekday: Weekday;
};

export type OfferSearchQueryVariables = Exact<{
  criteria: OfferCriteriaInput;
  after?: string | null | undefined;
  from: string;
  place: string;
  hasPlace: boolean;
}>;


export type OfferSearchQuery = { searchOffers: { edges: Array<{ node: { distanceKm: number | null, freeSeats: number | null, isStale: boolean, nextSession: { id: string, date: string, start: string, seatsFree: number } | null, offer: { id: string, title: string, delivery: Delivery, asksFirst: boolean, capacity: number, ageFrom: number | null, ageTo: number | null, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, host: { id: string, name: string }, municipality: { ags: string, name: string, lat: number, lon: number } | null, site: { id: string, lat: number, lon: number } | null, seatWeeks: Array<{ week: string, sessions: number, seatsFree: number }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, municipalities?: Array<{ ags: string, name: string, lat: number, lon: number }>, savedSearches: { edges: Array<{ node: { id: string, name: string, newHits: number, criteria: { text: string | null, categories: Array<string> | null, topicsAny: Array<string> | null, age: number | null, gender: string | null, near: { ags: string | null, km: number } | null, times: Array<{ weekday: Weekday }> | null, freeWeekly: { from: string, weeks: number } | null } } }> }, categories: Array<{ id: string, code: string, labelDe: string, labelEn: string }>, topics: Array<{ id: string, code: string, labelDe: string, labelEn: string }> };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { saveSearch:
    | { __typename: 'BadCriteria', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'SavedSearch', id: string, name: string }
    | { __typename: 'SavedSearchNameTaken', code: string, message: string }
    | { __typename: 'SavedSearchTooWide', most: number, code: string, message: string }
    | { __typename: 'TooManySavedSearches', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeleteSavedSearchMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type DeleteSavedSearchMutation = { deleteSavedSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SavedSearch', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcknowledgeSavedSearchMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type AcknowledgeSavedSearchMutation = { acknowledgeSavedSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SavedSearch', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const OfferSearchDocument = `query OfferSearch($criteria:OfferCriteriaInput!$after:String$from:LocalDate!$place:String!$hasPlace:Boolean!){searchOffers(first:20 after:$after criteria:$criteria){edges{node{distanceKm freeSeats isStale nextSession{id date start seatsFree}offer{id title delivery asksFirst capacity ageFrom ageTo categoryLabel{code labelDe labelEn}host{id name}municipality{ags name lat lon}site{id lat lon}seatWeeks(from:$from weeks:10){week sessions seatsFree}}}}pageInfo{hasNextPage endCursor}}municipalities(text:$place)@include(if:$hasPlace){ags name lat lon}savedSearches(first:20){edges{node{id name newHits criteria{text categories topicsAny age gender near{ags km}times{weekday}freeWeekly{from weeks}}}}}categories:offerCodes(list:CATEGORY){id code labelDe labelEn}topics:offerCodes(list:TOPIC){id code labelDe labelEn}}` as unknown as TypedDocumentNode<OfferSearchQuery, OfferSearchQueryVariables>;

export const SaveSearchDocument = `mutation SaveSearch($input:SaveSearchInput!){saveSearch(input:$input){__typename ...on SavedSearch{id name}...on SavedSearchTooWide{most}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SaveSearchMutation, SaveSearchMutationVariables>;

export const DeleteSavedSearchDocument = `mutation DeleteSavedSearch($input:SavedSearchInput!){deleteSavedSearch(input:$input){__typename ...on SavedSearch{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables>;

export const AcknowledgeSavedSearchDocument = `mutation AcknowledgeSavedSearch($input:SavedSearchInput!){acknowledgeSavedSearch(input:$input){__typename ...on SavedSearch{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AcknowledgeSavedSearchMutation, AcknowledgeSavedSearchMutationVariables>;
