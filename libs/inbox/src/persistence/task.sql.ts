import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** Where tasks are to be done. */
export interface TaskPlace {
  readonly organisationId: string;
  readonly federalState: string;
  readonly isAgency: boolean;
}

export function findTaskPlaces(tx: Transaction, organisationIds: readonly string[]): Promise<TaskPlace[]> {
  return tx.sql(
    `SELECT id AS "organisationId", federal_state AS "federalState", kind = 'AGENCY' AS "isAgency"
     FROM identity.organisation_v WHERE id = ANY ($1::uuid[])`,
    [[...new Set(organisationIds)]],
  );
}

export interface TaskRow {
  readonly kind: string;
  readonly organisationId: string;
  readonly ownerUserId?: string | undefined;
  readonly ownerRole?: string | undefined;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly dueOn: LocalDate | null;
  readonly remindOn: LocalDate | null;
  readonly escalateOn: LocalDate | null;
  readonly escalateTo: string | null;
  readonly closers?: readonly string[];
}

export interface OpenedTask extends Pick<TaskRow, 'kind' | 'organisationId' | 'subjectKind' | 'subjectId' | 'dueOn'> {
  readonly id: string;
  readonly isNew: boolean;
  /** The due day that was replaced. */
  readonly dueBefore: LocalDate | null;
}

/** Writes tasks of whichever organisation; gives back those that are new or have another due day than before. What others have opened for others stays. */
export function putTasks(tx: Transaction, rows: readonly TaskRow[]): Promise<OpenedTask[]> {
  return tx.prepared(
    'inbox_open',
    `SELECT id, organisation_id AS "organisationId", kind, subject_kind AS "subjectKind", subject_id AS "subjectId",
       due_on AS "dueOn", is_new AS "isNew", due_before AS "dueBefore" FROM inbox.open_tasks($1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

export interface EndedTask {
  readonly id: string;
  /** The organisation if it is an agency, into whose chain of the journal the end goes. */
  readonly agencyId: string | null;
}

export function endTasks(
  tx: Transaction,
  task: { readonly kind: string; readonly subjectKind: string; readonly subjectIds: readonly string[]; readonly state: 'DONE' | 'CANCELLED' },
): Promise<EndedTask[]> {
  return tx.prepared(
    'inbox_close',
    `SELECT t.id, o.id AS "agencyId" FROM inbox.close_tasks($1, $2, $3::text[], $4) t
     LEFT JOIN identity.organisation_v o ON o.id = t.organisation_id AND o.kind = 'AGENCY'`,
    [task.kind, task.subjectKind, task.subjectIds, task.state],
  );
}

export interface ToldSubject {
  readonly subjectId: string;
  readonly dueOn: LocalDate | null;
  /** One of its tasks of this due day is still to be done. */
  readonly isOpen: boolean;
}

export function findToldSubjects(tx: Transaction, kind: string, subjectKind: string): Promise<ToldSubject[]> {
  return tx.sql(
    `SELECT subject_id AS "subjectId", due_on AS "dueOn", bool_or(state = 'OPEN') AS "isOpen" FROM inbox.task
     WHERE kind = $1 AND subject_kind = $2 AND (state = 'OPEN' OR due_on >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date)
     GROUP BY subject_id, due_on`,
    [kind, subjectKind],
  );
}

export interface OwnedTask {
  readonly subjectId: string;
  /** Null: a role's tray. */
  readonly ownerUserId: string | null;
}

export function findOpenTasksOf(tx: Transaction, kind: string, subjectKind: string, subjectIds: readonly string[]): Promise<OwnedTask[]> {
  return tx.sql<OwnedTask & Record<string, unknown>>(
    `SELECT subject_id AS "subjectId", owner_user_id AS "ownerUserId" FROM inbox.task WHERE kind = $1 AND subject_kind = $2 AND subject_id = ANY ($3::text[]) AND state = 'OPEN'`,
    [kind, subjectKind, subjectIds],
  );
}
