import type { Transaction } from '#platform';
import type { NotificationMode } from '../domain/notification-mode.js';

/** What the caller has chosen in the organisation acted for; undefined: nothing yet. */
export async function findMode(tx: Transaction): Promise<NotificationMode | undefined> {
  const [row] = await tx.sql<{ mode: NotificationMode }>(
    'SELECT mode FROM inbox.notification_preference WHERE organisation_id = platform.current_organisation() AND user_id = platform.current_actor()',
  );
  return row?.mode;
}

export async function keepMode(tx: Transaction, mode: NotificationMode): Promise<void> {
  await tx.execute(
    `INSERT INTO inbox.notification_preference (organisation_id, user_id, mode)
     VALUES (platform.current_organisation(), platform.current_actor(), $1)
     ON CONFLICT (organisation_id, user_id) DO UPDATE SET mode = excluded.mode`,
    [mode],
  );
}
