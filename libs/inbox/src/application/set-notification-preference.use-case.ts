import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { DEFAULT_MODE, type NotificationMode } from '../domain/notification-mode.js';
import { ownAgency } from '../persistence/inbox.sql.js';
import { findMode, keepMode } from '../persistence/preference.sql.js';

export interface SetNotificationPreferenceInput {
  readonly mode: NotificationMode;
  readonly idempotencyKey?: string | undefined;
}

export interface NotificationPreference {
  readonly mode: NotificationMode;
}

export type SetNotificationPreferenceRefusal = TryAgain | IdempotencyConflict;
export type SetNotificationPreferenceResult = Result<NotificationPreference, SetNotificationPreferenceRefusal>;

/** How the caller wants to hear of tasks in the organisation acted for. */
@Injectable()
export class SetNotificationPreferenceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: SetNotificationPreferenceInput): Promise<SetNotificationPreferenceResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setNotificationPreference', key, input }, () => set(tx, input.mode))),
    );
  }
}

async function set(tx: Transaction, mode: NotificationMode): Promise<Result<NotificationPreference, never>> {
  const before = (await findMode(tx)) ?? DEFAULT_MODE;
  await keepMode(tx, mode);
  if (before !== mode) {
    await tx.journal.write({
      agencyId: await ownAgency(tx),
      action: 'notification-preference.changed',
      subjectKind: 'person',
      subjectId: tx.context.actor,
      before: { mode: before },
      after: { mode },
    });
  }
  return ok({ mode });
}
