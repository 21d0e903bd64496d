// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/seats/seats.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which reservation is given back, and why. */
export type CancelReservationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: CancellationReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Why a seat is given back. */
export type CancellationReason =
  /** It was entered by mistake. */
  | 'ENTERED_WRONGLY'
  /** The family does not want it any more. */
  | 'FAMILY_DECLINED'
  /** The help has ended. */
  | 'HELP_ENDED'
  /** The host cannot take the young person. */
  | 'HOST_DECLINED'
  /** Another reason. */
  | 'OTHER'
  /** Another offer suits better. */
  | 'OTHER_OFFER';

/** Which offered seat the family does not take. */
export type DeclineOfferedSeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: OfferDeclineReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Which hold is prolonged. */
export type ExtendHoldInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For how long; DECISION makes a hold of minutes one for the decision of the family. */
  kind?: HoldKind;
  /** Id of the reservation. */
  reservationId: string | number;
};

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

/** For which referral a seat in which offer is held. */
export type HoldSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
  /** First day, inside the stay; left out: its first session. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For how long. */
  kind?: HoldKind;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
  /** Last day, inside the stay; left out: its last session. */
  to?: string | null | undefined;
  /** How the seat is to be used. */
  variant?: Variant;
};

/** Which referral begins to wait, and for what. */
export type JoinWaitingListInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For these offers, at most 20; empty: for any that matches. */
  offerIds?: Array<string | number>;
  /** Id of the referral; it has to be searched for. */
  referralId: string | number;
  /** Siblings in one and the same offer. */
  sameOffer?: boolean;
  /** How the seat is to be used. */
  variant?: Variant;
  /** Its siblings that are searched for wait with it: seats are offered to all of them or to none. */
  withSiblings?: boolean;
};

/** Why a family does not take an offered seat. */
export type OfferDeclineReason =
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** Somebody is ill. */
  | 'ILLNESS'
  /** Not now, perhaps later. */
  | 'NOT_NOW'
  /** Another reason. */
  | 'OTHER'
  /** Another help comes first. */
  | 'OTHER_HELP_FIRST'
  /** The times do not suit. */
  | 'TIMES_DO_NOT_SUIT'
  /** It is too far away. */
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

/** Which referral is to have a seat in which offer. */
export type ReserveSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
  /** First day, inside the stay; left out: its first session. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
  /** Last day, inside the stay; left out: its last session. */
  to?: string | null | undefined;
  /** How the seat is to be used. */
  variant?: Variant;
};

/** Which reservation is meant. */
export type SeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

/** Which wait is meant. */
export type WaitInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the wait. */
  waitId: string | number;
};

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

export type HoldSeatMutationVariables = Exact<{
  input: HoldSeatInput;
}>;


export type HoldSeatMutation = { holdSeat:
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', reasons: Array<HardCriterion>, code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, expiresAt: string | null }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }>, nextOffers: Array<{ distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } }> | null }
    | { __typename: 'SpanOutsideStay', code: string, message: string }
    | { __typename: 'TooManyHolds', most: number, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReserveSeatMutationVariables = Exact<{
  input: ReserveSeatInput;
}>;


export type ReserveSeatMutation = { reserveSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', reasons: Array<HardCriterion>, code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, expiresAt: string | null }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }>, nextOffers: Array<{ distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } }> | null }
    | { __typename: 'SpanOutsideStay', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NextOfferFragment = { distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } };

export type RequestSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type RequestSeatMutation = { requestSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, expiresAt: string | null }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }>, nextOffers: Array<{ distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } }> | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ExtendHoldMutationVariables = Exact<{
  input: ExtendHoldInput;
}>;


export type ExtendHoldMutation = { extendHold:
    | { __typename: 'HoldExtendedBefore', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, expiresAt: string | null, wasExtended: boolean }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }>, nextOffers: Array<{ distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } }> | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CancelReservationMutationVariables = Exact<{
  input: CancelReservationInput;
}>;


export type CancelReservationMutation = { cancelReservation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcceptOfferedSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type AcceptOfferedSeatMutation = { acceptOfferedSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }>, nextOffers: Array<{ distanceKm: number | null, freeSeats: number, firstDate: string, variants: Array<Variant>, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } }> | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineOfferedSeatMutationVariables = Exact<{
  input: DeclineOfferedSeatInput;
}>;


export type DeclineOfferedSeatMutation = { declineOfferedSeat:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type JoinWaitingListMutationVariables = Exact<{
  input: JoinWaitingListInput;
}>;


export type JoinWaitingListMutation = { joinWaitingList:
    | { __typename: 'AlreadyWaiting', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'JoinedWaits', waits: Array<{ id: string, state: WaitState }> }
    | { __typename: 'NoWaitingSiblings', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WaitOffersInvalid', code: string, message: string }
   };

export type LeaveWaitingListMutationVariables = Exact<{
  input: WaitInput;
}>;


export type LeaveWaitingListMutation = { leaveWaitingList:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'Wait', id: string, state: WaitState }
    | { __typename: 'WaitWrongState', code: string, message: string }
   };

export const HoldSeatDocument = `mutation HoldSeat($input:HoldSeatInput!){holdSeat(input:$input){__typename ...on Reservation{id state expiresAt}...on SeatTaken{sessions{sessionId date}nextOffers(first:5){...NextOffer}}...on NotMatching{reasons}...on TooManyHolds{most}...on Refusal{code message}}}fragment NextOffer on Match{distanceKm freeSeats firstDate variants offer{id title asksFirst host{id name}}}` as unknown as TypedDocumentNode<HoldSeatMutation, HoldSeatMutationVariables>;

export const ReserveSeatDocument = `mutation ReserveSeat($input:ReserveSeatInput!){reserveSeat(input:$input){__typename ...on Reservation{id state expiresAt}...on SeatTaken{sessions{sessionId date}nextOffers(first:5){...NextOffer}}...on NotMatching{reasons}...on Refusal{code message}}}fragment NextOffer on Match{distanceKm freeSeats firstDate variants offer{id title asksFirst host{id name}}}` as unknown as TypedDocumentNode<ReserveSeatMutation, ReserveSeatMutationVariables>;

export const RequestSeatDocument = `mutation RequestSeat($input:SeatInput!){requestSeat(input:$input){__typename ...on Reservation{id state expiresAt}...on SeatTaken{sessions{sessionId date}nextOffers(first:5){...NextOffer}}...on Refusal{code message}}}fragment NextOffer on Match{distanceKm freeSeats firstDate variants offer{id title asksFirst host{id name}}}` as unknown as TypedDocumentNode<RequestSeatMutation, RequestSeatMutationVariables>;

export const ExtendHoldDocument = `mutation ExtendHold($input:ExtendHoldInput!){extendHold(input:$input){__typename ...on Reservation{id expiresAt wasExtended}...on SeatTaken{sessions{sessionId date}nextOffers(first:5){...NextOffer}}...on Refusal{code message}}}fragment NextOffer on Match{distanceKm freeSeats firstDate variants offer{id title asksFirst host{id name}}}` as unknown as TypedDocumentNode<ExtendHoldMutation, ExtendHoldMutationVariables>;

export const CancelReservationDocument = `mutation CancelReservation($input:CancelReservationInput!){cancelReservation(input:$input){__typename ...on Reservation{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CancelReservationMutation, CancelReservationMutationVariables>;

export const AcceptOfferedSeatDocument = `mutation AcceptOfferedSeat($input:SeatInput!){acceptOfferedSeat(input:$input){__typename ...on Reservation{id state}...on SeatTaken{sessions{sessionId date}nextOffers(first:5){...NextOffer}}...on Refusal{code message}}}fragment NextOffer on Match{distanceKm freeSeats firstDate variants offer{id title asksFirst host{id name}}}` as unknown as TypedDocumentNode<AcceptOfferedSeatMutation, AcceptOfferedSeatMutationVariables>;

export const DeclineOfferedSeatDocument = `mutation DeclineOfferedSeat($input:DeclineOfferedSeatInput!){declineOfferedSeat(input:$input){__typename ...on Reservation{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DeclineOfferedSeatMutation, DeclineOfferedSeatMutationVariables>;

export const JoinWaitingListDocument = `mutation JoinWaitingList($input:JoinWaitingListInput!){joinWaitingList(input:$input){__typename ...on JoinedWaits{waits{id state}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<JoinWaitingListMutation, JoinWaitingListMutationVariables>;

export const LeaveWaitingListDocument = `mutation LeaveWaitingList($input:WaitInput!){leaveWaitingList(input:$input){__typename ...on Wait{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<LeaveWaitingListMutation, LeaveWaitingListMutationVariables>;
