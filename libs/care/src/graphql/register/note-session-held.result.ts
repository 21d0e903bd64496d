import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ValueInvalidType } from '#agreements/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { NoteSessionHeldRefusal } from '../../application/register/note-session-held.use-case.js';
import { SessionCancelledType, SessionInFutureType } from './record-attendance.result.js';

@ObjectType('SessionHeldNoted', { description: 'It is noted that the session was held.' })
export class SessionHeldNotedType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => Int, { description: 'Counts from 1; each correction is one more.' })
  revision: number;
}

export const noteSessionHeldRefusals: RefusalTypes<NoteSessionHeldRefusal> = {
  SESSION_NOT_FOUND: NotFoundType,
  SESSION_CANCELLED: SessionCancelledType,
  SESSION_IN_FUTURE: SessionInFutureType,
  VALUE_INVALID: ValueInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const NoteSessionHeldResultUnion = createUnionType({
  name: 'NoteSessionHeldResult',
  description: 'The note, or why there is none.',
  types: () => [SessionHeldNotedType, NotFoundType, SessionCancelledType, SessionInFutureType, ValueInvalidType, TryAgainType, IdempotencyConflictType] as const,
});
