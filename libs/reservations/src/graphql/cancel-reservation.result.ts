import { createUnionType, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { CancelReservationRefusal } from '../application/cancel-reservation.use-case.js';
import { ReservationType } from './reservation.type.js';

@ObjectType('ReservationEnded', { implements: () => RefusalType, description: 'The reservation is cancelled or over (RESERVATION_ENDED).' })
export class ReservationEndedType extends RefusalType {}

export const cancelReservationRefusals: RefusalTypes<CancelReservationRefusal> = {
  RESERVATION_NOT_FOUND: NotFoundType,
  RESERVATION_ENDED: ReservationEndedType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const CancelReservationResultUnion = createUnionType({
  name: 'CancelReservationResult',
  description: 'The reservation as it is now, or why it was not given back.',
  types: () => [ReservationType, ReservationEndedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});
