// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/stays/stays.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Which span a stay gets. */
export type ChangeStayInput = {
  /** First day; left out: as it is. It stays once the stay has begun. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day, not after the last session; left out: as it is. */
  to?: string | null | undefined;
};

/** On which day a stay ends, and why. */
export type EndStayInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day: today or later. */
  lastDay: string;
  /** Why. */
  reason: CancellationReason;
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

/** On which days a seat is free for others. */
export type PauseStayInput = {
  /** First day, to come. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: StayPauseReason;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day, inside the stay. */
  to: string;
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

/** Which days of a pause are taken back. */
export type ResumeStayInput = {
  /** First day, one of a pause. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day; left out: the last one of that pause. */
  to?: string | null | undefined;
};

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

/** Why a stay is paused. */
export type StayPauseReason =
  /** The family wishes it. */
  | 'FAMILY_WISH'
  /** Holidays. */
  | 'HOLIDAY'
  /** An illness. */
  | 'ILLNESS'
  /** Another reason. */
  | 'OTHER'
  /** The young person is elsewhere for a while. */
  | 'STAY_ELSEWHERE';

/** To which group a seat moves, and when. */
export type TransferSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
  /** First day there; the old seat ends on the day before. Of a closed run a session at which it can be joined. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day there; left out: the last session of the stay. */
  to?: string | null | undefined;
  /** Id of the offer that it moves to. */
  toOfferId: string | number;
  /** How the new seat is to be used; left out: as the old one. */
  variant?: Variant | null | undefined;
};

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

export type StayDaysQueryVariables = Exact<{
  offerId: string | number;
  from: string;
  to: string;
}>;


export type StayDaysQuery = { offer: { id: string, sessions: { edges: Array<{ node: { id: string, date: string, state: SessionState, seatsFree: number } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type TransferTargetsQueryVariables = Exact<{
  referralId: string | number;
  variant: Variant;
}>;


export type TransferTargetsQuery = { matches: { matches: { edges: Array<{ node: { distanceKm: number | null, freeSeats: number, firstDate: string, offer: { id: string, title: string, asksFirst: boolean, host: { id: string, name: string } } } }> } } | null };

export type PauseStayMutationVariables = Exact<{
  input: PauseStayInput;
}>;


export type PauseStayMutation = { pauseStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'PastDays', firstPossible: string, code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ResumeStayMutationVariables = Exact<{
  input: ResumeStayInput;
}>;


export type ResumeStayMutation = { resumeStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'NotPaused', code: string, message: string }
    | { __typename: 'PastDays', firstPossible: string, code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }> }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndStayMutationVariables = Exact<{
  input: EndStayInput;
}>;


export type EndStayMutation = { endStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'PastDays', firstPossible: string, code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeStayMutationVariables = Exact<{
  input: ChangeStayInput;
}>;


export type ChangeStayMutation = { changeStay:
    | { __typename: 'ClosedRun', code: string, message: string, runEnds: string | null }
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', reasons: Array<HardCriterion>, code: string, message: string }
    | { __typename: 'PastDays', firstPossible: string, code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }> }
    | { __typename: 'SpanOutsideStay', firstDate: string, lastDate: string, code: string, message: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TransferOpen', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type TransferSeatMutationVariables = Exact<{
  input: TransferSeatInput;
}>;


export type TransferSeatMutation = { transferSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', reasons: Array<HardCriterion>, code: string, message: string }
    | { __typename: 'PastDays', firstPossible: string, code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }> }
    | { __typename: 'SpanOutsideStay', firstDate: string, lastDate: string, code: string, message: string }
    | { __typename: 'TransferOpen', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type StayNowFragment = { id: string, state: ReservationState, validFrom: string, validTo: string | null, pauses: Array<{ from: string, to: string }> };

export const StayDaysDocument = `query StayDays($offerId:ID!$from:LocalDate!$to:LocalDate!){offer(id:$offerId){id sessions(first:100 from:$from to:$to){edges{node{id date state seatsFree}}pageInfo{hasNextPage}}}}` as unknown as TypedDocumentNode<StayDaysQuery, StayDaysQueryVariables>;

export const TransferTargetsDocument = `query TransferTargets($referralId:ID!$variant:Variant!){matches(referralId:$referralId variant:$variant){matches(first:50){edges{node{distanceKm freeSeats firstDate offer{id title asksFirst host{id name}}}}}}}` as unknown as TypedDocumentNode<TransferTargetsQuery, TransferTargetsQueryVariables>;

export const PauseStayDocument = `mutation PauseStay($input:PauseStayInput!){pauseStay(input:$input){__typename ...on Reservation{...StayNow}...on PastDays{firstPossible}...on Refusal{code message}}}fragment StayNow on Reservation{id state validFrom validTo pauses{from to}}` as unknown as TypedDocumentNode<PauseStayMutation, PauseStayMutationVariables>;

export const ResumeStayDocument = `mutation ResumeStay($input:ResumeStayInput!){resumeStay(input:$input){__typename ...on Reservation{...StayNow}...on PastDays{firstPossible}...on SeatTaken{sessions{sessionId date}}...on Refusal{code message}}}fragment StayNow on Reservation{id state validFrom validTo pauses{from to}}` as unknown as TypedDocumentNode<ResumeStayMutation, ResumeStayMutationVariables>;

export const EndStayDocument = `mutation EndStay($input:EndStayInput!){endStay(input:$input){__typename ...on Reservation{...StayNow}...on PastDays{firstPossible}...on Refusal{code message}}}fragment StayNow on Reservation{id state validFrom validTo pauses{from to}}` as unknown as TypedDocumentNode<EndStayMutation, EndStayMutationVariables>;

export const ChangeStayDocument = `mutation ChangeStay($input:ChangeStayInput!){changeStay(input:$input){__typename ...on Reservation{...StayNow}...on PastDays{firstPossible}...on ClosedRun{runEnds:lastDate}...on SpanOutsideStay{firstDate lastDate}...on SeatTaken{sessions{sessionId date}}...on NotMatching{reasons}...on Refusal{code message}}}fragment StayNow on Reservation{id state validFrom validTo pauses{from to}}` as unknown as TypedDocumentNode<ChangeStayMutation, ChangeStayMutationVariables>;

export const TransferSeatDocument = `mutation TransferSeat($input:TransferSeatInput!){transferSeat(input:$input){__typename ...on Reservation{...StayNow}...on PastDays{firstPossible}...on SpanOutsideStay{firstDate lastDate}...on SeatTaken{sessions{sessionId date}}...on NotMatching{reasons}...on Refusal{code message}}}fragment StayNow on Reservation{id state validFrom validTo pauses{from to}}` as unknown as TypedDocumentNode<TransferSeatMutation, TransferSeatMutationVariables>;
