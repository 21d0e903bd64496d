import type { HelpChangedPayload } from '#kernel';
import { operatorContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import { keepDeadlines } from '../../application/deadlines/keep-deadlines.js';
import { keepCaseDeadlinesJob } from './keep-case-deadlines.job.js';

/** Counts the deadlines of one case anew; as the operator, because the tasks of both sides of the case move with them. */
export class KeepCaseDeadlinesProcessor implements JobProcessor<HelpChangedPayload> {
  readonly job = keepCaseDeadlinesJob;

  context(_payload: HelpChangedPayload, run: JobRun): RequestContext {
    return operatorContext('DEADLINES', run.correlationId);
  }

  async handle(tx: Transaction, { referralId }: HelpChangedPayload): Promise<void> {
    await keepDeadlines(tx, [referralId]);
  }
}
