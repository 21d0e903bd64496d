// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/offers/offers.graphql.
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

/** Which seats are blocked: on all days of a span, or in sessions by their ids. */
export type BlockSeatsInput = {
  /** First day: all planned sessions from it to the last day. Instead of sessionIds. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer; one of the organisation acted for. */
  offerId: string | number;
  /** How many seats in each session, 1 to 100,000. */
  seats: number;
  /** Planned sessions of the offer, at most 1,000. Instead of days. */
  sessionIds?: Array<string | number> | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
};

/** Which sessions take place no more, and why. */
export type CancelSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SessionCancelReason;
  /** Ids of the sessions; at most 1000. */
  sessionIds: Array<string | number>;
};

/** Which offers are still as they say. */
export type ConfirmCapacityInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of own published offers; left out: all of them. */
  offerIds?: Array<string | number> | null | undefined;
};

/** Which request the host declines. */
export type DeclineSeatRequestInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SeatDeclineReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** How much the seats that an offer names can be relied on. Days are spans of 24 hours from the confirmation on. */
export type Freshness =
  /** Not confirmed for some time; its host is reminded. */
  | 'AGEING'
  /** Confirmed not long ago. */
  | 'FRESH'
  /** Not confirmed for so long that its seats are on request only. */
  | 'STALE';

/** What a plan does on holidays. */
export type HolidayPolicy =
  /** There is one as on any other day. */
  | 'KEEP'
  /** There is no session. */
  | 'LEAVE_OUT';

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

/** Which seats are kept for cases of the host's own, and how long. */
export type KeepSeatsInput = {
  /** First day: all planned sessions from it to the last day. Instead of sessionIds. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer; one of the organisation acted for. */
  offerId: string | number;
  /** How many seats in each session, 1 to 100,000. */
  seats: number;
  /** Planned sessions of the offer, at most 1,000. Instead of days. */
  sessionIds?: Array<string | number> | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
  /** The last day on which they are kept (Europe/Berlin); from the next day on they are for everybody. */
  until: string;
};

/** Where a session goes. */
export type MoveSessionInput = {
  /** The day on which it takes place instead, from today on. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the session. */
  sessionId: string | number;
  /** Its beginning there; left out: the same time. */
  start?: string | null | undefined;
};

/** What a host holds seats of its own offer for. */
export type OwnSeatsKind =
  /** Out of the market until they are released. */
  | 'BLOCK'
  /** For its own cases until a day; from the next day on for everybody. */
  | 'KEPT';

/** Which seats of the host's own are given back to the market. */
export type ReleaseOwnSeatsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the seats, as blockSeats or keepSeats has answered it. */
  ownSeatsId: string | number;
};

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

/** Why a host does not take a young person. */
export type SeatDeclineReason =
  /** The group as it is does not go with it. */
  | 'GROUP_COMPOSITION'
  /** The group cannot do what is needed. */
  | 'NEEDS_NOT_MET'
  /** Another reason. */
  | 'OTHER'
  /** The seat was promised outside the system. */
  | 'SEAT_GIVEN_OTHERWISE'
  /** The sessions will change. */
  | 'SESSION_CHANGES'
  /** There is too little staff. */
  | 'STAFFING';

/** Which reservation is meant. */
export type SeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Why a host cancels a session. */
export type SessionCancelReason =
  /** A holiday, or a break. */
  | 'HOLIDAY'
  /** The room is not to be had. */
  | 'NO_ROOM'
  /** Another reason. */
  | 'OTHER'
  /** It would not be safe, such as in a storm. */
  | 'SAFETY'
  /** Nobody can lead it. */
  | 'STAFF_ABSENT'
  /** Fewer come than it needs. */
  | 'TOO_FEW_PARTICIPANTS';

/** Why a session does not take place. */
export type SessionEnd =
  /** A holiday, or a break. */
  | 'HOLIDAY'
  /** It takes place on another day or at another time. */
  | 'MOVED'
  /** The room is not to be had. */
  | 'NO_ROOM'
  /** Another reason. */
  | 'OTHER'
  /** Its plan was changed, and nobody had a seat in it. */
  | 'PLAN_CHANGED'
  /** Its plan was ended, and nobody had a seat in it. */
  | 'PLAN_ENDED'
  /** It would not be safe, such as in a storm. */
  | 'SAFETY'
  /** Nobody can lead it. */
  | 'STAFF_ABSENT'
  /** Fewer come than it needs. */
  | 'TOO_FEW_PARTICIPANTS';

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

export type OffersPageQueryVariables = Exact<{
  hostId: string | number;
  from: string;
  to: string;
  archived?: boolean | null | undefined;
}>;


export type OffersPageQuery = { offers: { edges: Array<{ node: { id: string, title: string, capacity: number, archivedAt: string | null, capacityStatus: { availability: Availability, confirmedAt: string, freshness: Freshness, sessions: number, sessionsFree: number | null, seatsFree: number | null } } }>, pageInfo: { hasNextPage: boolean } }, utilisation: { edges: Array<{ node: { month: string, occupied: number, offered: number, isUnderThreshold: boolean, offer: { id: string } } }> }, offerDrafts: { edges: Array<{ node: { id: string, updatedAt: string, content: { title: string | null } } }> }, catalogueSettings: { ageingAfterDays: number, staleAfterDays: number, utilisationThresholdPercent: number } };

export type ConfirmCapacityMutationVariables = Exact<{
  input: ConfirmCapacityInput;
}>;


export type ConfirmCapacityMutation = { confirmCapacity:
    | { __typename: 'CapacityConfirmed', confirmed: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ManageOfferPageQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type ManageOfferPageQuery = { offer: { id: string, title: string, capacity: number, archivedAt: string | null, host: { id: string }, capacityStatus: { confirmedAt: string, freshness: Freshness }, sessionPlans: Array<{ id: string, rrule: string, firstDay: string, start: string, minutes: number, capacity: number | null, endsOn: string | null, plannedUntil: string, publicHolidays: HolidayPolicy, schoolHolidays: HolidayPolicy }>, sessions: { edges: Array<{ node: { id: string, date: string, start: string, minutes: number, state: SessionState, capacity: number, seatsFree: number, seatsKept: number | null, seatsBlocked: number | null, seatsPublished: number, cancelReason: SessionEnd | null, movedTo: { date: string, start: string } | null } }> }, ownSeats: { edges: Array<{ node: { id: string, kind: OwnSeatsKind, seats: number, until: string | null, sessions: Array<{ date: string, sessionId: string }> } }> } } | null };

export type SessionImpactQueryVariables = Exact<{
  sessionIds: Array<string | number> | string | number;
}>;


export type SessionImpactQuery = { sessionCancelImpact: { confirmed: number, open: number, reservations: { edges: Array<{ node: { id: string, code: string, state: ReservationState } }> } } | null };

export type CancelSessionsMutationVariables = Exact<{
  input: CancelSessionsInput;
}>;


export type CancelSessionsMutation = { cancelSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsCancelled', withSeats: number }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type MoveSessionMutationVariables = Exact<{
  input: MoveSessionInput;
}>;


export type MoveSessionMutation = { moveSession:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionInPast', code: string, message: string }
    | { __typename: 'SessionIsCancelled', code: string, message: string }
    | { __typename: 'SessionMoved', sessionId: string }
    | { __typename: 'SlotTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type BlockSeatsMutationVariables = Exact<{
  input: BlockSeatsInput;
}>;


export type BlockSeatsMutation = { blockSeats:
    | { __typename: 'DayInPast', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSessions', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string }
    | { __typename: 'OwnSeatsInvalid', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReleaseOwnSeatsMutationVariables = Exact<{
  input: ReleaseOwnSeatsInput;
}>;


export type ReleaseOwnSeatsMutation = { releaseOwnSeats:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SeatRequestsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatRequestsPageQuery = { open: { edges: Array<{ node: { answerBy: string, chaseOn: string, escalateOn: string, reservation: { id: string, code: string, state: ReservationState, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, expiresAt: string | null, referralCode: string, validFrom: string, validTo: string | null, variant: Variant, agency: { name: string }, offer: { id: string, title: string }, needs: { ageFrom: number, ageTo: number, topics: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, contraindications: Array<string> } | null } } }>, pageInfo: { hasNextPage: boolean } }, answered: { edges: Array<{ node: { answerBy: string, reservation: { id: string, code: string, state: ReservationState, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, expiresAt: string | null, referralCode: string, validFrom: string, validTo: string | null, variant: Variant, agency: { name: string }, offer: { id: string, title: string }, needs: { ageFrom: number, ageTo: number, topics: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, contraindications: Array<string> } | null } } }> }, codes: Array<{ code: string, labelDe: string, labelEn: string }> };

export type RequestedSeatFragment = { id: string, code: string, state: ReservationState, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, expiresAt: string | null, referralCode: string, validFrom: string, validTo: string | null, variant: Variant, agency: { name: string }, offer: { id: string, title: string }, needs: { ageFrom: number, ageTo: number, topics: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, contraindications: Array<string> } | null };

export type AcceptSeatRequestMutationVariables = Exact<{
  input: SeatInput;
}>;


export type AcceptSeatRequestMutation = { acceptSeatRequest:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, code: string, state: ReservationState, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, expiresAt: string | null, referralCode: string, validFrom: string, validTo: string | null, variant: Variant, agency: { name: string }, offer: { id: string, title: string }, needs: { ageFrom: number, ageTo: number, topics: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, contraindications: Array<string> } | null }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineSeatRequestMutationVariables = Exact<{
  input: DeclineSeatRequestInput;
}>;


export type DeclineSeatRequestMutation = { declineSeatRequest:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, code: string, state: ReservationState, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, expiresAt: string | null, referralCode: string, validFrom: string, validTo: string | null, variant: Variant, agency: { name: string }, offer: { id: string, title: string }, needs: { ageFrom: number, ageTo: number, topics: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, contraindications: Array<string> } | null }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type KeepSeatsMutationVariables = Exact<{
  input: KeepSeatsInput;
}>;


export type KeepSeatsMutation = { keepSeats:
    | { __typename: 'DayInPast', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSessions', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string, seats: number, sessions: Array<{ date: string }> }
    | { __typename: 'OwnSeatsInvalid', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ date: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const OffersPageDocument = `query OffersPage($hostId:ID!$from:YearMonth!$to:YearMonth!$archived:Boolean){offers(hostId:$hostId first:50 archived:$archived){edges{node{id title capacity archivedAt capacityStatus{availability confirmedAt freshness sessions sessionsFree seatsFree}}}pageInfo{hasNextPage}}utilisation(from:$from to:$to first:100){edges{node{month occupied offered isUnderThreshold offer{id}}}}offerDrafts(first:20){edges{node{id updatedAt content{title}}}}catalogueSettings{ageingAfterDays staleAfterDays utilisationThresholdPercent}}` as unknown as TypedDocumentNode<OffersPageQuery, OffersPageQueryVariables>;

export const ConfirmCapacityDocument = `mutation ConfirmCapacity($input:ConfirmCapacityInput!){confirmCapacity(input:$input){__typename ...on CapacityConfirmed{confirmed}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ConfirmCapacityMutation, ConfirmCapacityMutationVariables>;

export const ManageOfferPageDocument = `query ManageOfferPage($id:ID!$from:LocalDate!$to:LocalDate!){offer(id:$id){id title capacity archivedAt host{id}capacityStatus{confirmedAt freshness}sessionPlans{id rrule firstDay start minutes capacity endsOn plannedUntil publicHolidays schoolHolidays}sessions(from:$from to:$to first:100){edges{node{id date start minutes state capacity seatsFree seatsKept seatsBlocked seatsPublished cancelReason movedTo{date start}}}}ownSeats(first:20){edges{node{id kind seats until sessions{date sessionId}}}}}}` as unknown as TypedDocumentNode<ManageOfferPageQuery, ManageOfferPageQueryVariables>;

export const SessionImpactDocument = `query SessionImpact($sessionIds:[ID!]!){sessionCancelImpact(sessionIds:$sessionIds first:50){confirmed open reservations{edges{node{id code state}}}}}` as unknown as TypedDocumentNode<SessionImpactQuery, SessionImpactQueryVariables>;

export const CancelSessionsDocument = `mutation CancelSessions($input:CancelSessionsInput!){cancelSessions(input:$input){__typename ...on SessionsCancelled{withSeats}...on OutOfRange{field from to}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CancelSessionsMutation, CancelSessionsMutationVariables>;

export const MoveSessionDocument = `mutation MoveSession($input:MoveSessionInput!){moveSession(input:$input){__typename ...on SessionMoved{sessionId}...on OutOfRange{field from to}...on Refusal{code message}}}` as unknown as TypedDocumentNode<MoveSessionMutation, MoveSessionMutationVariables>;

export const BlockSeatsDocument = `mutation BlockSeats($input:BlockSeatsInput!){blockSeats(input:$input){__typename ...on OwnSeats{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<BlockSeatsMutation, BlockSeatsMutationVariables>;

export const ReleaseOwnSeatsDocument = `mutation ReleaseOwnSeats($input:ReleaseOwnSeatsInput!){releaseOwnSeats(input:$input){__typename ...on OwnSeats{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReleaseOwnSeatsMutation, ReleaseOwnSeatsMutationVariables>;

export const SeatRequestsPageDocument = `query SeatRequestsPage{open:seatRequests(side:ASKED_OF_US state:REQUESTED first:50){edges{node{answerBy chaseOn escalateOn reservation{...RequestedSeat}}}pageInfo{hasNextPage}}answered:seatRequests(side:ASKED_OF_US first:20){edges{node{answerBy reservation{...RequestedSeat}}}}codes:offerCodes(list:TOPIC){code labelDe labelEn}}fragment RequestedSeat on Reservation{id code state hostAnswer agencyAnswer requestedAt expiresAt referralCode validFrom validTo variant agency{name}offer{id title}needs{ageFrom ageTo topics languages accessibilityNeeds contraindications}}` as unknown as TypedDocumentNode<SeatRequestsPageQuery, SeatRequestsPageQueryVariables>;

export const AcceptSeatRequestDocument = `mutation AcceptSeatRequest($input:SeatInput!){acceptSeatRequest(input:$input){__typename ...on Reservation{...RequestedSeat}...on Refusal{code message}}}fragment RequestedSeat on Reservation{id code state hostAnswer agencyAnswer requestedAt expiresAt referralCode validFrom validTo variant agency{name}offer{id title}needs{ageFrom ageTo topics languages accessibilityNeeds contraindications}}` as unknown as TypedDocumentNode<AcceptSeatRequestMutation, AcceptSeatRequestMutationVariables>;

export const DeclineSeatRequestDocument = `mutation DeclineSeatRequest($input:DeclineSeatRequestInput!){declineSeatRequest(input:$input){__typename ...on Reservation{...RequestedSeat}...on Refusal{code message}}}fragment RequestedSeat on Reservation{id code state hostAnswer agencyAnswer requestedAt expiresAt referralCode validFrom validTo variant agency{name}offer{id title}needs{ageFrom ageTo topics languages accessibilityNeeds contraindications}}` as unknown as TypedDocumentNode<DeclineSeatRequestMutation, DeclineSeatRequestMutationVariables>;

export const KeepSeatsDocument = `mutation KeepSeats($input:KeepSeatsInput!){keepSeats(input:$input){__typename ...on OwnSeats{id seats sessions{date}}...on SeatTaken{sessions{date}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<KeepSeatsMutation, KeepSeatsMutationVariables>;
