import type { LocalDate } from '#kernel';
import type { TaskKind } from './task-kind.js';

/** A task for a person, or for whoever has a role in an organisation (the role's common tray). */
export type NewTask = {
  readonly kind: TaskKind;
  /** The organisation in which it is to be done; need not be that of the caller. */
  readonly organisationId: string;
  /** What it is about, in the singular: `agreement`. */
  readonly subjectKind: string;
  /** Its id; never a name, a code of a case or another text. */
  readonly subjectId: string;
  /** The day on which it is due; null or absent: no day. */
  readonly dueOn?: LocalDate | null;
  /** Working days before the due day on which its owner is reminded, where an organisation's own rule says so; absent: as the kind says. */
  readonly reminderWorkingDaysBefore?: number;
  /** Organisations that may close it beside its owner and whoever opens it: those whose doing may make it pointless. */
  readonly closers?: readonly string[];
} & TaskOwner;

/** A person by their id, or a role. */
export type TaskOwner =
  | { readonly ownerUserId: string; readonly ownerRole?: undefined }
  | { readonly ownerRole: string; readonly ownerUserId?: undefined };

/** What makes two tasks the same one while both are open. */
export const taskKey = (task: NewTask): string =>
  JSON.stringify([task.kind.code, task.subjectKind, task.subjectId, task.organisationId, task.ownerUserId ?? null, task.ownerRole ?? null]);
