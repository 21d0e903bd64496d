import type { LocalDate } from '#kernel';

export const TASK_STATES = ['OPEN', 'DONE', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A task as it stands. */
export interface TaskRecord {
  readonly id: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ownerUserId: string | null;
  readonly ownerRole: string | null;
  readonly assigneeId: string | null;
  readonly dueOn: LocalDate | null;
  /** Open, and its due day has passed in Berlin. */
  readonly isOverdue: boolean;
  readonly isEscalated: boolean;
  readonly state: TaskState;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
}
