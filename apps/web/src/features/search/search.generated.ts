// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/search/search.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What the agency has said (TS-15). */
export type AgencyAnswer =
  /** Somebody with signing right has approved it. */
  | 'APPROVED'
  /** It is not asked, or hears of it afterwards (BHV-17). */
  | 'NOT_ASKED'
  /** It has not decided yet. */
  | 'OPEN'
  /** Somebody with signing right has refused it. */
  | 'REFUSED';

/** Why an offer is not taken for a referral. */
export type DeclineReason =
  /** The family or the young person does not want it. */
  | 'FAMILY_DECLINED'
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** The host says no. */
  | 'HOST_DECLINED'
  /** Another reason. */
  | 'OTHER'
  /** The times do not fit after all. */
  | 'TIMES'
  /** The way is too long in practice, whatever the straight line says. */
  | 'TOO_FAR_IN_PRACTICE';

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

/** What must be met for an offer to suit a referral, and why it does not. */
export type HardCriterion =
  /** A need of accessibility is not met. */
  | 'ACCESSIBILITY'
  /** The run has begun and cannot be joined. */
  | 'ADMISSION_CLOSED'
  /** Too young or too old on the first session. */
  | 'AGE'
  /** The referral has a seat in this offer on these days already, or holds one. */
  | 'ALREADY_PLACED'
  /** The offer names something that the referral has. */
  | 'CONTRAINDICATION'
  /** Not for this gender. */
  | 'GENDER'
  /** No language in common. */
  | 'LANGUAGE'
  /** The responsible provider's agreement does not cover the legal basis. */
  | 'LEGAL_BASIS_NOT_COVERED'
  /** The responsible provider's agreement does not allow to use groups of others. */
  | 'MAIN_LQE_MISSING_CLAUSE'
  /** The approval does not cover the first session. */
  | 'NOT_APPROVED'
  /** No certificate of the referral's agency on a day of the stay. */
  | 'NOT_CERTIFIED'
  /** The host is neither in the agency's network nor has an agreement with it. */
  | 'NOT_IN_NETWORK'
  /** A session of the stay is full. */
  | 'NO_FREE_SEAT'
  /** No planned session in the time wanted. */
  | 'NO_SESSIONS'
  /** The host's agreement does not allow others to use its groups. */
  | 'PARTNER_LQE_MISSING_CLAUSE'
  /** The lead is not professional, and the referral is relevant to child protection. */
  | 'QUALIFICATION'
  /** A session lies outside the windows of availability. */
  | 'SCHEDULE'
  /** Farther away than wanted. */
  | 'TOO_FAR';

/** For how long a seat is held. */
export type HoldKind =
  /** While the family decides: working days. */
  | 'DECISION'
  /** While the form is filled: minutes. */
  | 'FORM';

/** What the host has said. */
export type HostAnswer =
  /** It takes the young person. */
  | 'ACCEPTED'
  /** It cannot take the young person. */
  | 'DECLINED'
  /** It is not asked. */
  | 'NOT_ASKED'
  /** It has not answered yet. */
  | 'OPEN';

/** How far a referral has come. */
export type ReferralState =
  /** The help is approved. */
  | 'APPROVED'
  /** The agency writes it; nobody else sees it. */
  | 'DRAFT'
  /** It is over. */
  | 'ENDED'
  /** Nobody looks for a seat for a while. */
  | 'PAUSED'
  /** It has a seat. */
  | 'PLACED'
  /** A seat is looked for. */
  | 'SEARCHING'
  /** It has a number, and the provider that is to be responsible sees it. */
  | 'SUBMITTED';

/** The hard criteria that a caseworker may relax for one referral. */
export type RelaxableCriterion =
  /** Age; the bound is years. */
  | 'AGE'
  /** Gender; wholly. */
  | 'GENDER'
  /** Language; wholly. */
  | 'LANGUAGE'
  /** Times of the week; the bound is further windows. */
  | 'SCHEDULE'
  /** Distance; the bound is kilometres. */
  | 'TOO_FAR';

/** What a reservation is at this moment. */
export type ReservationState =
  /** It was given back before it began. */
  | 'CANCELLED'
  /** The seats are reserved. */
  | 'CONFIRMED'
  /** Host, agency or family said no. */
  | 'DECLINED'
  /** Its deadline has passed. */
  | 'EXPIRED'
  /** The seats are held while the form is filled or the family decides. */
  | 'HELD'
  /** The waiting list offers the seats. */
  | 'OFFERED'
  /** The seats are held until host and agency have answered. */
  | 'REQUESTED';

/** In which language a sentence is read. */
export type ScreenLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** What a person should know of a seat; none of it blocks. */
export type SeatWarningCode =
  /** With this seat more group hours are planned than the module has. */
  | 'MODULE_HOURS';

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

/** What a criterion says. */
export type Verdict =
  /** A hard criterion is not met: the offer does not suit. */
  | 'FAIL'
  /** A hard criterion is met. */
  | 'PASS'
  /** A soft criterion, which counts for the score; or a hard one that was relaxed for this referral. */
  | 'SOFT';

/** What a wait is at this moment. */
export type WaitState =
  /** Nothing is offered for now. */
  | 'PAUSED'
  /** The referral has a seat. */
  | 'PLACED'
  /** A seat may be offered. */
  | 'WAITING'
  /** It waits no longer. */
  | 'WITHDRAWN';

export type SearchPageQueryVariables = Exact<{
  id: string | number;
  variant: Variant;
  maxKm?: number | null | undefined;
  after?: string | null | undefined;
  language: ScreenLanguage;
  from: string;
}>;


export type SearchPageQuery = { referral: { id: string, code: string, state: ReferralState, wantedFrom: string, maxKm: number | null, municipality: { ags: string, name: string, lat: number, lon: number } | null, responsible: { id: string }, siblings: Array<{ id: string, state: ReferralState }>, agency: { id: string }, relaxations: Array<{ id: string, criterion: RelaxableCriterion, reason: string, madeAt: string, withdrawnAt: string | null, bound: { upToKm: number | null, upToYears: number | null, windows: Array<string> | null }, madeByPerson: { id: string, name: string } | null }> } | null, matches: { matches: { edges: Array<{ node: { score: number, distanceKm: number | null, freeSeats: number, firstDate: string, lastDate: string, failed: Array<HardCriterion>, warnings: Array<{ code: SeatWarningCode, mostMinutes: number, plannedMinutes: number }>, declined: { reason: DeclineReason } | null, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }>, offer: { id: string, title: string, delivery: Delivery, asksFirst: boolean, capacity: number, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, host: { id: string, name: string }, municipality: { ags: string, name: string, lat: number, lon: number } | null, site: { id: string, lat: number, lon: number } | null, seatWeeks: Array<{ week: string, sessions: number, seatsFree: number }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, nearMisses: { edges: Array<{ node: { score: number, distanceKm: number | null, freeSeats: number, firstDate: string, lastDate: string, failed: Array<HardCriterion>, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }>, offer: { id: string, title: string, delivery: Delivery, host: { id: string, name: string }, municipality: { ags: string, name: string, lat: number, lon: number } | null } } }> }, whyNot: { options: Array<{ criterion: RelaxableCriterion, offers: number, detail: string, bound: { upToKm: number | null, upToYears: number | null, windows: Array<string> | null } }> } } | null, reservations: { edges: Array<{ node: { id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, validFrom: string, validTo: string | null, outcome: string | null, offer: { id: string, title: string, asksFirst: boolean } } }> }, myWaits: { edges: Array<{ node: { id: string, state: WaitState, offerIds: Array<string> } }> } };

export type TakenSeatFragment = { id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, validFrom: string, validTo: string | null, outcome: string | null, offer: { id: string, title: string, asksFirst: boolean } };

export type SuitableFragment = { score: number, distanceKm: number | null, freeSeats: number, firstDate: string, lastDate: string, failed: Array<HardCriterion>, warnings: Array<{ code: SeatWarningCode, mostMinutes: number, plannedMinutes: number }>, declined: { reason: DeclineReason } | null, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }>, offer: { id: string, title: string, delivery: Delivery, asksFirst: boolean, capacity: number, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, host: { id: string, name: string }, municipality: { ags: string, name: string, lat: number, lon: number } | null, site: { id: string, lat: number, lon: number } | null, seatWeeks: Array<{ week: string, sessions: number, seatsFree: number }> } };

export type NearMissFragment = { score: number, distanceKm: number | null, freeSeats: number, firstDate: string, lastDate: string, failed: Array<HardCriterion>, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }>, offer: { id: string, title: string, delivery: Delivery, host: { id: string, name: string }, municipality: { ags: string, name: string, lat: number, lon: number } | null } };

export type MatchesChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type MatchesChangedSubscription = { matchesChanged: { version: number, isRestart: boolean, gone: Array<string>, matchCount: number | null, appeared: Array<{ id: string, title: string }> } | null };

export const SearchPageDocument = `query SearchPage($id:ID!$variant:Variant!$maxKm:Float$after:String$language:ScreenLanguage!$from:LocalDate!){referral(id:$id){id code state wantedFrom maxKm municipality{ags name lat lon}responsible{id}siblings{id state}agency{id}relaxations{id criterion reason madeAt withdrawnAt bound{upToKm upToYears windows}madeByPerson{id name}}}matches(referralId:$id variant:$variant maxKm:$maxKm){matches(first:20 after:$after){edges{node{...Suitable}}pageInfo{hasNextPage endCursor}}nearMisses(first:12){edges{node{...NearMiss}}}whyNot{options{criterion offers bound{upToKm upToYears windows}detail(language:$language)}}}reservations(first:20 referralId:$id){edges{node{...TakenSeat}}}myWaits(first:20 referralId:$id){edges{node{id state offerIds}}}}fragment Suitable on Match{score distanceKm freeSeats firstDate lastDate failed warnings{code mostMinutes plannedMinutes}declined{reason}criteria(language:$language){code verdict score detail}offer{id title delivery asksFirst capacity categoryLabel{code labelDe labelEn}host{id name}municipality{ags name lat lon}site{id lat lon}seatWeeks(from:$from weeks:10){week sessions seatsFree}}}fragment NearMiss on Match{score distanceKm freeSeats firstDate lastDate failed criteria(language:$language){code verdict score detail}offer{id title delivery host{id name}municipality{ags name lat lon}}}fragment TakenSeat on Reservation{id state holdKind expiresAt wasExtended hostAnswer agencyAnswer validFrom validTo outcome offer{id title asksFirst}}` as unknown as TypedDocumentNode<SearchPageQuery, SearchPageQueryVariables>;

export const MatchesChangedDocument = `subscription MatchesChanged($id:ID!){matchesChanged(referralId:$id){version isRestart gone appeared{id title}matchCount}}` as unknown as TypedDocumentNode<MatchesChangedSubscription, MatchesChangedSubscriptionVariables>;
