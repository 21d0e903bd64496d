import type { LegalBasisChangedPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { FlagLegalBasisUseCase } from '../application/legal-basis/flag-legal-basis.use-case.js';
import { flagLegalBasisJob } from './flag-legal-basis.job.js';

/** Opens and closes the tasks about legal bases in the name of the agency (BHV-19). */
export class FlagLegalBasisProcessor implements JobProcessor<LegalBasisChangedPayload> {
  readonly job = flagLegalBasisJob;

  constructor(private readonly flag: FlagLegalBasisUseCase) {}

  context(payload: LegalBasisChangedPayload, run: JobRun): RequestContext {
    return jobContext(flagLegalBasisJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, { agencyId, referralId }: LegalBasisChangedPayload): Promise<void> {
    return this.flag.work(tx, { agencyId, referralId });
  }
}
