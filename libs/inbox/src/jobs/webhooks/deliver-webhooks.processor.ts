import { operatorContext, type JobPayload, type JobProcessor, type JobRun, type RequestContext } from '#platform';
import type { DeliverWebhooksUseCase } from '../../application/webhooks/deliver-webhooks.use-case.js';
import { deliverWebhooksJob } from './deliver-webhooks.job.js';

/** Sends before its own end is written: every message has a transaction of its own, and the job is no more than a call to look. */
export class DeliverWebhooksProcessor implements JobProcessor {
  readonly job = deliverWebhooksJob;

  constructor(private readonly deliver: DeliverWebhooksUseCase) {}

  context(_payload: JobPayload, run: JobRun): RequestContext {
    return operatorContext('WEBHOOKS', run.correlationId);
  }

  async prepare(_payload: JobPayload, run: JobRun): Promise<void> {
    await this.deliver.run(run.signal);
  }

  async handle(): Promise<void> {}
}
