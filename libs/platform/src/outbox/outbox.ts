import type { Transaction } from '../database/transaction.js';

export interface OutboxMessage {
  /** The queue, named as its context. */
  readonly queue: string;
  /** The job's name, verb-noun: `clear-month`. */
  readonly job: string;
  /** Ids only: whatever lies in a queue may be read by whoever runs it. */
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Jobs and events leave through here, committed with their cause; the relay brings them to the queue. */
export class Outbox {
  constructor(private readonly tx: Transaction) {}

  async add(message: OutboxMessage): Promise<void> {
    await this.tx.prepared(
      'pv_outbox',
      'INSERT INTO platform.outbox (queue, job, payload, correlation_id) VALUES ($1, $2, $3::jsonb, $4)',
      [message.queue, message.job, JSON.stringify(message.payload), this.tx.context.correlationId],
    );
  }

  /** Several at once, in one statement. */
  async addAll(messages: readonly OutboxMessage[]): Promise<void> {
    await this.tx.execute(
      `INSERT INTO platform.outbox (queue, job, payload, correlation_id)
       SELECT m.queue, m.job, m.payload, $2 FROM jsonb_to_recordset($1::jsonb) AS m(queue text, job text, payload jsonb)`,
      [JSON.stringify(messages), this.tx.context.correlationId],
    );
  }
}
