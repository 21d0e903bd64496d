import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { codeList, CommandInput, IdempotencyConflictType, LocalDateScalar, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { TakeBackSessionHeldRefusal } from '../../application/register/take-back-session-held.use-case.js';
import type { HeldTakenBackReason } from '../../domain/register/session-note.js';

export const HeldTakenBackReasonCodes = codeList<HeldTakenBackReason>('SessionHeldTakenBackReason', 'Why the host takes back that a session was held.', {
  NOT_HELD: 'It did not take place.',
  WRONG_SESSION: 'Another session was meant.',
  OTHER: 'Another reason.',
});

@InputType('TakeBackSessionHeldInput', { description: 'Which session was noted as held by mistake.' })
export class TakeBackSessionHeldInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => HeldTakenBackReasonCodes, { description: 'Why.' })
  reason: HeldTakenBackReason;
}

@ObjectType('SessionHeldTakenBack', { description: 'The note that the session was held is taken back.' })
export class SessionHeldTakenBackType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => Int, { description: 'The revision that takes back.' })
  revision: number;

  @Field(() => Boolean, { description: 'Whether the session is planned again; false: an import had said before that it was held, and that stands.' })
  isPlannedAgain: boolean;
}

@ObjectType('SessionNotNoted', { implements: () => RefusalType, description: 'Nobody has noted the session as held (SESSION_NOT_NOTED).' })
export class SessionNotNotedType extends RefusalType {}

@ObjectType('SessionAttended', { implements: () => RefusalType, description: 'Attendance is recorded there, so the session was held (SESSION_ATTENDED).' })
export class SessionAttendedType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;
}

export const takeBackSessionHeldRefusals: RefusalTypes<TakeBackSessionHeldRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  SESSION_NOT_NOTED: SessionNotNotedType,
  SESSION_ATTENDED: SessionAttendedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const TakeBackSessionHeldResultUnion = createUnionType({
  name: 'TakeBackSessionHeldResult',
  description: 'That it is taken back, or why not.',
  types: () => [SessionHeldTakenBackType, NotFoundType, SessionNotNotedType, SessionAttendedType, TryAgainType, IdempotencyConflictType] as const,
});
