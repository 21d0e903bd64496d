import type { ConsentRevokedPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { ReleaseSeatsOfCaseUseCase } from '../../application/consent/release-seats-of-case.use-case.js';
import { releaseSeatsOfCaseJob } from './release-seats-of-case.job.js';

/** Gives seats back in the name of the agency, with no more rights than it has (BHV-18). */
export class ReleaseSeatsOfCaseProcessor implements JobProcessor<ConsentRevokedPayload> {
  readonly job = releaseSeatsOfCaseJob;
  readonly options = { statementTimeoutMs: 120_000 } as const;

  constructor(private readonly release: ReleaseSeatsOfCaseUseCase) {}

  context(payload: ConsentRevokedPayload, run: JobRun): RequestContext {
    return jobContext(releaseSeatsOfCaseJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: ConsentRevokedPayload): Promise<void> {
    return this.release.work(tx, payload);
  }
}
