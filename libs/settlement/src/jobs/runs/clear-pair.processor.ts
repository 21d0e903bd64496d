import { jobContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import { PAIR_OPTIONS, type ClearPairUseCase } from '../../application/runs/clear-pair.use-case.js';
import { tellOfFailedPair } from '../../application/runs/tell-of-failure.js';
import { clearPairJob } from './clear-pair.job.js';

interface Payload extends Readonly<Record<string, string>> {
  readonly agencyId: string;
  readonly period: string;
  readonly firstId: string;
  readonly secondId: string;
}

/** Clears a pair anew in the name of the agency. Where the month was never cleared there is nothing to do; failed checks end the job for good. */
export class ClearPairProcessor implements JobProcessor<Payload> {
  readonly job = clearPairJob;
  readonly options = PAIR_OPTIONS;

  constructor(private readonly pairs: ClearPairUseCase) {}

  context(payload: Payload, run: JobRun): RequestContext {
    return jobContext(clearPairJob.name, payload.agencyId, 'CLEARING', run.correlationId);
  }

  async handle(tx: Transaction, payload: Payload): Promise<unknown> {
    const result = await this.pairs.clear(tx, payload);
    return !result.ok && result.refusal.code === 'NOTHING_CLEARED' ? undefined : result;
  }

  async giveUp(tx: Transaction, { agencyId, period, firstId, secondId }: Payload, run: JobRun): Promise<void> {
    await tx.journal.write({ agencyId, action: 'clearing.pair-failed', subjectKind: 'job', subjectId: run.id, after: { period, organisations: [firstId, secondId] } });
    await tellOfFailedPair(tx, agencyId, period);
  }
}
