import type { LocalDate, WorkingDays } from '#kernel';
import type { TaskKind } from './task-kind.js';

export interface TaskDays {
  /** From this day on the owner is reminded; null: never. */
  readonly remindOn: LocalDate | null;
  /** From this day on others hear of it; null: never. */
  readonly escalateOn: LocalDate | null;
}

/** When a task is recalled, in working days from its due day; the due day itself is not counted and may be any day. */
export function taskDays(kind: TaskKind, dueOn: LocalDate | null, workingDays: WorkingDays): TaskDays {
  const { reminderWorkingDaysBefore: before, escalateWorkingDaysAfter: after } = kind;
  return {
    remindOn: dueOn === null || before === null ? null : workingDays.addWorkingDays(dueOn, -before),
    escalateOn: dueOn === null || after === null ? null : workingDays.addWorkingDays(dueOn, after),
  };
}
