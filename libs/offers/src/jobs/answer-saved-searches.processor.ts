import { OFFER_FREED_SEATS, type SeatsChangedPayload } from '#kernel';
import { operatorContext, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type { AnswerSavedSearchesUseCase } from '../application/finding/answer-saved-searches.use-case.js';
import { answerSavedSearchesJob } from './answer-saved-searches.job.js';

/** Searches are of people in all organisations, so it works across them. */
export class AnswerSavedSearchesProcessor implements JobProcessor<SeatsChangedPayload> {
  readonly job = answerSavedSearchesJob;
  readonly options = { statementTimeoutMs: 120_000 } as const;

  constructor(private readonly answer: AnswerSavedSearchesUseCase) {}

  context(_payload: SeatsChangedPayload, run: JobRun): RequestContext {
    return operatorContext('CASE_WORK', run.correlationId);
  }

  async handle(tx: Transaction, payload: SeatsChangedPayload): Promise<number> {
    // Those who wait for a seat hear of it, too.
    await tx.outbox.add({ ...OFFER_FREED_SEATS, payload: { subjectId: payload.offerId } });
    return this.answer.work(tx, payload);
  }
}
