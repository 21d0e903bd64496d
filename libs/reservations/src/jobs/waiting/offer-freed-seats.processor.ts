import type { OfferFreedSeatsPayload } from '#kernel';
import { operatorContext, type JobProcessor, type JobRun, type Logger, type RequestContext, type UnitOfWork } from '#platform';
import { offerFreedSeats } from '../../application/waiting/cascade/offer-freed-seats.js';
import { offerFreedSeatsJob } from './offer-freed-seats.job.js';

/** Works before its own end is written: every step of the cascade has a transaction of its own, and the job is no more than a call to look. */
export class OfferFreedSeatsProcessor implements JobProcessor<OfferFreedSeatsPayload> {
  readonly job = offerFreedSeatsJob;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly logger: Logger,
  ) {}

  context(_payload: OfferFreedSeatsPayload, run: JobRun): RequestContext {
    return operatorContext('CASE_WORK', run.correlationId);
  }

  async prepare(_payload: OfferFreedSeatsPayload, run: JobRun): Promise<void> {
    await offerFreedSeats(this.unitOfWork, run.signal, {
      onUnmatched: (referralId, error) => this.logger.error({ referralId, err: error }, 'a referral that waits could not be judged, it is passed by'),
    });
  }

  async handle(): Promise<void> {}
}
