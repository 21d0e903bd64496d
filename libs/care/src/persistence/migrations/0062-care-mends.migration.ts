import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEADLINES_TAKEN_BACK } from './0062-deadlines-taken-back.js';

/**
 * Mends of care: what was said by mistake is taken back (deadlines, questions, sessions that were noted as held), substitutes for leads whom
 * an offer does not name, registers that are locked in one order when sessions are cancelled, one spelling of what tasks are about, and how
 * often the day of a task was moved.
 */
export class CareMends1764000000062 implements MigrationInterface {
  readonly name = 'CareMends1764000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINES_TAKEN_BACK);
    await runner.query(SUBSTITUTES);
    await runner.query(RELEASED);
    await runner.query(ATTENDED);
    await runner.query(TASKS);
  }

  async down(): Promise<void> {
    throw new Error('What was taken back, and why, would be lost: there is no way back.');
  }
}

const SUBSTITUTES = `
-- An imported offer names no leads: who stood in there stood in for a position that nobody knows.
ALTER TABLE care.session_substitute
  DROP CONSTRAINT session_substitute_pkey,
  ADD COLUMN id uuid PRIMARY KEY DEFAULT platform.new_id(),
  ALTER COLUMN position DROP NOT NULL,
  ADD CONSTRAINT session_substitute_once UNIQUE (session_id, revision, position);
`;

const RELEASED = `
-- Why the host takes back that the session was held; null: it stands. Such a revision has no substitutes.
ALTER TABLE care.session_note
  ADD COLUMN withdrawn_reason text CHECK (withdrawn_reason IN ('NOT_HELD', 'WRONG_SESSION', 'OTHER')),
  -- Somebody else, an import, had said before that it was held.
  ADD COLUMN was_held boolean NOT NULL DEFAULT false;
ALTER TABLE care.session_note DISABLE TRIGGER session_note_stamp;
ALTER TABLE care.session_note DISABLE TRIGGER session_note_guard;
UPDATE care.session_note n SET was_held = true WHERE EXISTS (SELECT 1 FROM platform.journal j WHERE j.action = 'session.held' AND j.subject_kind = 'session'
  AND j.subject_id = n.session_id::text AND j.before ->> 'state' = 'HELD' AND j.before ->> 'revision' IS NULL);
ALTER TABLE care.session_note ENABLE TRIGGER session_note_stamp;
ALTER TABLE care.session_note ENABLE TRIGGER session_note_guard;

CREATE OR REPLACE FUNCTION care.guard_session_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND NOT EXISTS (SELECT 1 FROM offers.session_v s WHERE s.id = NEW.session_id AND s.state = 'HELD') THEN
    RAISE EXCEPTION 'Notes are about sessions that were held' USING ERRCODE = '23514', CONSTRAINT = 'session_note_held';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.revision <> 1 OR TG_OP = 'UPDATE' AND (NEW.session_id <> OLD.session_id OR NEW.revision <> OLD.revision + 1) THEN
    RAISE EXCEPTION 'A note is corrected by its next revision' USING ERRCODE = '23514', CONSTRAINT = 'session_note_revision';
  END IF;
  IF identity.is_service() AND NEW.withdrawn_reason IS NOT NULL AND current_user <> (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID) THEN
    RAISE EXCEPTION 'With its note the session is planned again' USING ERRCODE = '23514', CONSTRAINT = 'session_note_withdrawn';
  END IF;
  RETURN NULL;
END $$;

-- As in 0055, and that a host has noted one by mistake, through care.release_session.
CREATE OR REPLACE FUNCTION offers.check_session_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND NOT (TG_OP = 'UPDATE' AND (OLD.state, NEW.state) IN (('PLANNED', 'HELD'), ('HELD', 'PLANNED')) AND NEW.minutes = OLD.minutes
      AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)) THEN
    RAISE EXCEPTION 'Only an import says that a session was held, or lasts longer than a day' USING ERRCODE = '23514', CONSTRAINT = 'session_said';
  END IF;
  RETURN NEW;
END $$;

-- The host takes back that its session was held: it is planned again, unless an import had said so before. Whose attendance is recorded
-- there was there. Locked as for a session that is cancelled: the session first, then its register.
CREATE FUNCTION care.release_session(released uuid, reason text) RETURNS TABLE (outcome text, date date, state text, revision integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
#variable_conflict use_column
DECLARE
  note care.session_note;
BEGIN
  IF NOT identity.is_service() OR reason IS NULL THEN RETURN; END IF;
  SELECT s.date, s.state INTO date, state FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id
  WHERE s.id = released AND o.host_id = platform.current_organisation() FOR NO KEY UPDATE OF s;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(released::text, 7355611));
  SELECT * INTO note FROM care.session_note n WHERE n.session_id = released AND n.host_id = platform.current_organisation();
  IF NOT FOUND OR note.withdrawn_reason IS NOT NULL THEN
    outcome := 'NOT_NOTED';
  ELSIF NOT note.was_held AND EXISTS (SELECT 1 FROM care.attendance a WHERE a.session_id = released) THEN
    outcome := 'ATTENDED';
  ELSE
    outcome := 'RELEASED';
    UPDATE care.session_note n SET revision = n.revision + 1, withdrawn_reason = reason WHERE n.session_id = released RETURNING n.revision INTO revision;
    IF NOT note.was_held THEN
      UPDATE offers.session s SET state = 'PLANNED' WHERE s.id = released;
      state := 'PLANNED';
    END IF;
  END IF;
  RETURN NEXT;
END $$;
`;

const ATTENDED = `
-- As in 0032, but once for all sessions of a statement, so that their registers are locked in the one order in which whoever records
-- attendance locks them, too: locked row by row two who work on the same sessions could wait for each other.
DROP TRIGGER session_attended ON offers.session;
CREATE OR REPLACE FUNCTION care.keep_attended_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE
  cancelled uuid[];
  attended jsonb;
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  cancelled := ARRAY(SELECT n.id FROM became n JOIN was o ON o.id = n.id WHERE n.state = 'CANCELLED' AND o.state <> 'CANCELLED' ORDER BY n.id);
  IF cancelled = '{}' THEN RETURN NULL; END IF;
  PERFORM count(pg_advisory_xact_lock(hashtextextended(c.id::text, 7355611))) FROM (SELECT id FROM unnest(cancelled) AS id ORDER BY id) c;
  SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date) ORDER BY s.date, s.start) INTO attended FROM offers.session s
  WHERE s.id = ANY (cancelled) AND EXISTS (SELECT 1 FROM care.attendance a WHERE a.session_id = s.id);
  IF attended IS NOT NULL THEN
    RAISE EXCEPTION 'A session with attendance was held' USING ERRCODE = '23514', CONSTRAINT = 'session_attended', DETAIL = attended::text;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_attended AFTER UPDATE ON offers.session REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION care.keep_attended_session();
`;

const TASKS = `
-- What tasks are about is written with underscores everywhere; and how often their day was moved, which calendars have to be told.
ALTER TABLE inbox.task ADD COLUMN moves integer NOT NULL DEFAULT 0 CHECK (moves >= 0);
ALTER TABLE inbox.task DISABLE TRIGGER guard_task;
UPDATE inbox.task SET subject_kind = replace(subject_kind, '-', '_') WHERE subject_kind IN ('attendance-difference', 'coordination-thread');
UPDATE inbox.task SET moves = 1 WHERE due_before IS NOT NULL;
ALTER TABLE inbox.task ENABLE TRIGGER guard_task;
CREATE FUNCTION inbox.count_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.moves := OLD.moves + CASE WHEN NEW.due_on IS DISTINCT FROM OLD.due_on THEN 1 ELSE 0 END;
  RETURN NEW;
END $$;
CREATE TRIGGER task_moves BEFORE UPDATE ON inbox.task FOR EACH ROW EXECUTE FUNCTION inbox.count_moves();
`;
