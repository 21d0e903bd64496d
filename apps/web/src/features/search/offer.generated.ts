// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/search/offer.graphql.
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

/** Whether a seat may be had in a span of days. */
export type Availability =
  /** At least one of its sessions has a free seat. */
  | 'FREE'
  /** None of its sessions has a free seat. */
  | 'FULL'
  /** No session is planned. */
  | 'NO_SESSIONS'
  /** Ask the host: the capacity is stale, or the offer is there in case of need alone. */
  | 'ON_REQUEST';

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

/** How much the seats that an offer names can be relied on. Days are spans of 24 hours from the confirmation on. */
export type Freshness =
  /** Not confirmed for some time; its host is reminded. */
  | 'AGEING'
  /** Confirmed not long ago. */
  | 'FRESH'
  /** Not confirmed for so long that its seats are on request only. */
  | 'STALE';

/** Who leads: the host's own Fachkraft, one of the four kinds of co-lead (DD-15), or a volunteer. */
export type LeadKind =
  /** School social worker, or educator of a day care centre (type 2). */
  | 'SCHOOL_OR_DAYCARE'
  /** Fachkraft of the school (type 4). */
  | 'SCHOOL_PROFESSIONAL'
  /** Fachkraft of a second provider (type 3). */
  | 'SECOND_PROVIDER'
  /** Sports trainer on a fee (type 1). */
  | 'SPORTS_TRAINER'
  /** Fachkraft of the host itself. */
  | 'STA_PROFESSIONAL'
  /** Volunteer. */
  | 'VOLUNTEER';

/** Who leads. */
export type LeadQualification =
  /** Professional staff (Fachkraft). */
  | 'PROFESSIONAL'
  /** Semi-professional staff. */
  | 'SEMI_PROFESSIONAL';

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

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

export type OfferPageQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type OfferPageQuery = { offer: { id: string, code: string, title: string, description: string, groupRules: string, kind: OfferKind, delivery: Delivery, admission: Admission, capacity: number, minimum: number | null, staff: number, ageFrom: number | null, ageTo: number | null, genders: Array<string>, languages: Array<string>, asksFirst: boolean, onDemand: boolean, archivedAt: string | null, leadQualification: LeadQualification, leads: Array<{ kind: LeadKind, position: number, qualification: { code: string, labelDe: string | null, labelEn: string | null }, organisation: { id: string, name: string } | null }>, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, topicLabels: Array<{ code: string, labelDe: string | null, labelEn: string | null }>, accessibilityLabels: Array<{ code: string, labelDe: string | null, labelEn: string | null }>, contraindicationLabels: Array<{ code: string, labelDe: string | null, labelEn: string | null }>, host: { id: string, name: string }, cohosts: Array<{ percent: string, organisation: { id: string, name: string } }>, municipality: { ags: string, name: string } | null, site: { id: string, name: string, street: string | null, postalCode: string | null } | null, certificates: Array<{ id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null, agency: { id: string, name: string } }>, capacityStatus: { availability: Availability, freshness: Freshness, confirmedAt: string }, sessions: { edges: Array<{ node: { id: string, date: string, start: string, minutes: number, state: SessionState, capacity: number, seatsFree: number } }> } } | null };

export const OfferPageDocument = `query OfferPage($id:ID!$from:LocalDate!$to:LocalDate!){offer(id:$id){id code title description groupRules kind delivery admission capacity minimum staff ageFrom ageTo genders languages asksFirst onDemand archivedAt leadQualification leads{kind position qualification{code labelDe labelEn}organisation{id name}}categoryLabel{code labelDe labelEn}topicLabels{code labelDe labelEn}accessibilityLabels{code labelDe labelEn}contraindicationLabels{code labelDe labelEn}host{id name}cohosts{percent organisation{id name}}municipality{ags name}site{id name street postalCode}certificates{id number validFrom validTo withdrawnFrom agency{id name}}capacityStatus(from:$from to:$to){availability freshness confirmedAt}sessions(first:40 from:$from to:$to){edges{node{id date start minutes state capacity seatsFree}}}}}` as unknown as TypedDocumentNode<OfferPageQuery, OfferPageQueryVariables>;
