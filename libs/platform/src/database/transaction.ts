import type { ClientBase, QueryResultRow } from 'pg';
import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import type { RequestContext } from '../request/request-context.js';
import { Journal } from '../journal/journal.js';
import { Outbox } from '../outbox/outbox.js';

/**
 * The handle of one transaction. Repositories, SQL, journal and outbox are reached through it alone, so that writing
 * outside a transaction does not compile. It is passed up to the use cases of other contexts: one unit of work.
 */
export class Transaction {
  readonly journal: Journal;
  readonly outbox: Outbox;

  constructor(
    private readonly runner: QueryRunner,
    /** The connection itself, for COPY streams. */
    readonly client: ClientBase,
    readonly context: RequestContext,
  ) {
    this.journal = new Journal(this);
    this.outbox = new Outbox(this);
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.runner.manager.getRepository(entity);
  }

  /** Runs SQL and returns its rows. */
  async sql<R extends QueryResultRow = QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query<R>(text, values as unknown[]);
    return result.rows;
  }

  /** Runs a statement under a name, so that the server parses and plans it once per connection: for hot paths. */
  async prepared<R extends QueryResultRow = QueryResultRow>(name: string, text: string, values: readonly unknown[] = []): Promise<R[]> {
    const result = await this.client.query<R>({ name, text, values: values as unknown[] });
    return result.rows;
  }

  /** Runs SQL and returns the number of rows that it wrote. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(text, values as unknown[]);
    return result.rowCount ?? 0;
  }

  /** The database's time in this transaction (platform.now()). */
  async now(): Promise<Date> {
    const [row] = await this.sql<{ now: Date }>('SELECT platform.now() AS now');
    return row!.now;
  }
}
