import { closeTasks, findTasksOfKind } from '#inbox';
import { operatorContext, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { MODULE_CHANGE_WANTED, REPORT_SUBJECT } from '../../domain/reports/report-tasks.js';
import { findSettledWishes } from '../../persistence/reports/report.sql.js';

/** Closes the tasks of those who wanted another module once one was approved, or once the help has ended. Answers how many wishes are over. */
export function settleModuleWishes(unitOfWork: UnitOfWork, options: UnitOfWorkOptions = {}): Promise<number> {
  return unitOfWork.run(
    operatorContext('CARE_REPORTS', 'settle-module-wishes'),
    async (tx) => {
      const about = { kind: MODULE_CHANGE_WANTED, subjectKind: REPORT_SUBJECT } as const;
      const open = (await findTasksOfKind(tx, about)).filter(({ isOpen }) => isOpen).map(({ subjectId }) => subjectId);
      const settled = open.length === 0 ? [] : await findSettledWishes(tx, open);
      await closeTasks(tx, { ...about, subjectIds: settled.filter(({ isChanged }) => isChanged).map(({ id }) => id) });
      await closeTasks(tx, { ...about, subjectIds: settled.filter(({ isChanged }) => !isChanged).map(({ id }) => id), as: 'CANCELLED' });
      return settled.length;
    },
    options,
  );
}
