import type { YearMonth } from '#kernel';

export type ReportRunState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

/** How far the reports of a month are. */
export interface ReportRunView extends Record<string, unknown> {
  readonly id: string;
  readonly period: YearMonth;
  readonly state: ReportRunState;
  /** Approvals worked through, of all with days in the month; total null: not counted yet. */
  readonly done: number;
  readonly total: number | null;
  readonly queuedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}
