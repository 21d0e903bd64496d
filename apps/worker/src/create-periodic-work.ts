import { TellOfAgreementEndsUseCase, TellOfSafeguardingUseCase } from '#agreements';
import { FollowDifferencesUseCase, KeepCaseDeadlinesUseCase, correctCareReports, queueReportRuns, settleModuleWishes } from '#care';
import { cleanSignIn } from '#identity';
import { cleanWebhookDeliveries, RecallTasksUseCase, type DeliverWebhooksUseCase } from '#inbox';
import { mailTemplates, taskKinds } from '#installation';
import { cleanAnswerHistory, forgetShownOffers, NoteVainSearchesUseCase, rematch } from '#matching';
import { ExtendSessionPlansUseCase, forgetStaffOfArchive, freeExpiredSeats, RemindOfCapacityUseCase, TellOfCertificateEndsUseCase, sweepSavedSearches } from '#offers';
import { TellOfApprovalEndsUseCase } from '#referrals';
import { offerFreedSeats, tidyExpired } from '#reservations';
import { RebookStaleBudgetsUseCase } from '#reservations';
import { queueDueClearings } from '#settlement';
import { KeepDisputeDeadlinesUseCase, RemindOfPaymentsUseCase } from '#settlement';
import { careForMail, publicUrlOf, type Config, type Logger, type PeriodicWork, type UnitOfWork } from '#platform';

/** Searches are looked through again after an hour; this soon after it. */
const SEARCHES_MS = 60_000;

/** Unmet need is counted by the month: once a day is soon enough. */
const UNMET_NEED_MS = 24 * 3_600_000;

/** How soon somebody hears of a task who wants to hear at once. */
const RECALL_MS = 30_000;

const MAIL_MS = 60_000;

const SIGN_IN_MS = 3_600_000;

/** Ends of agreements and certificates are days: an hour later is soon enough. */
const AGREEMENTS_MS = 3_600_000;

/** Ends of approvals are days, too. */
const APPROVALS_MS = 3_600_000;

/** And deadlines of cases; what a command has changed is counted at once by a job. */
const DEADLINES_MS = 3_600_000;

/** How soon somebody who waits hears that a hold has run out; the seat itself is free at once. */
const EXPIRED_SEATS_MS = 30_000;

/** Days of freshness are long: an hour later is soon enough. */
const CAPACITY_MS = 3_600_000;

/** A plan is taken up again once a week of its half year is used up: a few hours more or less are nothing. */
const PLANS_MS = 6 * 3_600_000;

/** How soon a message to another system is tried again that is due again; a new one brings a job of its own. */
const WEBHOOKS_MS = 5_000;

/** Three months are long: a few hours later is soon enough. */
const ARCHIVE_MS = 6 * 3_600_000;

/** How soon what has changed is matched again: whoever follows a search waits about half of it. */
const REMATCH_MS = 500;

/** How soon whoever waits is offered a seat of which no job has told: mostly the job is faster. */
const WAITING_LIST_MS = 5_000;

/** Whoever has been away for weeks asks anew: an hour more or less is nothing. */
const HISTORY_MS = 3_600_000;

/** What no command has booked on budgets: all stays are worked out anew. */
const BUDGETS_MS = 3_600_000;

/** How soon the budget of a hold that has run out is free again. */
const EXPIRED_BUDGETS_MS = 60_000;

/** A month is over once in a while: some minutes later is soon enough. */
const REPORT_RUNS_MS = 600_000;

/** The schedule of an agency knows full hours: a minute later is soon enough. */
const CLEARINGS_MS = 60_000;

/** How soon a report is made anew under which something has changed. */
const REPORTS_MS = 30_000;

/** How soon both sides hear of what an import has brought about between their records; a list that is recorded tells them at once. */
const DIFFERENCES_MS = 60_000;

/** An import and a list at the very same moment are rare: a few hours later is soon enough. */
const RECKON_MS = 6 * 3_600_000;

/** Days to answer a dispute are working days: an hour later is soon enough. */
const DISPUTES_MS = 3_600_000;

/** Days of payment are days: an hour later is soon enough. */
const PAYMENTS_MS = 3_600_000;

/** What comes back again and again beside the jobs: deadlines of people, and mail that nobody has sent. */
export function createPeriodicWork(config: Config, unitOfWork: UnitOfWork, deliverWebhooks: DeliverWebhooksUseCase, logger: Logger): readonly PeriodicWork[] {
  const recall = new RecallTasksUseCase(unitOfWork, taskKinds, publicUrlOf(config));
  const safeguarding = new TellOfSafeguardingUseCase(unitOfWork);
  const ends = new TellOfAgreementEndsUseCase(unitOfWork);
  const approvals = new TellOfApprovalEndsUseCase(unitOfWork);
  const deadlines = new KeepCaseDeadlinesUseCase(unitOfWork);
  const certificates = new TellOfCertificateEndsUseCase(unitOfWork);
  const plans = new ExtendSessionPlansUseCase(unitOfWork);
  const vainSearches = new NoteVainSearchesUseCase(unitOfWork);
  const budgets = new RebookStaleBudgetsUseCase(unitOfWork);
  const differences = new FollowDifferencesUseCase(unitOfWork);
  const disputes = new KeepDisputeDeadlinesUseCase(unitOfWork);
  const capacity = new RemindOfCapacityUseCase(unitOfWork, publicUrlOf(config));
  const payments = new RemindOfPaymentsUseCase(unitOfWork, publicUrlOf(config));
  return [
    {
      name: 'rematch',
      everyMs: REMATCH_MS,
      run: async (signal) => {
        const rematched = await rematch(unitOfWork, signal, {
          onProgress: (progress) => logger.info({ rematched: progress }, 'matching searches again'),
          onUnmatched: (referralId, error) => logger.error({ referralId, err: error }, 'a search could not be matched again, its answer stays as it was'),
        });
        if (rematched.offers + rematched.referrals > 0) logger.info({ rematched }, 'searches matched again');
      },
    },
    {
      name: 'clean-answer-history',
      everyMs: HISTORY_MS,
      run: async (signal) => {
        const changes = await cleanAnswerHistory(unitOfWork, signal);
        if (changes > 0) logger.info({ changes }, 'old changes of answers deleted');
      },
    },
    {
      name: 'extend-session-plans',
      everyMs: PLANS_MS,
      run: async () => {
        const extended = await plans.run();
        if (extended.sessions + extended.overbooked > 0) logger.info({ extended }, 'plans without an end planned further');
      },
    },
    {
      name: 'remind-of-capacity',
      everyMs: CAPACITY_MS,
      run: async () => {
        const reminded = await capacity.run();
        if (reminded.hosts + reminded.settled > 0) logger.info({ reminded }, 'hosts reminded of their capacity');
      },
    },
    {
      name: 'free-expired-seats',
      everyMs: EXPIRED_SEATS_MS,
      run: async (signal) => {
        const freed = await freeExpiredSeats(unitOfWork, signal);
        if (freed.claims > 0) logger.info({ freed }, 'expired seat claims freed');
      },
    },
    {
      name: 'tidy-expired',
      everyMs: EXPIRED_SEATS_MS,
      run: async (signal) => {
        const tidied = await tidyExpired(unitOfWork, signal);
        if (Object.values(tidied).some((count) => count > 0)) logger.info({ tidied }, 'deadlines of holds and requests looked after');
      },
    },
    {
      name: 'offer-freed-seats',
      everyMs: WAITING_LIST_MS,
      run: async (signal) => {
        const cascaded = await offerFreedSeats(unitOfWork, signal, {
          onUnmatched: (referralId, error) => logger.error({ referralId, err: error }, 'a referral that waits could not be judged, it is passed by'),
        });
        if (Object.values(cascaded).some((count) => count > 0)) logger.info({ cascaded }, 'seats offered to those who wait');
      },
    },
    {
      name: 'note-vain-searches',
      everyMs: UNMET_NEED_MS,
      run: async (signal) => {
        const noted = await vainSearches.run(signal);
        if (noted.vain + noted.monthsClosed > 0) logger.info({ noted }, 'searches without a match noted for planning');
      },
    },
    {
      name: 'forget-shown-offers',
      everyMs: ARCHIVE_MS,
      run: async (signal) => {
        const rows = await forgetShownOffers(unitOfWork, signal);
        if (rows > 0) logger.info({ rows }, 'offers shown more than 13 months ago forgotten');
      },
    },
    {
      name: 'forget-staff-of-archive',
      everyMs: ARCHIVE_MS,
      run: async () => {
        const people = await forgetStaffOfArchive(unitOfWork);
        if (people > 0) logger.info({ people }, 'staff of archived offers forgotten');
      },
    },
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
      name: 'tell-of-approval-ends',
      everyMs: APPROVALS_MS,
      run: async () => {
        const told = await approvals.run();
        if (told.ending + told.crises + told.settled > 0) logger.info({ told }, 'caseworkers told of ending approvals');
      },
    },
    {
      name: 'keep-case-deadlines',
      everyMs: DEADLINES_MS,
      run: async (signal) => {
        const kept = await deadlines.run(signal);
        if (kept.opened + kept.moved + kept.cancelled > 0) logger.info({ kept }, 'deadlines of cases counted');
      },
    },
    {
      name: 'tell-of-certificate-ends',
      everyMs: AGREEMENTS_MS,
      run: async () => {
        const told = await certificates.run();
        if (told.ending + told.conductEnding + told.settled > 0) logger.info({ told }, 'hosts told of ending certificates');
      },
    },
    {
      name: 'sweep-saved-searches',
      everyMs: SEARCHES_MS,
      run: async (signal) => {
        const swept = await sweepSavedSearches(unitOfWork, signal);
        if (swept.withHits > 0) logger.info({ swept }, 'people told of what their saved searches have found');
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
      name: 'deliver-webhooks',
      everyMs: WEBHOOKS_MS,
      run: async (signal) => {
        const webhooks = await deliverWebhooks.run(signal);
        if (Object.values(webhooks).some((count) => count > 0)) logger.info({ webhooks }, 'systems of organisations told of events');
      },
    },
    {
      name: 'clean-webhook-deliveries',
      everyMs: ARCHIVE_MS,
      run: async (signal) => {
        const deliveries = await cleanWebhookDeliveries(unitOfWork, signal);
        if (deliveries > 0) logger.info({ deliveries }, 'old webhook deliveries deleted');
      },
    },
    {
      name: 'free-expired-budgets',
      everyMs: EXPIRED_BUDGETS_MS,
      run: async (signal) => {
        const stays = await budgets.freeExpired(signal);
        if (stays > 0) logger.info({ stays }, 'budgets of expired holds freed');
      },
    },
    {
      name: 'rebook-stale-budgets',
      everyMs: BUDGETS_MS,
      run: async (signal) => {
        const rebooked = await budgets.run(signal);
        if (rebooked.stays + rebooked.settled > 0) logger.info({ rebooked }, 'stays booked anew on budget accounts');
      },
    },
    {
      name: 'queue-care-reports',
      everyMs: REPORT_RUNS_MS,
      run: async () => {
        const runs = await queueReportRuns(unitOfWork);
        if (runs.queued + runs.revived > 0) logger.info({ runs }, 'monthly care reports queued');
      },
    },
    {
      name: 'queue-due-clearings',
      everyMs: CLEARINGS_MS,
      run: async () => {
        const clearings = await queueDueClearings(unitOfWork);
        if (clearings > 0) logger.info({ clearings }, 'clearings queued by schedule');
      },
    },
    {
      name: 'correct-care-reports',
      everyMs: REPORTS_MS,
      run: async (signal) => {
        const corrected = await correctCareReports(unitOfWork, signal);
        const wishes = await settleModuleWishes(unitOfWork);
        if (corrected.months + wishes > 0) logger.info({ corrected, wishes }, 'care reports made anew');
      },
    },
    {
      name: 'follow-attendance-differences',
      everyMs: DIFFERENCES_MS,
      run: async (signal) => {
        const told = await differences.run(signal);
        if (told > 0) logger.info({ differences: told }, 'agencies and hosts told of differences between their records');
      },
    },
    {
      name: 'reckon-attendance-differences',
      everyMs: RECKON_MS,
      run: () => differences.reckon(),
    },
    {
      name: 'keep-dispute-deadlines',
      everyMs: DISPUTES_MS,
      run: async (signal) => {
        const escalated = await disputes.run(signal);
        if (escalated > 0) logger.info({ disputes: escalated }, 'disputes without an answer in time given to the agencies');
      },
    },
    {
      name: 'remind-of-payments',
      everyMs: PAYMENTS_MS,
      run: async () => {
        const reminded = await payments.run();
        if (reminded.months + reminded.items > 0) logger.info({ reminded }, 'debtors reminded of payments');
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
