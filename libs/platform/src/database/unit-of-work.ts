import { setTimeout as pause } from 'node:timers/promises';
import { isRefused } from '#kernel';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { RequestContext } from '../request/request-context.js';
import { Transaction } from './transaction.js';

export interface UnitOfWorkOptions {
  /** What platform.now() answers inside; only tests and the demonstration network set it. */
  readonly now?: string;
  /** Roll back whatever the outcome: a dry run is the same code (exchange-format.md 1). */
  readonly dryRun?: boolean;
  /** For set-based work of machines: seconds instead of the short limit of a request. */
  readonly statementTimeoutMs?: number;
  /** One snapshot for all statements of the work; a conflict is retried as 40001. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ';
}

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_ATTEMPTS = 5;

/**
 * The one way to the database: begins a transaction in somebody's name, runs the work, commits. A thrown error and a
 * refused Result both roll back. Serialization failures and deadlocks (40001, 40P01) run the work again, at most five
 * times, with a growing pause; so the work must have no effect outside the transaction.
 */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly defaults: UnitOfWorkOptions = {},
  ) {}

  async run<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>, options: UnitOfWorkOptions = {}): Promise<T> {
    const settings = { ...this.defaults, ...options };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(context, work, settings);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
        await pause(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  private async once<T>(context: RequestContext, work: (tx: Transaction) => Promise<T>, options: UnitOfWorkOptions): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      // READ COMMITTED is what every connection begins with (openDataSource): not said again, it is a round trip less.
      await runner.startTransaction(options.isolation === 'READ COMMITTED' ? undefined : options.isolation);
      try {
        await enter(client, context, options);
        const tx = new Transaction(runner, client, context);
        const outcome = await work(tx);
        if (options.dryRun || isRefused(outcome)) await runner.rollbackTransaction();
        else await runner.commitTransaction();
        return outcome;
      } catch (error) {
        await rollback(runner);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** One round trip that says who asks; local to the transaction, so a pooled connection carries nothing over. */
async function enter(client: ClientBase, context: RequestContext, options: UnitOfWorkOptions): Promise<void> {
  await client.query({
    name: 'pv_enter',
    text: `SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.now', $3, true),
             set_config('statement_timeout', $4, true), set_config('lock_timeout', $5, true), set_config('pv.actor', $6, true)`,
    values: [
      context.organisationId ?? '',
      context.scope,
      options.now ?? '',
      String(options.statementTimeoutMs ?? 30_000),
      String(options.statementTimeoutMs ?? 10_000),
      context.actor,
    ],
  });
}

/** A lost connection has rolled back by itself; the first error is the one to tell. */
async function rollback(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // the connection is gone, and with it the transaction
  }
}

export function sqlState(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code ?? (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : '';
}
