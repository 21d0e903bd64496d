import { setTimeout as pause } from 'node:timers/promises';
import { createLogger, JobExecutor, JobRegistry, operatorContext, type RequestContext } from '#platform';
import { StartClearingUseCase, WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor } from '#settlement/jobs';
import { AGENCY_ID, PERIOD, SEATS, SESSIONS, writeClearingData } from '../../bench/data/clearing-data.js';
import { testBackends } from '../jobs/backends.js';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { until } from '../until.js';
import { inspectMonth, type MonthSeen } from './inspect-month.js';
import { WorkerPair } from './worker-pair.js';

/** KILL: the worker that clears is killed. EMPTY: the queue's storage is emptied meanwhile. EMPTY_KILL: both. CUT: all its database backends are terminated. TWICE: somebody else is given the same job. */
export type Disturbance = 'NONE' | 'KILL' | 'EMPTY' | 'EMPTY_KILL' | 'CUT' | 'TWICE';

export interface Round {
  readonly disturbance: Disturbance;
  /** From the kill to the moment at which another worker works on the run; null where the worker was done before, and without a kill. */
  readonly resumedMs: number | null;
  /** From the request to its end. */
  readonly totalMs: number;
  /** Of the workers that lived to its end; null where the system does not tell. */
  readonly peakMiB: number | null;
  readonly seen: MonthSeen;
}

const PATIENCE_MS = 300_000;
const context: RequestContext = { ...operatorContext('CLEARING', 'trial'), organisationId: AGENCY_ID, scope: 'ORGANISATION' };

/** One month that is cleared again and again by workers in processes of their own, each time disturbed at a moment that is chosen. */
export class ClearingTrial {
  private constructor(
    readonly database: TestDatabase,
    readonly seatUses: number,
    private readonly workers: WorkerPair,
  ) {}

  /** @param rhythm of the workers as JSON; left out: the service's own */
  static async open(lines: number, rhythm?: string): Promise<ClearingTrial> {
    const database = await createTestDatabase({ poolSize: 4 });
    const offers = Math.max(1, Math.round(lines / (SESSIONS * SEATS)));
    await writeClearingData(database.superuser, { providers: Math.min(200, Math.max(12, Math.round(offers / 6))), offers });
    const workers = new WorkerPair({ DATABASE_URL: database.url, PV_TEST_RHYTHM: rhythm });
    await workers.start();
    return new ClearingTrial(database, offers * SESSIONS * SEATS, workers);
  }

  async close(): Promise<void> {
    await this.workers.stop();
    await this.database.close();
  }

  /** @param afterMs how long after the beginning of the work it is disturbed */
  async round(disturbance: Disturbance, afterMs = 0): Promise<Round> {
    const began = performance.now();
    const started = await new StartClearingUseCase(this.database.unitOfWork).run(context, { period: PERIOD });
    if (!started.ok) throw new Error(started.refusal.code);
    const { runId } = started.value;
    const holder = await this.workers.working(runId, PATIENCE_MS);
    await pause(afterMs);
    const resumedMs = await this.disturb(disturbance, runId, holder);
    await until(`run ${runId} is done after ${disturbance}`, () => this.isDone(runId), PATIENCE_MS);
    const totalMs = performance.now() - began;
    const peakMiB = await this.workers.peakMiB();
    await this.workers.replaceDead();
    return { disturbance, resumedMs, totalMs, peakMiB, seen: await inspectMonth(this.database.superuser, this.seatUses) };
  }

  private async disturb(disturbance: Disturbance, runId: string, holder: number): Promise<number | null> {
    if (disturbance === 'EMPTY' || disturbance === 'EMPTY_KILL') await testBackends(0)[0]!.empty(this.database.superuser);
    if (disturbance === 'KILL' || disturbance === 'EMPTY_KILL') return this.kill(runId, holder);
    if (disturbance === 'CUT') {
      await this.database.superuser.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('pv-test-worker', 'platzverbund-queue')`,
      );
    }
    if (disturbance === 'TWICE') await this.workMyself(runId);
    return null;
  }

  private async kill(runId: string, holder: number): Promise<number | null> {
    const killed = performance.now();
    await this.workers.kill(holder);
    if (await this.isDone(runId)) return null;
    await this.workers.working(runId, PATIENCE_MS);
    return performance.now() - killed;
  }

  /** The same job in this process: of the two the later attempt wins, or the earlier one was done before. */
  private async workMyself(runId: string): Promise<void> {
    const { unitOfWork, superuser } = this.database;
    const { rows } = await superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE payload->>'runId' = $1`, [runId]);
    const registry = new JobRegistry([clearMonthJob], [new ClearMonthProcessor(new WorkRunUseCase(unitOfWork))]);
    await new JobExecutor(unitOfWork, registry, createLogger('test', 'silent')).execute(rows[0]!.id, new AbortController().signal);
  }

  private async isDone(runId: string): Promise<boolean> {
    const { rows } = await this.database.superuser.query(`SELECT 1 FROM platform.outbox WHERE payload->>'runId' = $1 AND done_at IS NOT NULL`, [runId]);
    return rows.length === 1;
  }
}
