import { closeTasks, officeDays, openTasks, type NewTask } from '#inbox';
import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { ATTENDANCE_DIFFERENCE, DIFFERENCE_WORKING_DAYS } from '../../domain/differences/difference-tasks.js';
import { findDifferencesToTell, markDifferences, type DifferenceToTell } from '../../persistence/differences/difference.sql.js';
import { lockRegisters } from '../../persistence/register/attendance.sql.js';

const TASK = { kind: ATTENDANCE_DIFFERENCE, subjectKind: 'attendance_difference' } as const;

/**
 * Gives both sides a task about each difference that is new in these sessions (null: in all), and closes those of differences that are over
 * (TS-16); told once, also where somebody has ticked it off. That there is a difference is noted by a trigger, whoever writes a record; the
 * tasks need working days and so are opened here: by whoever has recorded, in the same transaction, and after an import by the worker
 * (FollowDifferencesUseCase), which may not hold up an import of millions of rows. How many were told of or closed.
 */
export async function tellOfDifferences(tx: Transaction, sessionIds: readonly string[] | null): Promise<number> {
  if (sessionIds?.length === 0) return 0;
  const differences = await (sessionIds === null ? findAndLock(tx) : findDifferencesToTell(tx, sessionIds));
  if (differences.length === 0) return 0;
  const fresh = differences.filter(({ isOver, isTold }) => !isOver && !isTold);
  await openTasks(tx, (await Promise.all(fresh.map(tasksOf))).flat());
  await closeTasks(tx, { ...TASK, subjectIds: differences.filter(({ isOver, isTold }) => isOver && isTold).map(({ id }) => id) });
  await markDifferences(tx, differences);
  return differences.length;
}

/** Whoever records holds the registers already; without them a difference could end before the tasks about it are there, and nobody would close those. */
async function findAndLock(tx: Transaction): Promise<DifferenceToTell[]> {
  const sessionIds = (await findDifferencesToTell(tx, null)).map(({ sessionId }) => sessionId);
  if (sessionIds.length === 0) return [];
  await lockRegisters(tx, sessionIds);
  return findDifferencesToTell(tx, sessionIds);
}

async function tasksOf({ id, agencyId, agencyState, hostId, hostState, today }: DifferenceToTell): Promise<NewTask[]> {
  const about = { ...TASK, subjectId: id, closers: [agencyId, hostId] };
  return [
    { ...about, organisationId: hostId, ownerRole: 'GROUP_LEAD', dueOn: await dueDay(hostState, today) },
    { ...about, organisationId: agencyId, ownerRole: 'CASEWORKER', dueOn: await dueDay(agencyState, today) },
  ];
}

const dueDay = async (state: FederalState, today: LocalDate): Promise<LocalDate> => (await officeDays(state)).addWorkingDays(today, DIFFERENCE_WORKING_DAYS);
