import type { INestApplicationContext } from '@nestjs/common';
import { mailTemplates } from '#installation';
import { JobRegistry, sendMailJob, SendMailProcessor, UnitOfWork, type Logger, type MailTransport } from '#platform';
import { FlagReservationsUseCase } from '#reservations';
import { flagReservationsJob, FlagReservationsProcessor } from '#reservations/jobs';
import { WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor } from '#settlement/jobs';

/**
 * Every job of the product and who does it. Without a transport mail waits in the database. Throws a JobRegistryError
 * when a job has no processor, or two.
 */
export function createRegistry(app: INestApplicationContext, transport: MailTransport | null, logger: Logger): JobRegistry {
  return new JobRegistry(
    [sendMailJob, clearMonthJob, flagReservationsJob],
    [
      new SendMailProcessor(mailTemplates, transport, logger),
      new ClearMonthProcessor(new WorkRunUseCase(app.get(UnitOfWork))),
      new FlagReservationsProcessor(new FlagReservationsUseCase()),
    ],
  );
}
