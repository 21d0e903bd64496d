import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar, LocalTimeScalar, RefusalType } from '#platform/graphql';
import type { RuleProblem } from '../../domain/sessions/rule-invalid.js';

export const RuleProblemCodes = codeList<RuleProblem>('RuleProblem', 'What is wrong with a part of a recurrence rule.', {
  MISSING: 'It has to be there.',
  UNKNOWN: 'RFC 5545 knows no such part.',
  REPEATED: 'It stands there twice.',
  BAD_VALUE: 'It cannot have this value.',
  NOT_SUPPORTED: 'Sessions do not follow it: a plan has one time of day, in the Gregorian calendar.',
  NOT_WITH: 'It does not go with another part.',
  TOO_FAR: 'It goes on for more than five years, or is too long a text.',
  TOO_MANY: 'It names more than 1,000 sessions.',
});

@ObjectType('RuleInvalid', { implements: () => RefusalType, description: 'The recurrence rule is not usable (RULE_INVALID).' })
export class RuleInvalidType extends RefusalType {
  @Field(() => String, { description: 'Which part: BYDAY; RRULE for the whole.' })
  part: string;

  @Field(() => RuleProblemCodes, { description: 'What is wrong with it.' })
  problem: RuleProblem;

  @Field(() => String, { nullable: true, description: 'The other part that it does not go with.' })
  other: string | null;
}

@ObjectType('OfferIsArchived', { implements: () => RefusalType, description: 'An offer in the archive has no new sessions (OFFER_ARCHIVED).' })
export class OfferIsArchivedType extends RefusalType {}

@ObjectType('SessionInPast', { implements: () => RefusalType, description: 'Sessions are planned from today on (SESSION_IN_PAST).' })
export class SessionInPastType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Today in Europe/Berlin.' })
  today: string;

  @Field(() => [LocalDateScalar], { description: 'The days before; empty where the session itself lies there.' })
  days: readonly string[];
}

@ObjectType('NoSuchTime', { implements: () => RefusalType, description: 'The clocks leap over this time on these days (NO_SUCH_TIME).' })
export class NoSuchTimeType extends RefusalType {
  @Field(() => [LocalDateScalar], { description: 'The days.' })
  days: readonly string[];
}

@ObjectType('TakenSlot', { description: 'A time at which the offer has a session.' })
export class TakenSlotType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'The beginning that was asked for, or that of the session there.' })
  start: string;

  @Field(() => ID, { nullable: true, description: 'The session there; null: two of those asked for are at once.' })
  sessionId: string | null;
}

@ObjectType('SlotTaken', { implements: () => RefusalType, description: 'The offer has other sessions at these times (SLOT_TAKEN).' })
export class SlotTakenType extends RefusalType {
  @Field(() => [TakenSlotType], { description: 'Where.' })
  slots: readonly TakenSlotType[];
}

@ObjectType('OverbookedSession', { description: 'A session that would have fewer seats than reservations.' })
export class OverbookedSessionType {
  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Its beginning.' })
  start: string;

  @Field(() => Int, { description: 'Its seats.' })
  seats: number;

  @Field(() => Int, { description: 'Confirmed reservations that cover the day.' })
  reservations: number;
}

@ObjectType('Overbooked', { implements: () => RefusalType, description: 'More reservations cover the new sessions than they have seats (OVERBOOKED).' })
export class OverbookedType extends RefusalType {
  @Field(() => [OverbookedSessionType], { description: 'Which ones.' })
  sessions: readonly OverbookedSessionType[];
}

@ObjectType('CapacityBelowTaken', { implements: () => RefusalType, description: 'The session has more seats taken (CAPACITY_BELOW_TAKEN).' })
export class CapacityBelowTakenType extends RefusalType {
  @Field(() => Int, { description: 'How many are taken.' })
  taken: number;
}

@ObjectType('SessionIsCancelled', { implements: () => RefusalType, description: 'The session takes place no more (SESSION_IS_CANCELLED).' })
export class SessionIsCancelledType extends RefusalType {}

@ObjectType('HeldSession', { description: 'A session that was held.' })
export class HeldSessionType {
  @Field(() => ID, { description: 'Its id.' })
  sessionId: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date: string;
}

@ObjectType('SessionHeld', { implements: () => RefusalType, description: 'Held, or with attendance recorded: neither cancelled nor moved (SESSION_HELD).' })
export class SessionHeldType extends RefusalType {
  @Field(() => [HeldSessionType], { description: 'Which ones.' })
  sessions: readonly HeldSessionType[];
}

@ObjectType('OutOfRange', { implements: () => RefusalType, description: 'A value lies outside of what it may be (OUT_OF_RANGE).' })
export class OutOfRangeType extends RefusalType {
  @Field(() => String, { description: 'Which field.' })
  field: string;

  @Field(() => String, { description: 'The least that it may be: a number or a day.' })
  from: string;

  @Field(() => String, { description: 'The most that it may be.' })
  to: string;
}

@ObjectType('NothingToPlan', { implements: () => RefusalType, description: 'Not one day is left for a session (NOTHING_TO_PLAN).' })
export class NothingToPlanType extends RefusalType {}

@ObjectType('SchoolHolidayOverlaps', { implements: () => RefusalType, description: 'The agency has recorded other holidays on some of these days (SCHOOL_HOLIDAY_OVERLAPS).' })
export class SchoolHolidayOverlapsType extends RefusalType {}
