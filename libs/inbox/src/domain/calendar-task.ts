import type { LocalDate } from '#kernel';

/** An open task with a due day, as a calendar shows it. */
export interface CalendarTask {
  readonly id: string;
  /** What is to be done, in German, without any name. */
  readonly title: string;
  readonly dueOn: LocalDate;
  /** How often its due day was moved. */
  readonly moves: number;
}
