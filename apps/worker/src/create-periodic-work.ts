import { TellOfAgreementEndsUseCase, TellOfSafeguardingUseCase } from '#agreements';
import { cleanSignIn } from '#identity';
import { RecallTasksUseCase } from '#inbox';
import { mailTemplates, taskKinds } from '#installation';
import { careForMail, publicUrlOf, type Config, type Logger, type PeriodicWork, type UnitOfWork } from '#platform';

/** How soon somebody hears of a task who wants to hear at once. */
const RECALL_MS = 30_000;

const MAIL_MS = 60_000;

const SIGN_IN_MS = 3_600_000;

/** Ends of agreements are days: an hour later is soon enough. */
const AGREEMENTS_MS = 3_600_000;

/** What comes back again and again beside the jobs: deadlines of people, and mail that nobody has sent. */
export function createPeriodicWork(config: Config, unitOfWork: UnitOfWork, logger: Logger): readonly PeriodicWork[] {
  const recall = new RecallTasksUseCase(unitOfWork, taskKinds, publicUrlOf(config));
  const safeguarding = new TellOfSafeguardingUseCase(unitOfWork);
  const ends = new TellOfAgreementEndsUseCase(unitOfWork);
  return [
    {
      name: 'tell-of-safeguarding',
      everyMs: AGREEMENTS_MS,
      run: async () => {
        const told = await safeguarding.run();
        if (told.ending + told.ended + told.renewed > 0) logger.info({ told }, 'administrators told of safeguarding agreements');
      },
    },
    {
      name: 'tell-of-agreement-ends',
      everyMs: AGREEMENTS_MS,
      run: async () => {
        const told = await ends.run();
        if (told.ending + told.settled > 0) logger.info({ told }, 'administrators told of ending agreements');
      },
    },
    {
      name: 'recall-tasks',
      everyMs: RECALL_MS,
      run: async () => {
        const recalled = await recall.run();
        if (Object.values(recalled).some((count) => count > 0)) logger.info({ recalled }, 'people told of their tasks');
      },
    },
    {
      name: 'care-for-mail',
      everyMs: MAIL_MS,
      run: async () => {
        const care = await careForMail(unitOfWork, config.smtp !== undefined, mailTemplates);
        if (care.queued + care.givenUp > 0) logger.info({ mail: care }, 'waiting mail looked after');
      },
    },
    {
      name: 'clean-sign-in',
      everyMs: SIGN_IN_MS,
      run: async (signal) => {
        const cleaned = await cleanSignIn(unitOfWork, signal);
        if (Object.values(cleaned).some((count) => count > 0)) logger.info({ cleaned }, 'what the sign-in left behind is deleted');
      },
    },
  ];
}
