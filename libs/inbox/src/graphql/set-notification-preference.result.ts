import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { SetNotificationPreferenceRefusal } from '../application/set-notification-preference.use-case.js';
import { NotificationPreferenceType } from './notification-preference.type.js';

export const setNotificationPreferenceRefusals: RefusalTypes<SetNotificationPreferenceRefusal> = {
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetNotificationPreferenceResultUnion = createUnionType({
  name: 'SetNotificationPreferenceResult',
  description: 'The preference as it is now, or why it was not changed.',
  types: () => [NotificationPreferenceType, TryAgainType, IdempotencyConflictType] as const,
});
