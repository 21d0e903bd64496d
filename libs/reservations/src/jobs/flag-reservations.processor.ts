import type { FlagReservationsPayload } from '#kernel';
import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { FlagReservationsUseCase } from '../application/flag-reservations.use-case.js';
import { flagReservationsJob } from './flag-reservations.job.js';

/** Opens and closes the tasks about clauses in the name of the agency (DD-23). */
export class FlagReservationsProcessor implements JobProcessor<FlagReservationsPayload> {
  readonly job = flagReservationsJob;
  readonly options = { statementTimeoutMs: 120_000 } as const;

  constructor(private readonly flag: FlagReservationsUseCase) {}

  context(payload: FlagReservationsPayload, run: JobRun): RequestContext {
    return jobContext(flagReservationsJob.name, payload.agencyId, 'CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: FlagReservationsPayload): Promise<void> {
    return this.flag.work(tx, payload);
  }
}
