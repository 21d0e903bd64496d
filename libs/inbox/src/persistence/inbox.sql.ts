import type { Transaction } from '#platform';
import type { TaskRecord } from '../domain/task-record.js';

export interface TaskRecordRow extends TaskRecord {
  readonly [column: string]: unknown;
}

export const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

export const IS_OVERDUE = `(state = 'OPEN' AND due_on IS NOT NULL AND due_on < ${TODAY})`;

/** Ids of those who belong to the organisation acted for. */
const MEMBERS = '(SELECT inbox.members())::text[]';

/** Whoever took an open task and has left since is named no more: others may take it. */
export const RECORD_COLUMNS = `id, kind, subject_kind AS "subjectKind", subject_id AS "subjectId", owner_user_id AS "ownerUserId",
  owner_role AS "ownerRole",
  CASE WHEN state <> 'OPEN' OR assignee_id = ANY (${MEMBERS}) THEN assignee_id END AS "assigneeId", due_on AS "dueOn", ${IS_OVERDUE} AS "isOverdue",
  escalated_at IS NOT NULL AS "isEscalated", state, created_at AS "createdAt", done_at AS "doneAt", done_by AS "doneBy"`;

/** One's own, those of whom one is the deputy, and the trays of one's roles: what an administrator sees less the rest. */
export const IS_MINE = `(inbox.holder(assignee_id, owner_user_id, ${MEMBERS}) = ANY ((SELECT inbox.my_people())::text[])
  OR inbox.tray(assignee_id, owner_user_id, owner_role, ${MEMBERS}) = ANY ((SELECT inbox.my_roles())::text[])
  OR escalated_at IS NOT NULL AND escalate_role = ANY ((SELECT inbox.my_roles())::text[]))`;

/** The task, locked, if the caller may see it. */
export async function lockTask(tx: Transaction, id: string): Promise<TaskRecord | undefined> {
  const [row] = await tx.sql<TaskRecordRow>(`SELECT ${RECORD_COLUMNS} FROM inbox.task WHERE id = $1 FOR UPDATE`, [id]);
  return row;
}

export async function finishTask(tx: Transaction, id: string): Promise<TaskRecord> {
  const [row] = await tx.sql<TaskRecordRow>(
    `UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = $2 WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, tx.context.actor],
  );
  return row!;
}

/** Gives the task to somebody, who is then told of it as of a new one. */
export async function giveTask(tx: Transaction, id: string, userId: string): Promise<TaskRecord> {
  const [row] = await tx.sql<TaskRecordRow>(
    `UPDATE inbox.task SET assignee_id = $2, left_behind = false, announced_at = CASE WHEN $2 = $3 THEN announced_at END WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, userId, tx.context.actor],
  );
  return row!;
}

export async function isMember(tx: Transaction, userId: string): Promise<boolean> {
  // What PostgreSQL cannot store can be nobody's id.
  if (userId.includes('\0')) return false;
  const rows = await tx.sql('SELECT 1 FROM identity.member_v WHERE organisation_id = platform.current_organisation() AND user_id = $1 LIMIT 1', [userId]);
  return rows.length > 0;
}

/** The caller's organisation if it is an agency, into whose chain of the journal entries go. */
export async function ownAgency(tx: Transaction): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`SELECT id FROM identity.organisation_v WHERE id = platform.current_organisation() AND kind = 'AGENCY'`);
  return row?.id ?? null;
}
