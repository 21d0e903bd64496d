import { hashOfSecret, newSecret } from '#identity';
import { closeTasks, findTasksOfKind, openTasks, type NewTask } from '#inbox';
import { groupBy } from '#kernel';
import { operatorContext, queueMails, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { CAPACITY_SUBJECT, CAPACITY_TO_CONFIRM } from '../../domain/freshness/freshness-tasks.js';
import { findNeglectedHosts, findReminded, insertLinks, lockReminders, type NeglectedHost, type Reminded } from '../../persistence/freshness/reminder.sql.js';

export interface CapacityReminded {
  /** Organisations that were told, and mails put out to their people. */
  readonly hosts: number;
  readonly mails: number;
  /** Organisations whose offers are all fresh again. */
  readonly settled: number;
}

/** Nobody is written to more often than once in so many days. */
const REST_DAYS = 7;

/** A link holds for 30 days. */
const LINK_HOURS = 720;

const ROLES = ['ADMINISTRATOR', 'GROUP_LEAD'];

const TASKS = { kind: CAPACITY_TO_CONFIRM, subjectKind: CAPACITY_SUBJECT } as const;

/**
 * Reminds whoever answers for offers when some of them turn ageing, and again when they turn stale: one mail with one link for
 * all offers of the organisation to each of its administrators and group leads, and one task, at most once a week. However
 * often and in how many workers this runs, nothing is told twice: the newest link says when it was told last. Closes the
 * tasks of those whose offers are all fresh again. Where nobody is there to be told, it waits.
 */
export class RemindOfCapacityUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    /** Address under which people reach the service, without a slash at its end. */
    private readonly publicUrl: string,
  ) {}

  run(options: UnitOfWorkOptions = {}): Promise<CapacityReminded> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'remind-of-capacity'), (tx) => this.remind(tx), { statementTimeoutMs: 60_000, ...options });
  }

  private async remind(tx: Transaction): Promise<CapacityReminded> {
    if (!(await lockReminders(tx))) return { hosts: 0, mails: 0, settled: 0 };
    const neglected = await findNeglectedHosts(tx, REST_DAYS);
    const settled = await settle(tx, neglected);
    const due = neglected.filter(({ isDue }) => isDue);
    const people = due.length === 0 ? [] : await findReminded(tx, due.map(({ hostId }) => hostId), ROLES);
    const peopleOf = groupBy(people, ({ organisationId }) => organisationId);
    const told = due.filter(({ hostId }) => peopleOf.has(hostId));
    if (told.length === 0) return { hosts: 0, mails: 0, settled };
    const mails = await this.putOutMails(tx, told, peopleOf);
    await openTasks(tx, told.map(({ hostId }) => taskOf(hostId, peopleOf.get(hostId)!)));
    return { hosts: told.length, mails, settled };
  }

  private async putOutMails(tx: Transaction, hosts: readonly NeglectedHost[], peopleOf: ReadonlyMap<string, readonly Reminded[]>): Promise<number> {
    const tokens = new Map(hosts.map(({ hostId }) => [hostId, newSecret().text]));
    const links = await insertLinks(tx, hosts.map(({ hostId, offerIds }) => ({ hostId, offerIds, tokenHash: hashOfSecret(tokens.get(hostId)!) })), LINK_HOURS);
    await tellJournal(tx, hosts, links);
    const mails = hosts.flatMap(({ hostId, name, ageing, stale }) => {
      const { lastDay } = links.get(hostId)!;
      const params = { organisation: name, ageing: String(ageing), stale: String(stale), lastDay, link: `${this.publicUrl}/platz-bestaetigen/${tokens.get(hostId)!}` };
      return [...new Set(peopleOf.get(hostId)!.map(({ email }) => email))].map((to) => ({ to, template: 'capacity-reminder', params }));
    });
    await queueMails(tx, mails);
    return mails.length;
  }
}

/** Closes the tasks of organisations that are not neglected any more; tells of how many. */
async function settle(tx: Transaction, neglected: readonly NeglectedHost[]): Promise<number> {
  const still = new Set(neglected.map(({ hostId }) => hostId));
  const settled = (await findTasksOfKind(tx, TASKS)).filter(({ isOpen, subjectId }) => isOpen && !still.has(subjectId)).map(({ subjectId }) => subjectId);
  await closeTasks(tx, { ...TASKS, subjectIds: settled });
  return settled.length;
}

/** For the group leads, where there are any; administrators see it there, too. */
const taskOf = (hostId: string, people: readonly Reminded[]): NewTask => ({
  ...TASKS,
  organisationId: hostId,
  subjectId: hostId,
  ownerRole: people.some(({ role }) => role === 'GROUP_LEAD') ? 'GROUP_LEAD' : 'ADMINISTRATOR',
});

/** Without the token: whoever reads the journal confirms nothing. */
async function tellJournal(tx: Transaction, hosts: readonly NeglectedHost[], links: ReadonlyMap<string, { readonly id: string }>): Promise<void> {
  await tx.journal.writeAll(
    hosts.map(({ hostId, ageing, stale, offerIds }) => ({
      agencyId: null,
      action: 'capacity.asked-to-confirm',
      subjectKind: 'organisation',
      subjectId: hostId,
      after: { linkId: links.get(hostId)!.id, ageing, stale, offers: offerIds.length },
    })),
  );
}
