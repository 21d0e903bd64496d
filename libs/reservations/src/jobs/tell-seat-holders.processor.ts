import type { SessionChangedPayload } from '#kernel';
import { operatorContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { TellSeatHoldersUseCase } from '../application/tell-seat-holders.use-case.js';
import { tellSeatHoldersJob } from './tell-seat-holders.job.js';

/** Opens tasks for agencies and providers alike, so it works across organisations; it hands on no more than the session's id. */
export class TellSeatHoldersProcessor implements JobProcessor<SessionChangedPayload> {
  readonly job = tellSeatHoldersJob;

  constructor(private readonly tell: TellSeatHoldersUseCase) {}

  context(_payload: SessionChangedPayload, run: JobRun): RequestContext {
    return operatorContext('CASE_WORK', run.correlationId);
  }

  handle(tx: Transaction, payload: SessionChangedPayload): Promise<void> {
    return this.tell.work(tx, payload);
  }
}
