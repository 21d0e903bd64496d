import { operatorContext, type UnitOfWork } from '#platform';
import { deleteOldDeliveries } from '../../persistence/webhooks/webhook-delivery.sql.js';

/** Who looks what was sent looks at the last weeks. */
const DAYS = 30;

const AT_ONCE = 5_000;

/** Deletes deliveries of more than 30 days ago, whatever became of them; returns how many there were. */
export async function cleanWebhookDeliveries(unitOfWork: UnitOfWork, signal?: AbortSignal): Promise<number> {
  let deleted = 0;
  for (;;) {
    const rows = await unitOfWork.run(operatorContext('WEBHOOKS', 'clean-webhook-deliveries'), (tx) => deleteOldDeliveries(tx, DAYS, AT_ONCE), { statementTimeoutMs: 60_000 });
    deleted += rows;
    if (rows < AT_ONCE || signal?.aborted === true) return deleted;
  }
}
