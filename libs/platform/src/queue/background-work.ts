import type { Logger } from 'pino';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { sealJournal } from '../journal/seal-journal.js';
import { cleanOutbox } from '../outbox/clean-outbox.js';
import { OutboxListener } from '../outbox/outbox-listener.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { SWEEP, sweepOutbox, type SweepOptions } from '../outbox/sweep-outbox.js';
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

export const RHYTHM: Rhythm = { pollMs: 5_000, sweepMs: 10_000, sealMs: 5_000, cleanMs: 3_600_000, beatMs: 5_000, sweep: SWEEP };

export interface BackgroundParts {
  readonly unitOfWork: UnitOfWork;
  readonly connection: QueueConnection;
  readonly registry: JobRegistry;
  readonly logger: Logger;
  readonly rhythm?: Partial<Rhythm>;
}

/**
 * All that a worker does: relay, jobs, sweeper, sealing of the journal, clean-up. Several workers may run beside each
 * other; each part stands that.
 */
export class BackgroundWork {
  private readonly relay: OutboxRelay;
  private readonly workers: JobWorkers;
  private readonly listener: OutboxListener;
  private readonly tasks: readonly PeriodicTask[];

  constructor(private readonly parts: BackgroundParts) {
    const { unitOfWork, connection, registry, logger } = parts;
    const rhythm = { ...RHYTHM, ...parts.rhythm };
    this.relay = new OutboxRelay(unitOfWork, registry, connection, logger);
    this.workers = new JobWorkers(new JobExecutor(unitOfWork, registry, logger, { beatMs: rhythm.beatMs }), registry, connection, logger);
    const relaying = new PeriodicTask('relay', rhythm.pollMs, (signal) => this.relay.relay(signal), logger);
    this.listener = new OutboxListener(connection.databaseUrl, () => relaying.wake(), logger);
    this.tasks = [
      relaying,
      new PeriodicTask('sweep', rhythm.sweepMs, () => this.sweep(rhythm.sweep), logger),
      new PeriodicTask('seal', rhythm.sealMs, () => this.seal(), logger),
      new PeriodicTask('clean', rhythm.cleanMs, (signal) => cleanOutbox(unitOfWork, undefined, signal), logger),
    ];
  }

  async start(): Promise<void> {
    await this.relay.open();
    await this.workers.start();
    await this.listener.start();
    for (const task of this.tasks) task.start();
  }

  /** Stops in order; running jobs have so many milliseconds to finish. */
  async stop(graceMs = 20_000): Promise<void> {
    await this.listener.stop();
    await Promise.all([...this.tasks.map((task) => task.stop()), this.workers.stop(graceMs)]);
    await this.relay.close();
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
