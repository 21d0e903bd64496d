import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';

export interface SweepOptions {
  /** Milliseconds after its relaying from which on a job that is not done may have been lost. */
  readonly patienceMs: number;
  /** Milliseconds without a sign of life after which an attempt counts as dead; several times the heartbeat. */
  readonly silenceMs: number;
}

export const SWEEP: SweepOptions = { patienceMs: 60_000, silenceMs: 6_000 };

const BATCH = 500;

/**
 * Queues anew what our own table says is unfinished, whatever the queue thinks: it may have been emptied, have given the
 * job up while the database was away, or stand on a machine that is gone. Returns how many rows were brought back.
 *
 * An attempt that neither ended nor shows signs of life is dead; its job is not waited for any longer than that silence. A job that waits in a long
 * queue is swept although it is not lost; so both patiences double with every relaying (up to 64 times), and a copy that arrives later finds the job
 * done. Rows that a running transaction holds are skipped.
 */
export async function sweepOutbox(unitOfWork: UnitOfWork, options: SweepOptions = SWEEP): Promise<number> {
  return unitOfWork.run(operatorContext('SWEEP', 'sweep'), async (tx) => {
    const swept = await tx.execute(
      `UPDATE platform.outbox SET relayed_at = NULL WHERE id IN (
         SELECT o.id FROM platform.outbox o
         CROSS JOIN LATERAL (SELECT power(2, greatest(least(o.relay_count - 1, 6), 0)) AS times, make_interval(secs => $2 / 1000.0) AS silence) patience
         WHERE o.done_at IS NULL AND o.failed_at IS NULL
           AND o.relayed_at < platform.now() - times * CASE WHEN o.attempt > o.failed_attempt THEN silence ELSE make_interval(secs => $1 / 1000.0) END
           AND (o.attempt_at IS NULL OR o.attempt_at < platform.now() - silence)
           AND NOT EXISTS (SELECT 1 FROM platform.outbox_beat b WHERE b.outbox_id = o.id AND b.attempt = o.attempt AND b.at >= platform.now() - silence)
         ORDER BY o.relayed_at LIMIT $3 FOR UPDATE OF o SKIP LOCKED)`,
      [options.patienceMs, options.silenceMs, BATCH],
    );
    if (swept > 0) await tx.sql(`SELECT pg_notify('pv_outbox', '')`);
    return swept;
  });
}
