import type { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { QUEUE_SCHEMA } from '../queue/queue-schema.js';

export type ReadinessProblem = 'DATABASE_AWAY' | 'DATABASE_NOT_MIGRATED' | 'QUEUE_AWAY';

export interface ReadinessParts {
  readonly dataSource: DataSource;
  /** Names of all migrations that this release needs. */
  readonly migrations: readonly string[];
  /** Absent: the queue lives in the database. */
  readonly redisUrl?: string | undefined;
}

const PATIENCE_MS = 2_000;

/** Whether a process can do its work now: the database answers, is migrated for this release, and the queue is there. */
export class Readiness {
  private redis: Redis | undefined;

  constructor(private readonly parts: ReadinessParts) {}

  /** What is missing; nothing when ready. Never throws. */
  async problems(): Promise<ReadinessProblem[]> {
    const [database, queue] = await Promise.all([this.databaseProblems(), this.redisProblems()]);
    return [...database, ...queue];
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
    this.redis = undefined;
  }

  private async databaseProblems(): Promise<ReadinessProblem[]> {
    try {
      const missing = await this.parts.dataSource.query<unknown[]>(
        'SELECT name FROM unnest($1::text[]) AS name EXCEPT SELECT name FROM platform.applied_migration_v',
        [this.parts.migrations],
      );
      if (missing.length > 0) return ['DATABASE_NOT_MIGRATED'];
    } catch (error) {
      return [UNDEFINED.has((error as { code?: string }).code ?? '') ? 'DATABASE_NOT_MIGRATED' : 'DATABASE_AWAY'];
    }
    if (this.parts.redisUrl !== undefined) return [];
    try {
      await this.parts.dataSource.query(`SELECT max(version) FROM ${QUEUE_SCHEMA}.migration`);
      return [];
    } catch {
      return ['QUEUE_AWAY'];
    }
  }

  private async redisProblems(): Promise<ReadinessProblem[]> {
    if (this.parts.redisUrl === undefined) return [];
    try {
      this.redis ??= await connect(this.parts.redisUrl);
      await inTime(this.redis.ping());
      return [];
    } catch {
      return ['QUEUE_AWAY'];
    }
  }
}

/** Undefined table, undefined schema, undefined function, no right: what a database says that was not migrated. */
const UNDEFINED = new Set(['42P01', '3F000', '42883', '42501']);

async function connect(url: string): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { maxRetriesPerRequest: 1, disconnectTimeout: 100 });
  // Answered by ping; without a listener the client writes to the console.
  redis.on('error', () => undefined);
  return redis;
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), PATIENCE_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
