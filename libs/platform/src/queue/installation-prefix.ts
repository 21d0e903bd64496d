import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';
import { QUEUE_SCHEMA } from './queue-schema.js';

/**
 * A prefix for Redis that belongs to this database alone. Jobs carry numbers of outbox rows, and those begin at 1 in every
 * database: two installations on one server would else take each other's jobs for their own.
 */
export async function installationPrefix(unitOfWork: UnitOfWork): Promise<string> {
  const [row] = await unitOfWork.run(operatorContext('RELAY', 'installation-prefix'), (tx) =>
    tx.sql<{ mark: string }>(`SELECT current_database() || ' ' || extract(epoch FROM min(applied_at)) AS mark FROM ${QUEUE_SCHEMA}.migration`),
  );
  return `pv-${createHash('sha256').update(row!.mark).digest('hex').slice(0, 12)}`;
}
