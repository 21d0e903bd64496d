import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHOOL_HOLIDAYS } from './0025-school-holidays.js';

/** Plans of sessions, school holidays as data, and what became of a session that does not take place as it was planned. */
export class Sessions1764000000025 implements MigrationInterface {
  readonly name = 'Sessions1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLIDAYS);
    await runner.query(
      `INSERT INTO offers.school_holiday (federal_state, first_day, last_day, name)
       SELECT s.state, split_part(l.line, ' ', 1)::date, split_part(l.line, ' ', 2)::date, regexp_replace(l.line, '^\\S+ \\S+ ', '')
       FROM jsonb_each_text($1::jsonb) AS s(state, lines)
       CROSS JOIN LATERAL (SELECT trim(both from line) AS line FROM regexp_split_to_table(s.lines, '\\n') AS line) l WHERE l.line <> ''`,
      [JSON.stringify(SCHOOL_HOLIDAYS)],
    );
    await runner.query(PLANS);
    await runner.query(CHANGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW offers.session_change_v;
DROP TRIGGER session_state_changed ON offers.session;
DROP TRIGGER session_comes_cancelled ON offers.session;
DROP TRIGGER session_moved ON offers.session;
DROP TRIGGER session_comes_moved ON offers.session;
DROP TRIGGER session_held ON offers.session;
DROP TRIGGER session_comes_held ON offers.session;
DROP FUNCTION offers.note_session_state(), offers.check_session_move(), offers.check_session_said();
ALTER TABLE offers.session DROP COLUMN plan_id, DROP COLUMN moved_to_id, DROP COLUMN cancel_reason, DROP COLUMN cancelled_at;
DROP TABLE offers.session_plan, offers.school_holiday CASCADE;
DROP FUNCTION offers.check_session_plan(), offers.check_school_holiday()`);
  }
}

const HOLIDAYS = `
-- School holidays of the federal states. agency_id null: shipped with the product. An agency adds spans for its own network,
-- or corrects a shipped one: what replaces_id names then does not count there, and counts false says that pupils have
-- school on those days. A span is never rewritten, only withdrawn.
CREATE TABLE offers.school_holiday (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  federal_state text NOT NULL CHECK (federal_state IN ('SH', 'HH', 'NI', 'HB', 'NW', 'HE', 'RP', 'BW', 'BY', 'SL', 'BE', 'BB', 'MV', 'SN', 'ST', 'TH')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  agency_id uuid,
  replaces_id uuid REFERENCES offers.school_holiday,
  counts boolean NOT NULL DEFAULT true,
  withdrawn_at timestamptz,
  CHECK (last_day >= first_day AND last_day - first_day < 70),
  CHECK (replaces_id IS NULL OR agency_id IS NOT NULL),
  CHECK (counts OR replaces_id IS NOT NULL),
  CONSTRAINT school_holiday_no_overlap EXCLUDE USING gist (
    coalesce(agency_id, '00000000-0000-0000-0000-000000000000') WITH =, federal_state WITH =, daterange(first_day, last_day, '[]') WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX school_holiday_state_idx ON offers.school_holiday (federal_state, last_day) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX school_holiday_replaces_key ON offers.school_holiday (agency_id, replaces_id) WHERE withdrawn_at IS NULL AND replaces_id IS NOT NULL;
CREATE INDEX school_holiday_replaces_idx ON offers.school_holiday (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE FUNCTION offers.check_school_holiday() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM offers.school_holiday h
      WHERE h.id = NEW.replaces_id AND h.agency_id IS NULL AND h.federal_state = NEW.federal_state) THEN
    RAISE EXCEPTION 'Only a shipped span of the same state is corrected' USING ERRCODE = '23514', CONSTRAINT = 'school_holiday_replaces';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER school_holiday_check BEFORE INSERT ON offers.school_holiday FOR EACH ROW EXECUTE FUNCTION offers.check_school_holiday();

ALTER TABLE offers.school_holiday ENABLE ROW LEVEL SECURITY;
CREATE POLICY school_holiday_read ON offers.school_holiday FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY school_holiday_insert ON offers.school_holiday FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY school_holiday_update ON offers.school_holiday FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('offers.school_holiday');
`;

const PLANS = `
-- How the sessions of an offer come back: a rule of RFC 5545 from first_day on, at a time of day of Europe/Berlin that stays
-- the same across both changes of the clock.
CREATE TABLE offers.session_plan (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  offer_id uuid NOT NULL REFERENCES offers.offer,
  rrule text NOT NULL CHECK (length(rrule) BETWEEN 1 AND 500),
  first_day date NOT NULL,
  start time NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  -- Seats of a session; null: the offer's.
  capacity integer CHECK (capacity >= 1),
  school_holidays text NOT NULL CHECK (school_holidays IN ('LEAVE_OUT', 'KEEP')),
  public_holidays text NOT NULL CHECK (public_holidays IN ('LEAVE_OUT', 'KEEP')),
  -- Days of the rule that are left out, days that are kept although a holiday is on them, days beside the rule.
  left_out date[] NOT NULL DEFAULT '{}' CHECK (cardinality(left_out) <= 400),
  kept date[] NOT NULL DEFAULT '{}' CHECK (cardinality(kept) <= 400),
  extra date[] NOT NULL DEFAULT '{}' CHECK (cardinality(extra) <= 400),
  -- The last day of the plan; null: it has no end, and is planned further and further.
  ends_on date,
  -- All of its sessions up to this day are planned.
  planned_until date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  -- What sessions refer to: their plan is one of their own offer. With offer_id first, plans are found by their offer with it.
  CONSTRAINT session_plan_of_offer UNIQUE (offer_id, id)
);
CREATE INDEX session_plan_open_idx ON offers.session_plan (planned_until) WHERE ends_on IS NULL;
CREATE FUNCTION offers.check_session_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.offer_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.offer_id, OLD.created_at) THEN
    RAISE EXCEPTION 'A plan stays with its offer' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_plan_stays BEFORE UPDATE ON offers.session_plan FOR EACH ROW EXECUTE FUNCTION offers.check_session_plan();
ALTER TABLE offers.session_plan ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_plan_read ON offers.session_plan FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY session_plan_insert ON offers.session_plan FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation())));
CREATE POLICY session_plan_update ON offers.session_plan FOR UPDATE USING ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation())));
`;

const CHANGES = `
ALTER TABLE offers.session
  ADD COLUMN plan_id uuid,
  -- A cancelled session that takes place on another day or at another time: the one in its stead.
  ADD COLUMN moved_to_id uuid REFERENCES offers.session,
  ADD COLUMN cancel_reason text CHECK (cancel_reason IN
    ('STAFF_ABSENT', 'TOO_FEW_PARTICIPANTS', 'NO_ROOM', 'HOLIDAY', 'SAFETY', 'OTHER', 'MOVED', 'PLAN_CHANGED', 'PLAN_ENDED')),
  ADD COLUMN cancelled_at timestamptz,
  ADD CONSTRAINT session_of_plan FOREIGN KEY (offer_id, plan_id) REFERENCES offers.session_plan (offer_id, id),
  ADD CONSTRAINT session_cancelled CHECK (state = 'CANCELLED' OR moved_to_id IS NULL AND cancel_reason IS NULL AND cancelled_at IS NULL);
CREATE INDEX session_plan_sessions_idx ON offers.session (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX session_moved_to_idx ON offers.session (moved_to_id) WHERE moved_to_id IS NOT NULL;

-- Whoever cancels a session, an import too, leaves the time; whoever takes it back takes back why and whereto.
CREATE FUNCTION offers.note_session_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'CANCELLED' THEN
    NEW.cancelled_at := platform.now();
  ELSE
    NEW.cancelled_at := NULL;
    NEW.cancel_reason := NULL;
    NEW.moved_to_id := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_state_changed BEFORE UPDATE ON offers.session FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION offers.note_session_state();
CREATE TRIGGER session_comes_cancelled BEFORE INSERT ON offers.session FOR EACH ROW WHEN (NEW.state = 'CANCELLED')
  EXECUTE FUNCTION offers.note_session_state();
CREATE FUNCTION offers.check_session_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM offers.session s WHERE s.id = NEW.moved_to_id AND s.offer_id = NEW.offer_id AND s.id <> NEW.id) THEN
    RAISE EXCEPTION 'A session is moved to another one of its offer' USING ERRCODE = '23514', CONSTRAINT = 'session_moved_within_offer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_moved BEFORE UPDATE ON offers.session FOR EACH ROW
  WHEN (NEW.moved_to_id IS NOT NULL AND OLD.moved_to_id IS DISTINCT FROM NEW.moved_to_id)
  EXECUTE FUNCTION offers.check_session_move();
CREATE TRIGGER session_comes_moved BEFORE INSERT ON offers.session FOR EACH ROW WHEN (NEW.moved_to_id IS NOT NULL)
  EXECUTE FUNCTION offers.check_session_move();

-- That a session was HELD is what an import brings and nobody else says: what the service knows of it is its attendance, and
-- settlement goes by either. How long a session lasts is the host's own to say, up to a day, and also of one that has taken
-- place: it is the host's record as the list of attendance is, every change of it is journalled, and a month that is closed
-- takes no notice but by a correction. Of a HELD one nothing is rewritten.
CREATE FUNCTION offers.check_session_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() THEN
    RAISE EXCEPTION 'Only an import says that a session was held, or lasts longer than a day' USING ERRCODE = '23514', CONSTRAINT = 'session_said';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_held BEFORE UPDATE ON offers.session FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND 'HELD' IN (OLD.state, NEW.state) OR OLD.minutes <> NEW.minutes AND (OLD.state = 'HELD' OR NEW.minutes > greatest(OLD.minutes, 1440)))
  EXECUTE FUNCTION offers.check_session_said();
CREATE TRIGGER session_comes_held BEFORE INSERT ON offers.session FOR EACH ROW WHEN (NEW.state = 'HELD' OR NEW.minutes > 1440)
  EXECUTE FUNCTION offers.check_session_said();

-- What became of sessions, for those who hold seats in them. A view of its own: it grows without session_v.
CREATE VIEW offers.session_change_v AS
  SELECT s.id, s.offer_id, s.date, s.start, s.state, s.plan_id, s.moved_to_id, s.cancel_reason, s.cancelled_at
  FROM offers.session s WHERE (SELECT platform.is_known());
`;
