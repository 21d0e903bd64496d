/**
 * A kind of task or deadline, defined by the context that opens it (`libs/<context>/src/domain/<context>-tasks.ts`) and
 * collected in libs/installation. A kind stays there as long as a database may hold tasks of it.
 */
export interface TaskKind {
  /** Stable, unique in the product, upper case: `AGREEMENT_APPROVAL`. */
  readonly code: string;
  /** German, for screens and mails: what is to be done, without any name. */
  readonly title: string;
  /** Working days before the due day on which its owner is reminded, 0 for the due day itself; null: never. */
  readonly reminderWorkingDaysBefore: number | null;
  /** Working days after the due day on which others hear of it, at least 1; null: never. */
  readonly escalateWorkingDaysAfter: number | null;
  /** The role in whose common tray it then lies too; null exactly when it is never escalated. */
  readonly escalateTo: string | null;
}

/** Under this name a program hands over its TaskKinds. */
export const TASK_KINDS = Symbol('TaskKinds');

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** All kinds of the installation. Throws for two of one code and for one that contradicts itself: programming errors. */
export class TaskKinds {
  private readonly byCode: ReadonlyMap<string, TaskKind>;

  constructor(readonly all: readonly TaskKind[]) {
    for (const kind of all) checkKind(kind);
    this.byCode = new Map(all.map((kind) => [kind.code, kind]));
    if (this.byCode.size < all.length) throw new Error('A task kind is registered twice.');
  }

  /** Codes of the kinds that this program knows: a database may hold tasks of a newer one. */
  get codes(): readonly string[] {
    return [...this.byCode.keys()];
  }

  /** The German title; the code itself for a kind of a newer program. */
  titleOf(code: string): string {
    return this.byCode.get(code)?.title ?? code;
  }
}

/** Throws when a kind contradicts itself. */
export function checkKind(kind: TaskKind): void {
  const { code, reminderWorkingDaysBefore: before, escalateWorkingDaysAfter: after, escalateTo } = kind;
  if (!CODE.test(code)) throw new Error(`Task kind ${code}: a code is of upper-case words.`);
  if (before !== null && (!Number.isInteger(before) || before < 0)) throw new Error(`Task kind ${code}: the reminder comes 0 or more working days before.`);
  if (after !== null && (!Number.isInteger(after) || after < 1)) throw new Error(`Task kind ${code}: the escalation comes 1 or more working days after.`);
  if ((after === null) !== (escalateTo === null)) throw new Error(`Task kind ${code}: an escalation needs a day and a role.`);
}
