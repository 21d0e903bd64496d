import type { CertificateWithdrawnPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { FlagUncertifiedUseCase } from '../application/flag-uncertified.use-case.js';
import { flagUncertifiedJob } from './flag-uncertified.job.js';

/** Opens and closes the tasks about days without a certificate in the name of the agency (DD-14). */
export class FlagUncertifiedProcessor implements JobProcessor<CertificateWithdrawnPayload> {
  readonly job = flagUncertifiedJob;
  readonly options = { statementTimeoutMs: 120_000 } as const;

  constructor(private readonly flag: FlagUncertifiedUseCase) {}

  context(payload: CertificateWithdrawnPayload, run: JobRun): RequestContext {
    return jobContext(flagUncertifiedJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: CertificateWithdrawnPayload): Promise<void> {
    return this.flag.work(tx, payload);
  }
}
