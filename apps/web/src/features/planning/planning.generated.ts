// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/planning/planning.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Sessions to add to an offer, all or none. */
export type AddSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** The sessions; at most 1000. */
  sessions: Array<SingleSessionInput>;
};

/** When one may join. */
export type Admission =
  /** At the first session of the run, and at sessions that are marked as an entry. */
  | 'CLOSED'
  /** At any session. */
  | 'OPEN';

/** What a plan is to be from now on. */
export type ChangeSessionPlanInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** All of it: what is left out here is gone. */
  plan: PlanDefinitionInput;
  /** Id of the plan. */
  planId: string | number;
};

/** When a plan ends. */
export type EndSessionPlanInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day on which it may have a session; yesterday at the earliest. */
  lastDay: string;
  /** Id of the plan. */
  planId: string | number;
};

/** What a plan does on holidays. */
export type HolidayPolicy =
  /** There is one as on any other day. */
  | 'KEEP'
  /** There is no session. */
  | 'LEAVE_OUT';

/** Why a day of a plan has no session of it. */
export type LeftOutReason =
  /** The offer has a session at this very time. */
  | 'ALREADY_THERE'
  /** The session of this very time was cancelled; addSessions brings it back. */
  | 'CANCELLED_BEFORE'
  /** The plan leaves the day out by name. */
  | 'EXCEPTION'
  /** A session of the plan stays on this day, because somebody has a seat in it. */
  | 'KEPT_SESSION'
  /** The clocks leap over the start on this day. */
  | 'NO_SUCH_TIME'
  /** The offer has another session at this time. */
  | 'OVERLAPS'
  /** The day lies before today. */
  | 'PAST'
  /** A public holiday of the federal state. */
  | 'PUBLIC_HOLIDAY'
  /** School holidays of the federal state. */
  | 'SCHOOL_HOLIDAY';

/** How the sessions of an offer are to come back. */
export type PlanDefinitionInput = {
  /** Seats of a session; left out: the offer's. */
  capacity?: number | null | undefined;
  /** Days beside the rule; at most 400. */
  extra?: Array<string>;
  /** The day from which the rule counts: it gives the rhythm, and the weekday where the rule names none. */
  firstDay: string;
  /** Days to keep although a holiday is on them; at most 400. */
  kept?: Array<string>;
  /** Days of the rule without a session; at most 400. */
  leftOut?: Array<string>;
  /** Length in minutes, 1 to 1440. */
  minutes: number;
  /** On public holidays of the whole federal state. */
  publicHolidays?: HolidayPolicy;
  /** Recurrence rule of RFC 5545: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12. DAILY to YEARLY; UNTIL is a day (UNTIL=20261218), or an instant in UTC; COUNT counts what the rule names, so days left out are not made up for. Without COUNT and UNTIL the plan has no end and is planned half a year ahead. */
  rrule: string;
  /** In school holidays of the federal state: that of the offer's municipality, online the host's. */
  schoolHolidays?: HolidayPolicy;
  /** Beginning of every session: a time of the clock in Europe/Berlin, the same in summer and winter. */
  start: string;
};

/** A plan for an offer. */
export type PlanSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** How its sessions come back. */
  plan: PlanDefinitionInput;
};

/** A plan to look at before it is made or changed. */
export type PreviewSessionPlanInput = {
  /** Id of the offer. */
  offerId: string | number;
  /** How its sessions would come back. */
  plan: PlanDefinitionInput;
  /** The plan of the offer that would be changed; left out: a new one. */
  planId?: string | number | null | undefined;
};

/** A session that follows no plan. */
export type SingleSessionInput = {
  /** Seats; left out: the offer's. */
  capacity?: number | null | undefined;
  /** Day, from today on. */
  date: string;
  /** Whether a closed run may also be joined here. */
  entry?: boolean;
  /** Length in minutes, 1 to 1440. */
  minutes: number;
  /** Beginning, time of day in Europe/Berlin. */
  start: string;
};

export type PlanPartsFragment = { id: string, rrule: string, firstDay: string, start: string, minutes: number, capacity: number | null, endsOn: string | null, plannedUntil: string, publicHolidays: HolidayPolicy, schoolHolidays: HolidayPolicy, kept: Array<string>, leftOut: Array<string>, extra: Array<string> };

export type PlanPageQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanPageQuery = { offer: { id: string, title: string, capacity: number, admission: Admission, archivedAt: string | null, host: { id: string }, sessionPlans: Array<{ id: string, rrule: string, firstDay: string, start: string, minutes: number, capacity: number | null, endsOn: string | null, plannedUntil: string, publicHolidays: HolidayPolicy, schoolHolidays: HolidayPolicy, kept: Array<string>, leftOut: Array<string>, extra: Array<string> }> } | null };

export type BeforeFragment = { sessionId: string, date: string, start: string, seatsTaken: number };

export type PreviewPlanQueryVariables = Exact<{
  input: PreviewSessionPlanInput;
}>;


export type PreviewPlanQuery = { previewSessionPlan:
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionPlanPreview', days: Array<string>, endsOn: string | null, plannedUntil: string, schoolHolidaysKnownUntil: string | null, leftOut: Array<{ date: string, reason: LeftOutReason, holiday: string | null }>, overbooked: Array<{ date: string, start: string, seats: number, reservations: number }>, changed: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }>, cancelled: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }>, held: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PlanSessionsMutationVariables = Exact<{
  input: PlanSessionsInput;
}>;


export type PlanSessionsMutation = { planSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingToPlan', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', days: Array<string>, plannedUntil: string, held: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeSessionPlanMutationVariables = Exact<{
  input: ChangeSessionPlanInput;
}>;


export type ChangeSessionPlanMutation = { changeSessionPlan:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', days: Array<string>, plannedUntil: string, held: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSessionPlanMutationVariables = Exact<{
  input: EndSessionPlanInput;
}>;


export type EndSessionPlanMutation = { endSessionPlan:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', days: Array<string>, cancelled: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }>, held: Array<{ sessionId: string, date: string, start: string, seatsTaken: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AddSessionsMutationVariables = Exact<{
  input: AddSessionsInput;
}>;


export type AddSessionsMutation = { addSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', days: Array<string>, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string, sessions: Array<{ date: string, start: string }> }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionInPast', days: Array<string>, code: string, message: string }
    | { __typename: 'SessionsAdded', sessionIds: Array<string>, returned: number }
    | { __typename: 'SlotTaken', code: string, message: string, slots: Array<{ date: string, start: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const PlanPageDocument = `query PlanPage($id:ID!){offer(id:$id){id title capacity admission archivedAt host{id}sessionPlans{...PlanParts}}}fragment PlanParts on SessionPlan{id rrule firstDay start minutes capacity endsOn plannedUntil publicHolidays schoolHolidays kept leftOut extra}` as unknown as TypedDocumentNode<PlanPageQuery, PlanPageQueryVariables>;

export const PreviewPlanDocument = `query PreviewPlan($input:PreviewSessionPlanInput!){previewSessionPlan(input:$input){__typename ...on SessionPlanPreview{days endsOn plannedUntil schoolHolidaysKnownUntil leftOut{date reason holiday}overbooked{date start seats reservations}changed{...Before}cancelled{...Before}held{...Before}}...on OutOfRange{field from to}...on Refusal{code message}}}fragment Before on PlannedBefore{sessionId date start seatsTaken}` as unknown as TypedDocumentNode<PreviewPlanQuery, PreviewPlanQueryVariables>;

export const PlanSessionsDocument = `mutation PlanSessions($input:PlanSessionsInput!){planSessions(input:$input){__typename ...on SessionsPlanned{days plannedUntil held{...Before}}...on OutOfRange{field from to}...on Refusal{code message}}}fragment Before on PlannedBefore{sessionId date start seatsTaken}` as unknown as TypedDocumentNode<PlanSessionsMutation, PlanSessionsMutationVariables>;

export const ChangeSessionPlanDocument = `mutation ChangeSessionPlan($input:ChangeSessionPlanInput!){changeSessionPlan(input:$input){__typename ...on SessionsPlanned{days plannedUntil held{...Before}}...on OutOfRange{field from to}...on Refusal{code message}}}fragment Before on PlannedBefore{sessionId date start seatsTaken}` as unknown as TypedDocumentNode<ChangeSessionPlanMutation, ChangeSessionPlanMutationVariables>;

export const EndSessionPlanDocument = `mutation EndSessionPlan($input:EndSessionPlanInput!){endSessionPlan(input:$input){__typename ...on SessionsPlanned{days cancelled{...Before}held{...Before}}...on OutOfRange{field from to}...on Refusal{code message}}}fragment Before on PlannedBefore{sessionId date start seatsTaken}` as unknown as TypedDocumentNode<EndSessionPlanMutation, EndSessionPlanMutationVariables>;

export const AddSessionsDocument = `mutation AddSessions($input:AddSessionsInput!){addSessions(input:$input){__typename ...on SessionsAdded{sessionIds returned}...on SlotTaken{slots{date start}}...on Overbooked{sessions{date start}}...on NoSuchTime{days}...on SessionInPast{days}...on OutOfRange{field from to}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AddSessionsMutation, AddSessionsMutationVariables>;
