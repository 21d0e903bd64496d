import type { INestApplicationContext } from '@nestjs/common';
import { LookAfterFinalReportUseCase, WorkReportRunUseCase } from '#care';
import { buildCareReportsJob, BuildCareReportsProcessor, keepCaseDeadlinesJob, KeepCaseDeadlinesProcessor, lookAfterFinalReportJob, LookAfterFinalReportProcessor } from '#care/jobs';
import type { DeliverWebhooksUseCase } from '#inbox';
import { deliverWebhooksJob, DeliverWebhooksProcessor } from '#inbox/jobs';
import { mailTemplates } from '#installation';
import { AnswerSavedSearchesUseCase } from '#offers';
import { answerSavedSearchesJob, AnswerSavedSearchesProcessor } from '#offers/jobs';
import { JobRegistry, sendMailJob, SendMailProcessor, UnitOfWork, type Logger, type MailTransport } from '#platform';
import { FlagLegalBasisUseCase, FlagReservationsUseCase, FlagUncertifiedUseCase, ReleaseSeatsOfCaseUseCase, ReleaseSeatsOfStoppedCaseUseCase, TellSeatHoldersUseCase } from '#reservations';
import {
  flagLegalBasisJob,
  FlagLegalBasisProcessor,
  flagReservationsJob,
  FlagReservationsProcessor,
  flagUncertifiedJob,
  FlagUncertifiedProcessor,
  offerFreedSeatsJob,
  OfferFreedSeatsProcessor,
  releaseSeatsOfCaseJob,
  ReleaseSeatsOfCaseProcessor,
  releaseSeatsOfStoppedCaseJob,
  ReleaseSeatsOfStoppedCaseProcessor,
  tellSeatHoldersJob,
  TellSeatHoldersProcessor,
} from '#reservations/jobs';
import { ClearPairUseCase, WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor, clearPairJob, ClearPairProcessor, issueInvoicesJob, IssueInvoicesProcessor } from '#settlement/jobs';

/**
 * Every job of the product and who does it. Without a transport mail waits in the database. Throws a JobRegistryError
 * when a job has no processor, or two.
 */
export function createRegistry(app: INestApplicationContext, transport: MailTransport | null, deliverWebhooks: DeliverWebhooksUseCase, logger: Logger): JobRegistry {
  return new JobRegistry(
    [sendMailJob, deliverWebhooksJob, clearMonthJob, clearPairJob, issueInvoicesJob, buildCareReportsJob, flagReservationsJob, flagLegalBasisJob, flagUncertifiedJob, tellSeatHoldersJob, releaseSeatsOfCaseJob, offerFreedSeatsJob, releaseSeatsOfStoppedCaseJob, answerSavedSearchesJob, keepCaseDeadlinesJob, lookAfterFinalReportJob],
    [
      new SendMailProcessor(mailTemplates, transport, logger),
      new DeliverWebhooksProcessor(deliverWebhooks),
      new ClearMonthProcessor(new WorkRunUseCase(app.get(UnitOfWork))),
      new ClearPairProcessor(new ClearPairUseCase(app.get(UnitOfWork))),
      new IssueInvoicesProcessor(),
      new BuildCareReportsProcessor(new WorkReportRunUseCase()),
      new FlagReservationsProcessor(new FlagReservationsUseCase()),
      new FlagLegalBasisProcessor(new FlagLegalBasisUseCase()),
      new FlagUncertifiedProcessor(new FlagUncertifiedUseCase()),
      new TellSeatHoldersProcessor(new TellSeatHoldersUseCase()),
      new ReleaseSeatsOfCaseProcessor(new ReleaseSeatsOfCaseUseCase()),
      new ReleaseSeatsOfStoppedCaseProcessor(new ReleaseSeatsOfStoppedCaseUseCase()),
      new OfferFreedSeatsProcessor(app.get(UnitOfWork), logger),
      new AnswerSavedSearchesProcessor(new AnswerSavedSearchesUseCase()),
      new KeepCaseDeadlinesProcessor(),
      new LookAfterFinalReportProcessor(new LookAfterFinalReportUseCase()),
    ],
  );
}
