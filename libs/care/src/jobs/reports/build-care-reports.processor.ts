import { setTimeout as pause } from 'node:timers/promises';
import { operatorContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { WorkReportRunUseCase } from '../../application/reports/work-report-run.use-case.js';
import { buildCareReportsJob } from './build-care-reports.job.js';

interface Payload extends Readonly<Record<string, string>> {
  readonly runId: string;
}

/** A chunk takes a second or two; far above that something is wrong. */
const CHUNK_TIMEOUT_MS = 5 * 60_000;

/** How long it waits for those who began to write before the run was queued, in looks and milliseconds between them; then the attempt fails and comes again. */
const LOOKS = 120;
const LOOK_MS = 250;

/** Builds the reports of a month in chunks; the attempt of the job is that of the run. */
export class BuildCareReportsProcessor implements JobProcessor<Payload> {
  readonly job = buildCareReportsJob;

  constructor(private readonly runs: WorkReportRunUseCase) {}

  /** Reports are made for agency and provider alike, and by nobody else. */
  context(_payload: Payload, run: JobRun): RequestContext {
    return operatorContext('CARE_REPORTS', run.correlationId);
  }

  async prepare(payload: Payload, run: JobRun): Promise<void> {
    const context = this.context(payload, run);
    const holder = holderOf(payload, run);
    if (!(await run.step(context, (tx) => this.runs.take(tx, holder)))) return;
    for (let look = 1; !(await run.step(context, (tx) => this.runs.isReady(tx, holder))); look++) {
      if (look >= LOOKS) throw new Error('Somebody has been writing since before the run was queued');
      await pause(LOOK_MS, undefined, { signal: run.signal });
    }
    await run.step(context, (tx) => this.runs.cut(tx, holder), { statementTimeoutMs: CHUNK_TIMEOUT_MS });
    while (await run.step(context, (tx) => this.runs.next(tx, holder), { statementTimeoutMs: CHUNK_TIMEOUT_MS }));
  }

  handle(tx: Transaction, payload: Payload, run: JobRun): Promise<void> {
    return this.runs.finish(tx, holderOf(payload, run));
  }

  giveUp(tx: Transaction, payload: Payload, run: JobRun): Promise<void> {
    return this.runs.fail(tx, holderOf(payload, run));
  }
}

const holderOf = ({ runId }: Payload, { id, attempt }: JobRun) => ({ runId, job: id, attempt });
