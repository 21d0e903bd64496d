import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks and deadlines of people, and how they want to hear of them. */
export class Inbox1764000000014 implements MigrationInterface {
  readonly name = 'Inbox1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA inbox;

-- What somebody has to do, until when. Ids and codes only: what it is about is read where it lies, under its own policies.
-- It belongs to a person or to a role's common tray, out of which somebody may take it (assignee_id).
CREATE TABLE inbox.task (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  kind text NOT NULL CHECK (kind ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  owner_user_id text,
  owner_role text,
  assignee_id text,
  -- Its person has left the organisation, and those who look after it now were told so.
  left_behind boolean NOT NULL DEFAULT false,
  subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z][a-z_-]{0,63}$'),
  subject_id text NOT NULL CHECK (subject_id ~ '^[A-Za-z0-9_:-]{1,64}$'),
  due_on date,
  -- The due day before its last change.
  due_before date,
  remind_on date,
  escalate_on date,
  escalate_role text,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  -- The organisation in whose name it was opened; null: by the operator's jobs. It may change and close the task as the
  -- owner may; those that it has named beside may close it.
  opened_by uuid,
  closers uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  -- When its people were told that it is there, that it is due soon, and others that it is late.
  announced_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  done_at timestamptz,
  done_by text,
  CONSTRAINT task_owner CHECK (num_nonnulls(owner_user_id, owner_role) = 1),
  CONSTRAINT task_due CHECK (due_on IS NOT NULL OR (remind_on IS NULL AND escalate_on IS NULL)),
  CONSTRAINT task_remind CHECK (remind_on <= due_on),
  CONSTRAINT task_escalate CHECK (escalate_on IS NULL OR escalate_on > due_on AND escalate_role IS NOT NULL),
  CONSTRAINT task_end CHECK ((state = 'OPEN') = (done_at IS NULL) AND (done_at IS NULL) = (done_by IS NULL))
);
CREATE UNIQUE INDEX task_open_key ON inbox.task
  (organisation_id, kind, subject_kind, subject_id, (coalesce(owner_user_id, '')), (coalesce(owner_role, ''))) WHERE state = 'OPEN';
CREATE INDEX task_subject_idx ON inbox.task (subject_id, kind) WHERE state = 'OPEN';
CREATE INDEX task_list_idx ON inbox.task (organisation_id, state, (coalesce(due_on, '9999-12-31'::date)), id);
-- What the clock has to look at, and nothing else.
CREATE INDEX task_announce_idx ON inbox.task (id) WHERE state = 'OPEN' AND announced_at IS NULL;
CREATE INDEX task_remind_idx ON inbox.task (remind_on) WHERE state = 'OPEN' AND reminded_at IS NULL;
CREATE INDEX task_escalate_idx ON inbox.task (escalate_on) WHERE state = 'OPEN' AND escalated_at IS NULL;

-- A closed task is history, and no task changes into another one.
CREATE FUNCTION inbox.guard_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'OPEN' THEN
    RAISE EXCEPTION 'A closed task never changes' USING ERRCODE = '23001';
  END IF;
  IF (NEW.id, NEW.organisation_id, NEW.kind, NEW.owner_user_id, NEW.owner_role, NEW.subject_kind, NEW.subject_id, NEW.opened_by, NEW.closers, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.kind, OLD.owner_user_id, OLD.owner_role, OLD.subject_kind, OLD.subject_id, OLD.opened_by, OLD.closers,
    OLD.created_at) THEN
    RAISE EXCEPTION 'A task keeps what it is about, who opened it and whom it was given to' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_task BEFORE UPDATE ON inbox.task FOR EACH ROW EXECUTE FUNCTION inbox.guard_task();

-- How a person wants to hear of the tasks in an organisation; no row: DIGEST.
CREATE TABLE inbox.notification_preference (
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  user_id text NOT NULL,
  mode text NOT NULL CHECK (mode IN ('IMMEDIATE', 'DIGEST', 'NONE')),
  PRIMARY KEY (organisation_id, user_id)
);

-- Up to when a person has been told in digests: one a day, and each tells what has happened since the one before. Kept
-- for those too who want no digest, so that whoever changes their mind is not told of the past.
CREATE TABLE inbox.digest (
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  user_id text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, user_id)
);

-- In whose hands a task is, and in which role's tray it lies while it is in nobody's. Whoever has left the organisation
-- counts as nobody: what they took goes back to its tray, and what was theirs alone to the administrators. The one rule
-- for what people see, for their lists and for whom is told.
CREATE FUNCTION inbox.holder(assignee text, owner text, members text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE WHEN assignee = ANY (members) THEN assignee WHEN owner = ANY (members) THEN owner END;
END $$;
CREATE FUNCTION inbox.tray(assignee text, owner text, owner_role text, members text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE WHEN inbox.holder(assignee, owner, members) IS NULL THEN coalesce(owner_role, 'ADMINISTRATOR') END;
END $$;
-- Who belongs to the organisation acted for.
CREATE FUNCTION inbox.members() RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT DISTINCT m.user_id FROM identity.member_v m WHERE m.organisation_id = platform.current_organisation());
END $$;

-- The people for whom the actor stands today: oneself, and whoever has named the actor as deputy, who must be more than an
-- auditor here. In plpgsql, so that its plan is kept.
CREATE FUNCTION inbox.my_people() RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT platform.current_actor()
    UNION
    SELECT s.person_id FROM identity.substitution_v s
    WHERE s.organisation_id = platform.current_organisation() AND s.deputy_id = platform.current_actor()
      AND s.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date
      AND EXISTS (SELECT 1 FROM identity.member_v m
        WHERE m.organisation_id = s.organisation_id AND m.user_id = s.deputy_id AND m.role <> 'AUDITOR'));
END $$;

-- Roles whose common trays the actor sees: one's own, and those of the people for whom one stands, but for their
-- administration, which no deputy is handed.
CREATE FUNCTION inbox.my_roles() RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT m.role FROM identity.member_v m
    WHERE m.organisation_id = platform.current_organisation()
      AND (m.user_id = platform.current_actor() OR m.role <> 'ADMINISTRATOR' AND m.user_id = ANY (inbox.my_people())));
END $$;

-- Administrators see all tasks of their organisation, because they hand them over when somebody is away. Not by deputy.
CREATE FUNCTION inbox.is_administrator() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM identity.member_v m
    WHERE m.organisation_id = platform.current_organisation() AND m.user_id = platform.current_actor() AND m.role = 'ADMINISTRATOR');
END $$;

-- Opening and closing cross the borders between organisations: a provider that submits an agreement puts a task into the
-- agency's tray. These two functions write tasks, and tell of them no more than their callers knew. What is open is
-- rescheduled by its owner and its opener alone, and closed by them and those the opener has named; for anybody else it
-- is as if it were not there.
CREATE FUNCTION inbox.open_tasks(tasks jsonb)
RETURNS TABLE (id uuid, organisation_id uuid, kind text, subject_kind text, subject_id text, due_on date, is_new boolean, due_before date)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, inbox AS $$
#variable_conflict use_column
DECLARE
  by_operator boolean := platform.is_operator();
  opener uuid := CASE WHEN NOT platform.is_operator() THEN platform.current_organisation() END;
BEGIN
  IF NOT platform.is_known() THEN
    RAISE EXCEPTION 'Nobody has said for whom tasks are opened' USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(tasks) AS n("organisationId" uuid, "ownerUserId" text)
      WHERE n."ownerUserId" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = n."organisationId" AND m.user_id = n."ownerUserId")) THEN
    RAISE EXCEPTION 'A person''s tasks are in an organisation that they belong to' USING ERRCODE = '23503', CONSTRAINT = 'task_owner_member';
  END IF;
  RETURN QUERY
  INSERT INTO inbox.task AS t (organisation_id, kind, owner_user_id, owner_role, subject_kind, subject_id, due_on, remind_on, escalate_on, escalate_role,
    opened_by, closers)
  SELECT n."organisationId", n.kind, n."ownerUserId", n."ownerRole", n."subjectKind", n."subjectId", n."dueOn", n."remindOn", n."escalateOn", n."escalateTo",
    opener, coalesce(n.closers, '{}')
  FROM jsonb_to_recordset(tasks) AS n("organisationId" uuid, kind text, "ownerUserId" text, "ownerRole" text, "subjectKind" text,
    "subjectId" text, "dueOn" date, "remindOn" date, "escalateOn" date, "escalateTo" text, closers uuid[])
  -- One order for everybody, so that two who open the same tasks wait for each other only once.
  ORDER BY n."organisationId", n.kind, n."subjectKind", n."subjectId", n."ownerUserId", n."ownerRole"
  ON CONFLICT (organisation_id, kind, subject_kind, subject_id, (coalesce(owner_user_id, '')), (coalesce(owner_role, ''))) WHERE state = 'OPEN'
  DO UPDATE SET due_on = excluded.due_on, due_before = t.due_on, remind_on = excluded.remind_on, escalate_on = excluded.escalate_on,
    escalate_role = excluded.escalate_role, reminded_at = NULL, escalated_at = NULL
  WHERE t.due_on IS DISTINCT FROM excluded.due_on AND (by_operator OR opener IN (t.organisation_id, t.opened_by))
  RETURNING t.id, t.organisation_id, t.kind, t.subject_kind, t.subject_id, t.due_on, t.xmax = 0, t.due_before;
END $$;

CREATE FUNCTION inbox.close_tasks(task_kind text, task_subject_kind text, subject_ids text[], new_state text)
RETURNS TABLE (id uuid, organisation_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, inbox AS $$
#variable_conflict use_column
DECLARE
  by_operator boolean := platform.is_operator();
  me uuid := platform.current_organisation();
BEGIN
  IF NOT platform.is_known() THEN
    RAISE EXCEPTION 'Nobody has said for whom tasks are closed' USING ERRCODE = '42501';
  END IF;
  RETURN QUERY
  WITH due AS MATERIALIZED (
    SELECT t.id FROM inbox.task t
    WHERE t.kind = task_kind AND t.subject_kind = task_subject_kind AND t.subject_id = ANY (subject_ids) AND t.state = 'OPEN'
      AND (by_operator OR me IN (t.organisation_id, t.opened_by) OR me = ANY (t.closers))
    ORDER BY t.id FOR UPDATE)
  UPDATE inbox.task t SET state = new_state, done_at = platform.now(), done_by = coalesce(platform.current_actor(), 'operator')
  FROM due WHERE t.id = due.id
  RETURNING t.id, t.organisation_id;
END $$;

-- A person's own tasks are for that person (and a deputy); a tray is for those who have the role, until somebody takes
-- the task out, and again once they have left; one that is late is for those too who were told of it.
ALTER TABLE inbox.task ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_read ON inbox.task FOR SELECT USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()) AND (
    inbox.holder(assignee_id, owner_user_id, (SELECT inbox.members())::text[]) = ANY ((SELECT inbox.my_people())::text[])
    OR inbox.tray(assignee_id, owner_user_id, owner_role, (SELECT inbox.members())::text[]) = ANY ((SELECT inbox.my_roles())::text[])
    OR escalated_at IS NOT NULL AND escalate_role = ANY ((SELECT inbox.my_roles())::text[])
    OR (SELECT inbox.is_administrator())));
CREATE POLICY task_change ON inbox.task FOR UPDATE USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()) AND (
    inbox.holder(assignee_id, owner_user_id, (SELECT inbox.members())::text[]) = ANY ((SELECT inbox.my_people())::text[])
    OR inbox.tray(assignee_id, owner_user_id, owner_role, (SELECT inbox.members())::text[]) = ANY ((SELECT inbox.my_roles())::text[])
    OR escalated_at IS NOT NULL AND escalate_role = ANY ((SELECT inbox.my_roles())::text[])
    OR (SELECT inbox.is_administrator())));
CREATE POLICY task_write ON inbox.task FOR INSERT WITH CHECK ((SELECT platform.is_operator()));

ALTER TABLE inbox.notification_preference ENABLE ROW LEVEL SECURITY;
CREATE POLICY notification_preference_own ON inbox.notification_preference USING (
  (SELECT platform.is_operator())
  OR organisation_id = (SELECT platform.current_organisation()) AND user_id = (SELECT platform.current_actor()));

ALTER TABLE inbox.digest ENABLE ROW LEVEL SECURITY;
CREATE POLICY digest_worker ON inbox.digest USING ((SELECT platform.is_operator()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA inbox CASCADE');
  }
}
