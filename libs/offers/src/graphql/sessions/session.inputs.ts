import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { codeList, CommandInput, LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { CancelReason, HolidayPolicy } from '../../domain/sessions/session-codes.js';
import { HolidayPolicyCodes } from './session-plan.type.js';

export const SessionCancelReasonCodes = codeList<CancelReason>('SessionCancelReason', 'Why a host cancels a session.', {
  STAFF_ABSENT: 'Nobody can lead it.',
  TOO_FEW_PARTICIPANTS: 'Fewer come than it needs.',
  NO_ROOM: 'The room is not to be had.',
  HOLIDAY: 'A holiday, or a break.',
  SAFETY: 'It would not be safe, such as in a storm.',
  OTHER: 'Another reason.',
});

@InputType('PlanDefinitionInput', { description: 'How the sessions of an offer are to come back.' })
export class PlanDefinitionInputType {
  @Field(() => String, {
    description:
      'Recurrence rule of RFC 5545: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12. DAILY to YEARLY; UNTIL is a day (UNTIL=20261218), or an instant in UTC; COUNT counts what the rule names, so days left out are not made up for. Without COUNT and UNTIL the plan has no end and is planned half a year ahead.',
  })
  rrule: string;

  @Field(() => LocalDateScalar, { description: 'The day from which the rule counts: it gives the rhythm, and the weekday where the rule names none.' })
  firstDay: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning of every session: a time of the clock in Europe/Berlin, the same in summer and winter.' })
  start: string;

  @Field(() => Int, { description: 'Length in minutes, 1 to 1440.' })
  minutes: number;

  @Field(() => Int, { nullable: true, description: "Seats of a session; left out: the offer's." })
  capacity?: number | null;

  @Field(() => HolidayPolicyCodes, { defaultValue: 'LEAVE_OUT', description: "In school holidays of the federal state: that of the offer's municipality, online the host's." })
  schoolHolidays: HolidayPolicy;

  @Field(() => HolidayPolicyCodes, { defaultValue: 'LEAVE_OUT', description: 'On public holidays of the whole federal state.' })
  publicHolidays: HolidayPolicy;

  @Field(() => [LocalDateScalar], { defaultValue: [], description: 'Days of the rule without a session; at most 400.' })
  leftOut: string[];

  @Field(() => [LocalDateScalar], { defaultValue: [], description: 'Days to keep although a holiday is on them; at most 400.' })
  kept: string[];

  @Field(() => [LocalDateScalar], { defaultValue: [], description: 'Days beside the rule; at most 400.' })
  extra: string[];
}

@InputType('PlanSessionsInput', { description: 'A plan for an offer.' })
export class PlanSessionsInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => PlanDefinitionInputType, { description: 'How its sessions come back.' })
  plan: PlanDefinitionInputType;
}

@InputType('PreviewSessionPlanInput', { description: 'A plan to look at before it is made or changed.' })
export class PreviewSessionPlanInputType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => ID, { nullable: true, description: 'The plan of the offer that would be changed; left out: a new one.' })
  planId?: string | null;

  @Field(() => PlanDefinitionInputType, { description: 'How its sessions would come back.' })
  plan: PlanDefinitionInputType;
}

@InputType('ChangeSessionPlanInput', { description: 'What a plan is to be from now on.' })
export class ChangeSessionPlanInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Field(() => PlanDefinitionInputType, { description: 'All of it: what is left out here is gone.' })
  plan: PlanDefinitionInputType;
}

@InputType('EndSessionPlanInput', { description: 'When a plan ends.' })
export class EndSessionPlanInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it may have a session; yesterday at the earliest.' })
  lastDay: string;
}

@InputType('SingleSessionInput', { description: 'A session that follows no plan.' })
export class SingleSessionInputType {
  @Field(() => LocalDateScalar, { description: 'Day, from today on.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning, time of day in Europe/Berlin.' })
  start: string;

  @Field(() => Int, { description: 'Length in minutes, 1 to 1440.' })
  minutes: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a closed run may also be joined here.' })
  entry: boolean;

  @Field(() => Int, { nullable: true, description: "Seats; left out: the offer's." })
  capacity?: number | null;
}

@InputType('AddSessionsInput', { description: 'Sessions to add to an offer, all or none.' })
export class AddSessionsInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => [SingleSessionInputType], { description: 'The sessions; at most 1000.' })
  sessions: SingleSessionInputType[];
}

@InputType('ChangeSessionInput', { description: 'What is to be different about a session; what is left out stays.' })
export class ChangeSessionInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => Int, { nullable: true, description: 'Length in minutes, 1 to 1440.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats; never fewer than are taken.' })
  capacity?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a closed run may also be joined here.' })
  entry?: boolean | null;
}

@InputType('MoveSessionInput', { description: 'Where a session goes.' })
export class MoveSessionInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'The day on which it takes place instead, from today on.' })
  date: string;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'Its beginning there; left out: the same time.' })
  start?: string | null;
}

@InputType('CancelSessionsInput', { description: 'Which sessions take place no more, and why.' })
export class CancelSessionsInputType extends CommandInput {
  @Field(() => [ID], { description: 'Ids of the sessions; at most 1000.' })
  sessionIds: string[];

  @Field(() => SessionCancelReasonCodes, { description: 'Why.' })
  reason: CancelReason;
}
