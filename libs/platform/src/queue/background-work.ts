import type { Logger } from 'pino';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { sealJournal } from '../journal/seal-journal.js';
import { cleanAnswers } from '../idempotency/clean-answers.js';
import { cleanOutbox } from '../outbox/clean-outbox.js';
import { OutboxListener } from '../outbox/outbox-listener.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { SWEEP, sweepOutbox, type SweepOptions } from '../outbox/sweep-outbox.js';
import { installationPrefix } from './installation-prefix.js';
import { JobExecutor } from './job-executor.js';
import type { JobRegistry } from './job-registry.js';
import { JobWorkers } from './job-workers.js';
import { PeriodicTask } from './periodic-task.js';
import type { QueueConnection } from './queue-connection.js';

/** How often things happen, in milliseconds; tests are less patient than the service. */
export interface Rhythm {
  readonly pollMs: number;
  readonly sweepMs: number;
  readonly sealMs: number;
  readonly cleanMs: number;
  readonly beatMs: number;
  readonly sweep: SweepOptions;
}

export const RHYTHM: Rhythm = { pollMs: 5_000, sweepMs: 2_000, sealMs: 5_000, cleanMs: 3_600_000, beatMs: 1_500, sweep: SWEEP };

export interface BackgroundParts {
  readonly unitOfWork: UnitOfWork;
  readonly connection: QueueConnection;
  readonly registry: JobRegistry;
  readonly logger: Logger;
  readonly rhythm?: Partial<Rhythm>;
  /** What the contexts have to do again and again. */
  readonly periodic?: readonly PeriodicWork[];
}

/** Work that comes back; several workers may do it at the same time. */
export interface PeriodicWork {
  readonly name: string;
  readonly everyMs: number;
  run(signal: AbortSignal): Promise<unknown>;
}

/**
 * All that a worker does: relay, jobs, sweeper, sealing of the journal, clean-up. Several workers may run beside each
 * other; each part stands that.
 */
export class BackgroundWork {
  private readonly rhythm: Rhythm;
  private readonly undo: (() => Promise<unknown>)[] = [];
  private workers: JobWorkers | undefined;

  constructor(private readonly parts: BackgroundParts) {
    this.rhythm = { ...RHYTHM, ...parts.rhythm };
  }

  async start(): Promise<void> {
    const { unitOfWork, registry, logger } = this.parts;
    const connection = { ...this.parts.connection, prefix: await installationPrefix(unitOfWork) };
    const relay = new OutboxRelay(unitOfWork, registry, connection, logger);
    this.undo.push(() => relay.close());
    await relay.open();
    const executor = new JobExecutor(unitOfWork, registry, logger, { beatMs: this.rhythm.beatMs });
    this.workers = new JobWorkers(executor, registry, connection, logger);
    await this.workers.start();
    const relaying = new PeriodicTask('relay', this.rhythm.pollMs, (signal) => relay.relay(signal), logger);
    const listener = new OutboxListener(connection.databaseUrl, () => relaying.wake(), logger);
    this.undo.push(() => listener.stop());
    await listener.start();
    for (const task of [relaying, ...this.otherTasks()]) {
      this.undo.push(() => task.stop());
      task.start();
    }
  }

  /** Stops in order; running jobs have so many milliseconds to finish. */
  async stop(graceMs = 20_000): Promise<void> {
    await this.workers?.stop(graceMs);
    for (const step of this.undo.splice(0).reverse()) await step();
  }

  private otherTasks(): PeriodicTask[] {
    const { unitOfWork, logger } = this.parts;
    const { rhythm } = this;
    return [
      new PeriodicTask('sweep', rhythm.sweepMs, () => this.sweep(rhythm.sweep), logger),
      new PeriodicTask('seal', rhythm.sealMs, () => this.seal(), logger),
      new PeriodicTask('clean-outbox', rhythm.cleanMs, (signal) => cleanOutbox(unitOfWork, undefined, signal), logger),
      new PeriodicTask('clean-answers', rhythm.cleanMs, (signal) => cleanAnswers(unitOfWork, signal), logger),
      ...(this.parts.periodic ?? []).map((work) => new PeriodicTask(work.name, work.everyMs, (signal) => work.run(signal), logger)),
    ];
  }

  private async sweep(options: SweepOptions): Promise<void> {
    const swept = await sweepOutbox(this.parts.unitOfWork, options);
    if (swept > 0) this.parts.logger.info({ jobs: swept }, 'unfinished jobs queued anew');
  }

  /** The newest digest of each chain goes to the log: kept elsewhere, it shows when the end of a chain was cut off. */
  private async seal(): Promise<void> {
    const blocks = await sealJournal(this.parts.unitOfWork);
    if (blocks.length > 0) this.parts.logger.info({ blocks }, 'journal sealed');
  }
}
