import { groupBy, isFederalState, type LocalDate } from '#kernel';
import { operatorContext, queueMails, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { summarise } from '../domain/task-summary.js';
import type { TaskKinds } from '../domain/task-kind.js';
import { countForDigest, countForImmediate, findOfficeDay, lockRecall, markRecalled, returnLeft, type LeftTask, type RecalledTask, type TaskCount } from '../persistence/recall.sql.js';
import { officeDays } from './office-days.js';

export interface Recalled {
  /** Tasks of which somebody had to be told for the first time, that were due soon, that were late. */
  readonly opened: number;
  readonly reminded: number;
  readonly escalated: number;
  /** Mails put out. */
  readonly mails: number;
}

const NOTHING: Recalled = { opened: 0, reminded: 0, escalated: 0, mails: 0 };

/**
 * Looks at the clock for everybody: takes tasks back from those who have left, marks tasks that are new, due soon or late, tells those at once who want that, and on
 * every working day from 07:00 in Berlin on gives the others their digest. The same few statements however many tasks
 * there are; a repetition finds nothing left to do, and of two workers at once one leaves it to the other.
 */
export class RecallTasksUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: TaskKinds,
    /** Address under which people reach the service. */
    private readonly publicUrl: string,
  ) {}

  run(options: UnitOfWorkOptions = {}): Promise<Recalled> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'recall-tasks'), (tx) => this.recall(tx), { statementTimeoutMs: 60_000, ...options });
  }

  private async recall(tx: Transaction): Promise<Recalled> {
    if (!(await lockRecall(tx))) return NOTHING;
    await tellLeft(tx, await returnLeft(tx));
    const { day, states } = await findOfficeDay(tx);
    const recalled = await markRecalled(tx, day, this.kinds.codes);
    await tellJournal(tx, recalled);
    const notices = recalled.length === 0 ? [] : await countForImmediate(tx, day, recalled);
    const working = await workingStates(states, day);
    const digests = working.length === 0 ? [] : await countForDigest(tx, day, working, this.kinds.codes);
    const mails = [
      ...this.byPerson(notices).map((mail) => ({ ...mail, template: 'task-notice' })),
      ...this.byPerson(digests).map((mail) => ({ ...mail, template: 'task-digest' })),
    ];
    await queueMails(tx, mails);
    return {
      opened: recalled.filter((task) => task.isOpened).length,
      reminded: recalled.filter((task) => task.isReminded).length,
      escalated: recalled.filter((task) => task.isEscalated).length,
      mails: mails.length,
    };
  }

  /** One mail per person, whatever the number of their organisations. */
  private byPerson(counts: readonly TaskCount[]): { to: string; params: Record<string, string> }[] {
    const link = `${this.publicUrl.replace(/\/+$/, '')}/inbox`;
    return [...groupBy(counts, (count) => count.userId).values()].map((own) => ({ to: own[0]!.email, params: { summary: summarise(own, this.kinds), link } }));
  }
}

async function workingStates(states: readonly string[], day: LocalDate): Promise<string[]> {
  const working = await Promise.all(states.map(async (state) => isFederalState(state) && (await officeDays(state)).isWorkingDay(day)));
  return states.filter((_, index) => working[index]);
}

/** Whoever had such a task has left; that others look after it now is a change. */
async function tellLeft(tx: Transaction, left: readonly LeftTask[]): Promise<void> {
  if (left.length === 0) return;
  await tx.journal.writeAll(
    left.map(({ id, agencyId, assigneeId, isLeftBehind, wasLeftBehind }) => ({
      agencyId,
      action: 'task.returned',
      subjectKind: 'task',
      subjectId: id,
      before: { assigneeId, leftBehind: wasLeftBehind },
      after: { assigneeId: null, leftBehind: isLeftBehind },
    })),
  );
}

/** An escalation shows a task to others: that is a change; that somebody was reminded is written in the task itself. */
async function tellJournal(tx: Transaction, recalled: readonly RecalledTask[]): Promise<void> {
  const escalated = recalled.filter((task) => task.isEscalated);
  if (escalated.length === 0) return;
  await tx.journal.writeAll(
    escalated.map((task) => ({
      agencyId: task.agencyId,
      action: 'task.escalated',
      subjectKind: 'task',
      subjectId: task.id,
      before: { escalatedTo: null },
      after: { escalatedTo: task.escalateRole },
    })),
  );
}
