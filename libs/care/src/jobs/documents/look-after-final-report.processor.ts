import type { CaseEndedPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { LookAfterFinalReportUseCase } from '../../application/documents/look-after-final-report.use-case.js';
import { lookAfterFinalReportJob } from './look-after-final-report.job.js';

/** Looks in the name of the agency, with no more rights than it has. */
export class LookAfterFinalReportProcessor implements JobProcessor<CaseEndedPayload> {
  readonly job = lookAfterFinalReportJob;

  constructor(private readonly lookAfter: LookAfterFinalReportUseCase) {}

  context(payload: CaseEndedPayload, run: JobRun): RequestContext {
    return jobContext(lookAfterFinalReportJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: CaseEndedPayload): Promise<void> {
    return this.lookAfter.work(tx, payload);
  }
}
