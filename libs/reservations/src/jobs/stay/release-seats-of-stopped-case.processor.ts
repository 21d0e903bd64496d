import type { CaseStoppedPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { ReleaseSeatsOfStoppedCaseUseCase } from '../../application/stay/release-seats-of-stopped-case.use-case.js';
import { releaseSeatsOfStoppedCaseJob } from './release-seats-of-stopped-case.job.js';

/** Gives seats back in the name of the agency, with no more rights than it has. */
export class ReleaseSeatsOfStoppedCaseProcessor implements JobProcessor<CaseStoppedPayload> {
  readonly job = releaseSeatsOfStoppedCaseJob;
  readonly options = { statementTimeoutMs: 120_000 } as const;

  constructor(private readonly release: ReleaseSeatsOfStoppedCaseUseCase) {}

  context(payload: CaseStoppedPayload, run: JobRun): RequestContext {
    return jobContext(releaseSeatsOfStoppedCaseJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: CaseStoppedPayload): Promise<void> {
    return this.release.work(tx, payload);
  }
}
