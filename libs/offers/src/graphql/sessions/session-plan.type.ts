import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { HolidayPolicy, SessionEnd } from '../../domain/sessions/session-codes.js';
import type { LeftOutReason } from '../../domain/sessions/session-plan.js';

export const HolidayPolicyCodes = codeList<HolidayPolicy>('HolidayPolicy', 'What a plan does on holidays.', {
  LEAVE_OUT: 'There is no session.',
  KEEP: 'There is one as on any other day.',
});

export const SessionEndCodes = codeList<SessionEnd>('SessionEnd', 'Why a session does not take place.', {
  STAFF_ABSENT: 'Nobody can lead it.',
  TOO_FEW_PARTICIPANTS: 'Fewer come than it needs.',
  NO_ROOM: 'The room is not to be had.',
  HOLIDAY: 'A holiday, or a break.',
  SAFETY: 'It would not be safe, such as in a storm.',
  OTHER: 'Another reason.',
  MOVED: 'It takes place on another day or at another time.',
  PLAN_CHANGED: 'Its plan was changed, and nobody had a seat in it.',
  PLAN_ENDED: 'Its plan was ended, and nobody had a seat in it.',
});

export const LeftOutReasonCodes = codeList<LeftOutReason>('LeftOutReason', 'Why a day of a plan has no session of it.', {
  EXCEPTION: 'The plan leaves the day out by name.',
  PUBLIC_HOLIDAY: 'A public holiday of the federal state.',
  SCHOOL_HOLIDAY: 'School holidays of the federal state.',
  NO_SUCH_TIME: 'The clocks leap over the start on this day.',
  PAST: 'The day lies before today.',
  ALREADY_THERE: 'The offer has a session at this very time.',
  CANCELLED_BEFORE: 'The session of this very time was cancelled; addSessions brings it back.',
  OVERLAPS: 'The offer has another session at this time.',
  KEPT_SESSION: 'A session of the plan stays on this day, because somebody has a seat in it.',
});

@ObjectType('SessionPlan', { description: 'How the sessions of an offer come back.' })
export class SessionPlanType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=TU;UNTIL=20261218.' })
  rrule: string;

  @Field(() => LocalDateScalar, { description: 'The day from which the rule counts.' })
  firstDay: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning of every session: a time of the clock, the same in summer and winter.' })
  start: string;

  @Field(() => Int, { description: 'Length in minutes.' })
  minutes: number;

  @Field(() => Int, { nullable: true, description: "Seats of a session; null: the offer's." })
  capacity: number | null;

  @Field(() => HolidayPolicyCodes, { description: 'What it does in school holidays of the federal state.' })
  schoolHolidays: HolidayPolicy;

  @Field(() => HolidayPolicyCodes, { description: 'What it does on public holidays of the federal state.' })
  publicHolidays: HolidayPolicy;

  @Field(() => [LocalDateScalar], { description: 'Days of the rule without a session.' })
  leftOut: readonly string[];

  @Field(() => [LocalDateScalar], { description: 'Days that are kept although a holiday is on them.' })
  kept: readonly string[];

  @Field(() => [LocalDateScalar], { description: 'Days beside the rule.' })
  extra: readonly string[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: it has no end and is planned further and further.' })
  endsOn: string | null;

  @Field(() => LocalDateScalar, { description: 'Up to here its sessions are planned.' })
  plannedUntil: string;
}

@ObjectType('LeftOutDay', { description: 'A day of a plan that has no session of it.' })
export class LeftOutDayType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => LeftOutReasonCodes, { description: 'Why.' })
  reason: LeftOutReason;

  @Field(() => String, { nullable: true, description: 'Name of the school holidays; null for every other reason.' })
  holiday: string | null;
}

@ObjectType('PlannedBefore', { description: 'A session of an offer as a plan found it.' })
export class PlannedBeforeType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Its beginning.' })
  start: string;

  @Field(() => Int, { description: 'Its length in minutes.' })
  minutes: number;

  @Field(() => Int, { description: 'Its seats.' })
  capacity: number;

  @Field(() => Int, { description: "Seats that are taken, the host's own among them." })
  seatsTaken: number;
}

@ObjectType({ isAbstract: true })
export abstract class PlanOutcomeFields {
  @Field(() => [LocalDateScalar], { description: 'Days that get a session which was not there, or was taken back.' })
  days: readonly string[];

  @Field(() => [LeftOutDayType], { description: 'Days of the plan without a session of it, and why.' })
  leftOut: readonly LeftOutDayType[];

  @Field(() => [PlannedBeforeType], { description: 'Sessions of the plan that get another length or number of seats, as they were.' })
  changed: readonly PlannedBeforeType[];

  @Field(() => [PlannedBeforeType], { description: 'Sessions that are no more in the plan and take place no more; nobody has a seat in them.' })
  cancelled: readonly PlannedBeforeType[];

  @Field(() => [PlannedBeforeType], { description: 'Sessions that should change or go and stay, because somebody has a seat: to be moved or cancelled one by one.' })
  held: readonly PlannedBeforeType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the plan; null: it has no end.' })
  endsOn: string | null;

  @Field(() => LocalDateScalar, { description: 'Up to here its sessions are planned.' })
  plannedUntil: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of which school holidays of the federal state are known; null: of none.' })
  schoolHolidaysKnownUntil: string | null;
}
