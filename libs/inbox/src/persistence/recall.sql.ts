import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/**
 * False when another worker is at it just now. Marks and digests would keep two of them from telling the same twice; one
 * after the other, no mark falls unseen between two digests.
 */
export async function lockRecall(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ ours: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtextextended('inbox.recall', 7355612)) AS ours`);
  return row!.ours;
}

export interface OfficeDay {
  /** The day that counts now. It begins at 07:00 in Berlin, so that nobody is told of a deadline at midnight. */
  readonly day: LocalDate;
  /** Federal states in which there are organisations. */
  readonly states: readonly string[];
}

export async function findOfficeDay(tx: Transaction): Promise<OfficeDay> {
  const [row] = await tx.sql<{ day: LocalDate; states: string[] }>(
    `SELECT (platform.now() AT TIME ZONE 'Europe/Berlin' - interval '7 hours')::date AS day,
       ARRAY(SELECT DISTINCT federal_state FROM identity.organisation_v ORDER BY 1) AS states`,
  );
  return row!;
}

/** A task whose person has left the organisation. */
export interface LeftTask {
  readonly id: string;
  readonly agencyId: string | null;
  /** Who had taken it out of its tray, or was given it. */
  readonly assigneeId: string | null;
  /** True: it was somebody's alone, and the administrators look after it now; false: it was, and they are back. */
  readonly isLeftBehind: boolean;
  readonly wasLeftBehind: boolean;
}

/** The people of each organisation, as inbox.holder and inbox.tray ask for them. */
const MEMBERS = `
  members AS MATERIALIZED (
    SELECT organisation_id, array_agg(DISTINCT user_id) AS ids, array_agg(DISTINCT role) AS roles FROM identity.member_v GROUP BY organisation_id)`;

/**
 * Takes open tasks out of the hands of those who have left, so that whoever looks after them now is told of them anew. They
 * were visible to these at once; only the marks are left to do.
 */
export function returnLeft(tx: Transaction): Promise<LeftTask[]> {
  return tx.sql(
    `WITH ${MEMBERS},
     held AS MATERIALIZED (
       SELECT t.id, t.assignee_id AS was, t.assignee_id = ANY (m.ids) AS stays,
         t.owner_user_id IS NOT NULL AND inbox.holder(t.assignee_id, t.owner_user_id, m.ids) IS NULL AS is_left_behind, t.left_behind
       FROM inbox.task t JOIN members m ON m.organisation_id = t.organisation_id
       WHERE t.state = 'OPEN' AND (t.assignee_id IS NOT NULL OR t.owner_user_id IS NOT NULL)),
     left_by AS MATERIALIZED (
       SELECT t.id, h.was, coalesce(h.stays, false) AS stays, h.is_left_behind, h.left_behind AS was_left_behind FROM held h JOIN inbox.task t ON t.id = h.id
       WHERE NOT h.stays OR h.is_left_behind <> h.left_behind ORDER BY t.id FOR UPDATE OF t),
     back AS (
       UPDATE inbox.task t SET assignee_id = CASE WHEN l.stays THEN t.assignee_id END, left_behind = l.is_left_behind, announced_at = NULL, reminded_at = NULL
       FROM left_by l WHERE t.id = l.id AND t.state = 'OPEN' RETURNING t.id, t.organisation_id, l.was, l.is_left_behind, l.was_left_behind)
     SELECT b.id, b.was AS "assigneeId", b.is_left_behind AS "isLeftBehind", b.was_left_behind AS "wasLeftBehind", o.id AS "agencyId"
     FROM back b LEFT JOIN identity.organisation_v o ON o.id = b.organisation_id AND o.kind = 'AGENCY'`,
  );
}

/** A task of which its people have to be told. */
export interface RecalledTask {
  readonly id: string;
  readonly isOpened: boolean;
  readonly isReminded: boolean;
  readonly isEscalated: boolean;
  readonly agencyId: string | null;
  readonly escalateRole: string | null;
}

/**
 * Marks what is new, due soon or late on this day, each once in the life of a task (and anew when its due day changes).
 * What nobody is there to be told of is not marked: it waits for the first who comes. Tasks of a kind that this worker does
 * not know are left to a newer one.
 */
export function markRecalled(tx: Transaction, day: LocalDate, kinds: readonly string[]): Promise<RecalledTask[]> {
  return tx.sql(
    `WITH ${MEMBERS},
     due AS MATERIALIZED (
       SELECT t.id, heard.by_own AND t.announced_at IS NULL AS is_opened,
         heard.by_own AND t.reminded_at IS NULL AND coalesce(t.remind_on <= $1, false) AS is_reminded,
         heard.by_role AND t.escalated_at IS NULL AND coalesce(t.escalate_on <= $1, false) AS is_escalated
       FROM inbox.task t JOIN members m ON m.organisation_id = t.organisation_id
       CROSS JOIN LATERAL (
         SELECT coalesce(inbox.tray(t.assignee_id, t.owner_user_id, t.owner_role, m.ids) = ANY (m.roles), true) AS by_own,
           coalesce(t.escalate_role = ANY (m.roles), false) AS by_role) heard
       WHERE t.state = 'OPEN' AND t.kind = ANY ($2) AND (
         heard.by_own AND (t.announced_at IS NULL OR (t.reminded_at IS NULL AND t.remind_on <= $1))
         OR heard.by_role AND t.escalated_at IS NULL AND t.escalate_on <= $1)
       ORDER BY t.id FOR UPDATE OF t),
     marked AS (
       UPDATE inbox.task t SET
         announced_at = CASE WHEN due.is_opened THEN platform.now() ELSE t.announced_at END,
         reminded_at = CASE WHEN due.is_reminded THEN platform.now() ELSE t.reminded_at END,
         escalated_at = CASE WHEN due.is_escalated THEN platform.now() ELSE t.escalated_at END
       FROM due WHERE t.id = due.id
       RETURNING t.id, t.organisation_id, t.escalate_role, due.is_opened, due.is_reminded, due.is_escalated)
     SELECT m.id, m.is_opened AS "isOpened", m.is_reminded AS "isReminded", m.is_escalated AS "isEscalated",
       m.escalate_role AS "escalateRole", o.id AS "agencyId"
     FROM marked m LEFT JOIN identity.organisation_v o ON o.id = m.organisation_id AND o.kind = 'AGENCY'`,
    [day, kinds],
  );
}

/** What a mail tells one person of one kind of task in one organisation. */
export interface TaskCount {
  readonly userId: string;
  readonly email: string;
  readonly organisation: string;
  readonly kind: string;
  readonly total: number;
  readonly fresh: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

/**
 * Who hears of the tasks `told`: the person in whose hands a task is; else everybody with the role of its tray; those with
 * the role to which it was escalated; and the deputies of all these today. Only members of the organisation, and nobody by
 * a role of administration that they merely stand in for, nor as the deputy who only audits.
 */
const READERS = `
  ${MEMBERS.trim()},
  kept AS (
    SELECT t.id, t.organisation_id, inbox.holder(t.assignee_id, t.owner_user_id, m.ids) AS person_id,
      inbox.tray(t.assignee_id, t.owner_user_id, t.owner_role, m.ids) AS role, CASE WHEN t.escalated_at IS NOT NULL THEN t.escalate_role END AS late_role
    FROM told t JOIN members m ON m.organisation_id = t.organisation_id),
  meant AS (
    SELECT DISTINCT organisation_id, user_id AS person_id, user_id AS reader_id FROM identity.member_v
    UNION
    SELECT s.organisation_id, s.person_id, s.deputy_id FROM identity.substitution_v s
    WHERE s.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date
      AND EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = s.organisation_id AND m.user_id = s.deputy_id AND m.role <> 'AUDITOR')),
  holder AS (
    SELECT m.organisation_id, m.role, p.reader_id FROM identity.member_v m
    JOIN meant p ON p.organisation_id = m.organisation_id AND p.person_id = m.user_id AND (p.reader_id = p.person_id OR m.role <> 'ADMINISTRATOR')),
  reader AS (
    SELECT t.id, p.reader_id FROM kept t JOIN meant p ON p.organisation_id = t.organisation_id AND p.person_id = t.person_id
    UNION
    SELECT t.id, h.reader_id FROM kept t JOIN holder h ON h.organisation_id = t.organisation_id AND h.role = t.role
    UNION
    SELECT t.id, h.reader_id FROM kept t JOIN holder h ON h.organisation_id = t.organisation_id AND h.role = t.late_role)`;

/** The counts with address and organisation, for those who want to hear in this way; $1 is the day. */
const counts = (mode: 'IMMEDIATE' | 'DIGEST'): string => `
  SELECT c.reader_id AS "userId", a.email, o.name AS organisation, c.kind, c.total, c.fresh, c.due_soon AS "dueSoon", c.overdue
  FROM counted c
  JOIN identity.address_v a ON a.user_id = c.reader_id
  JOIN identity.organisation_v o ON o.id = c.organisation_id
  LEFT JOIN inbox.notification_preference n ON n.organisation_id = c.organisation_id AND n.user_id = c.reader_id
  WHERE c.has_news AND coalesce(n.mode, 'DIGEST') = '${mode}'
  ORDER BY c.reader_id, o.name, o.id, c.kind`;

/** Counts of just these tasks, for those who want to hear at once. */
export function countForImmediate(tx: Transaction, day: LocalDate, recalled: readonly RecalledTask[]): Promise<TaskCount[]> {
  return tx.sql(
    `WITH told AS (
       SELECT t.*, r."isOpened" AS is_opened FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "isOpened" boolean) JOIN inbox.task t ON t.id = r.id),
     ${READERS},
     counted AS (
       SELECT t.organisation_id, r.reader_id, t.kind, true AS has_news, count(*)::int AS total,
         (count(*) FILTER (WHERE t.is_opened))::int AS fresh,
         (count(*) FILTER (WHERE t.reminded_at IS NOT NULL AND t.due_on >= $1))::int AS due_soon,
         (count(*) FILTER (WHERE t.due_on < $1))::int AS overdue
       FROM told t JOIN reader r ON r.id = t.id GROUP BY t.organisation_id, r.reader_id, t.kind)
     ${counts('IMMEDIATE')}`,
    [day, JSON.stringify(recalled.map(({ id, isOpened }) => ({ id, isOpened })))],
  );
}

/**
 * Begins the digest of this day for everybody in these states who has not had it, and counts the open tasks of those who
 * want one and have something to hear since the last. A second call on the same day finds nobody.
 */
export function countForDigest(tx: Transaction, day: LocalDate, states: readonly string[], kinds: readonly string[]): Promise<TaskCount[]> {
  // inbox.digest is read on the statement's snapshot: as it was before its own claim.
  return tx.sql(
    `WITH claimed AS (
       INSERT INTO inbox.digest AS d (organisation_id, user_id, day, at)
       SELECT DISTINCT m.organisation_id, m.user_id, $1::date, platform.now() FROM identity.member_v m
       JOIN identity.organisation_v o ON o.id = m.organisation_id AND o.federal_state = ANY ($2)
       WHERE NOT EXISTS (SELECT 1 FROM inbox.digest had WHERE had.organisation_id = m.organisation_id AND had.user_id = m.user_id AND had.day >= $1)
       ON CONFLICT (organisation_id, user_id) DO UPDATE SET day = excluded.day, at = excluded.at WHERE d.day < excluded.day
       RETURNING organisation_id, user_id),
     told AS (
       SELECT t.* FROM inbox.task t WHERE t.state = 'OPEN' AND t.kind = ANY ($3) AND t.organisation_id IN (SELECT organisation_id FROM claimed)),
     ${READERS},
     seen AS (
       SELECT t.*, r.reader_id, coalesce(before.at, '-infinity') AS since
       FROM told t JOIN reader r ON r.id = t.id
       JOIN claimed ON claimed.organisation_id = t.organisation_id AND claimed.user_id = r.reader_id
       LEFT JOIN inbox.digest before ON before.organisation_id = t.organisation_id AND before.user_id = r.reader_id),
     grouped AS (
       SELECT organisation_id, reader_id, kind, count(*)::int AS total, (count(*) FILTER (WHERE announced_at > since))::int AS fresh,
         (count(*) FILTER (WHERE reminded_at IS NOT NULL AND due_on >= $1))::int AS due_soon, (count(*) FILTER (WHERE due_on < $1))::int AS overdue,
         bool_or(greatest(announced_at, reminded_at, escalated_at) > since) AS kind_news
       FROM seen GROUP BY organisation_id, reader_id, kind),
     counted AS (
       SELECT *, bool_or(kind_news) OVER (PARTITION BY organisation_id, reader_id) AS has_news FROM grouped)
     ${counts('DIGEST')}`,
    [day, states, kinds],
  );
}
