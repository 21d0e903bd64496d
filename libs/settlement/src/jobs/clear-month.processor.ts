import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { WorkRunUseCase } from '../application/work-run.use-case.js';
import { clearMonthJob } from './clear-month.job.js';

interface Payload extends Readonly<Record<string, string>> {
  readonly runId: string;
  readonly agencyId: string;
}

/** Clears a month in the name of its agency, on one snapshot of the data. */
export class ClearMonthProcessor implements JobProcessor<Payload> {
  readonly job = clearMonthJob;
  readonly options = { isolation: 'REPEATABLE READ', statementTimeoutMs: 15 * 60_000 } as const;

  constructor(private readonly runs: WorkRunUseCase) {}

  context(payload: Payload, run: JobRun): RequestContext {
    return jobContext(clearMonthJob.name, payload.agencyId, 'CLEARING', run.correlationId);
  }

  prepare(payload: Payload, run: JobRun): Promise<void> {
    return run.step(this.context(payload, run), (tx) => this.runs.begin(tx, payload.runId, run.attempt));
  }

  async handle(tx: Transaction, payload: Payload, run: JobRun): Promise<void> {
    await this.runs.work(tx, payload.runId, run.attempt);
  }

  async giveUp(tx: Transaction, payload: Payload, run: JobRun): Promise<void> {
    await this.runs.fail(tx, payload.runId, run.attempt);
  }
}
