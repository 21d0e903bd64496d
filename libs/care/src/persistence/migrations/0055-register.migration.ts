import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DIFFERENCES } from './0055-differences.js';

/**
 * The attendance register out of what devices send late, twice and in any order; that a session was held and who stood in for whom;
 * and the differences between the agency's own record and the host's, with what the two agree on (TS-16).
 */
export class Register1764000000055 implements MigrationInterface {
  readonly name = 'Register1764000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(FOLD);
    await runner.query(HELD);
    await runner.query(NOTES);
    await runner.query(DIFFERENCES);
  }

  async down(): Promise<void> {
    throw new Error('What was recorded would be lost: there is no way back.');
  }
}

const own = '(SELECT platform.current_organisation())';

const ENTRIES = `
-- When something was true that a device tells of: as long before it came as the device itself says between making and sending it.
-- A clock that is wrong by hours is wrong at both moments, and drops out. Reckoned in UTC: a day of an interval has 24 hours there.
CREATE FUNCTION care.true_moment(received timestamptz, sent timestamptz, made timestamptz) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ((received AT TIME ZONE 'UTC') - greatest(interval '0', (sent AT TIME ZONE 'UTC') - (made AT TIME ZONE 'UTC'))) AT TIME ZONE 'UTC'
$$;

-- Every entry that was ever received, whatever came of it; care.attendance has the one that stands.
CREATE TABLE care.attendance_entry (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  session_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  recorded_by text NOT NULL CHECK (recorded_by IN ('PROVIDER', 'AGENCY')),
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  -- Whose record it is, and who reads it here.
  organisation_id uuid GENERATED ALWAYS AS (CASE recorded_by WHEN 'AGENCY' THEN agency_id ELSE host_id END) STORED,
  -- Given by the device: the same one is the same entry.
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 100),
  status text NOT NULL CHECK (status IN ('ATTENDED', 'EXCUSED', 'UNEXCUSED')),
  -- As in care.attendance.
  present_from time,
  present_to time,
  -- By the device's clock.
  device_made_at timestamptz NOT NULL,
  device_sent_at timestamptz NOT NULL,
  -- By ours: one moment for all that came together.
  received_at timestamptz NOT NULL,
  made_at timestamptz GENERATED ALWAYS AS (care.true_moment(received_at, device_sent_at, device_made_at)) STORED,
  author text NOT NULL,
  -- What both sides have agreed on; null: one side's own record.
  proposal_id uuid,
  CONSTRAINT attendance_entry_presence CHECK (status = 'ATTENDED' OR present_from IS NULL AND present_to IS NULL),
  CONSTRAINT attendance_entry_presence_order CHECK (present_from < present_to)
);
CREATE UNIQUE INDEX attendance_entry_once ON care.attendance_entry (organisation_id, key);
CREATE INDEX attendance_entry_session_idx ON care.attendance_entry (session_id, referral_id);

CREATE FUNCTION care.stamp_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'What was received stays as it came' USING ERRCODE = '23514', CONSTRAINT = 'attendance_entry_stays';
  END IF;
  NEW.author := coalesce(platform.current_actor(), NEW.author);
  RETURN NEW;
END $$;
CREATE TRIGGER attendance_entry_stamp BEFORE INSERT OR UPDATE OR DELETE ON care.attendance_entry FOR EACH ROW EXECUTE FUNCTION care.stamp_entry();

ALTER TABLE care.attendance_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendance_entry_read ON care.attendance_entry FOR SELECT USING ((SELECT platform.is_operator()) OR organisation_id = ${own});
-- As for care.attendance: each records for itself, and only for a referral that has or had a seat in the session's offer.
CREATE POLICY attendance_entry_insert ON care.attendance_entry FOR INSERT WITH CHECK (
  (recorded_by = 'AGENCY' AND agency_id = ${own} OR recorded_by = 'PROVIDER' AND host_id = ${own})
  AND EXISTS (SELECT 1 FROM reservations.reservation_v r JOIN offers.session_v s ON s.offer_id = r.offer_id
    WHERE s.id = session_id AND r.referral_id = attendance_entry.referral_id AND r.agency_id = attendance_entry.agency_id AND r.host_id = attendance_entry.host_id));
`;

const FOLD = `
-- What is wrong with an entry, for whoever writes it past the use case; an import brings none.
CREATE FUNCTION care.guard_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wrong text;
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  SELECT x.wrong INTO wrong FROM (
    SELECT CASE
      WHEN e.received_at < platform.now() - interval '10 minutes' OR e.received_at > interval '1 second' + greatest(platform.now(),
        (SELECT max(a.recorded_at) FROM care.attendance a WHERE a.session_id = e.session_id AND a.recorded_by = e.recorded_by)) THEN 'attendance_received'
      -- What was agreed on is about what stands there already, also where the seat was given back or an import has changed the session since.
      WHEN e.proposal_id IS NOT NULL THEN CASE WHEN NOT EXISTS (SELECT 1 FROM care.attendance_proposal p WHERE p.id = e.proposal_id AND p.session_id = e.session_id
        AND p.referral_id = e.referral_id AND p.status = e.status AND p.state = 'ACCEPTED') THEN 'attendance_agreed' END
      WHEN s.state = 'CANCELLED' THEN 'attendance_session_cancelled'
      WHEN s.date > identity.today() OR s.date > (e.made_at AT TIME ZONE 'Europe/Berlin')::date THEN 'attendance_session_future'
      WHEN care.minutes_between(s.start, e.present_from) NOT BETWEEN 0 AND s.minutes - 1 OR care.minutes_between(s.start, e.present_to) NOT BETWEEN 1 AND s.minutes THEN 'attendance_presence_inside'
      WHEN NOT EXISTS (SELECT 1 FROM reservations.reservation_v r WHERE r.offer_id = s.offer_id AND r.referral_id = e.referral_id AND r.state = 'CONFIRMED' AND r.days @> s.date) THEN 'attendance_reservation'
    END AS wrong
    FROM written e JOIN offers.session_v s ON s.id = e.session_id
  ) x WHERE x.wrong IS NOT NULL LIMIT 1;
  IF wrong IS NOT NULL THEN RAISE EXCEPTION 'Attendance that cannot be' USING ERRCODE = '23514', CONSTRAINT = wrong; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_entry_1_guard AFTER INSERT ON care.attendance_entry REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.guard_entries();

-- The register is the greatest entry by moment and key: a maximum does not ask in which order or how often its parts come. Here and
-- nowhere else, so that whoever writes an entry cannot leave it out; an older one changes nothing, and no trigger of the register sees it.
CREATE FUNCTION care.fold_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO care.attendance AS a (session_id, referral_id, recorded_by, status, agency_id, host_id, present_from, present_to, recorded_at, entry_key)
  SELECT DISTINCT ON (e.session_id, e.referral_id, e.recorded_by)
    e.session_id, e.referral_id, e.recorded_by, e.status, e.agency_id, e.host_id, e.present_from, e.present_to, e.made_at, e.key
  FROM written e ORDER BY e.session_id, e.referral_id, e.recorded_by, e.made_at DESC, e.key COLLATE "C" DESC
  ON CONFLICT (session_id, referral_id, recorded_by) DO UPDATE
    SET status = EXCLUDED.status, present_from = EXCLUDED.present_from, present_to = EXCLUDED.present_to, recorded_at = EXCLUDED.recorded_at, entry_key = EXCLUDED.entry_key
    WHERE (EXCLUDED.recorded_at, EXCLUDED.entry_key COLLATE "C") > (a.recorded_at, a.entry_key COLLATE "C");
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_entry_2_fold AFTER INSERT ON care.attendance_entry REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.fold_entries();

-- What stands in the register by the service has come as an entry, and never goes back behind a later one. An import writes the register itself.
CREATE FUNCTION care.guard_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM written w WHERE NOT EXISTS (SELECT 1 FROM care.attendance_entry e WHERE e.session_id = w.session_id AND e.referral_id = w.referral_id
      AND e.recorded_by = w.recorded_by AND e.made_at = w.recorded_at AND e.key = w.entry_key
      AND (e.status, e.present_from, e.present_to) IS NOT DISTINCT FROM (w.status, w.present_from, w.present_to))) THEN
    RAISE EXCEPTION 'The register says what has come as an entry' USING ERRCODE = '23514', CONSTRAINT = 'attendance_from_entries';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_guard_new AFTER INSERT ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.guard_register();
-- A record that goes to another session, case or side is a new one there.
CREATE FUNCTION care.guard_change_of_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM written w LEFT JOIN was o ON w.session_id = o.session_id AND w.referral_id = o.referral_id AND w.recorded_by = o.recorded_by
      WHERE (w.status, w.present_from, w.present_to, w.recorded_at, w.entry_key) IS DISTINCT FROM (o.status, o.present_from, o.present_to, o.recorded_at, o.entry_key)
        AND (o.session_id IS NOT NULL AND (w.recorded_at, w.entry_key COLLATE "C") <= (o.recorded_at, o.entry_key COLLATE "C") OR NOT EXISTS (SELECT 1 FROM care.attendance_entry e
          WHERE e.session_id = w.session_id AND e.referral_id = w.referral_id AND e.recorded_by = w.recorded_by AND e.made_at = w.recorded_at AND e.key = w.entry_key
            AND (e.status, e.present_from, e.present_to) IS NOT DISTINCT FROM (w.status, w.present_from, w.present_to)))) THEN
    RAISE EXCEPTION 'The register says the latest that has come as an entry' USING ERRCODE = '23514', CONSTRAINT = 'attendance_from_entries';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_guard_changed AFTER UPDATE ON care.attendance REFERENCING OLD TABLE AS was NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.guard_change_of_register();
`;

const HELD = `
-- That a session was held is said by imports, and by its host through this function alone: of its own session, up to today. It works under
-- the rights of whoever owns the table; a statement of the service itself still says nothing of it.
CREATE OR REPLACE FUNCTION offers.check_session_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND NOT (TG_OP = 'UPDATE' AND OLD.state = 'PLANNED' AND NEW.state = 'HELD' AND NEW.minutes = OLD.minutes
      AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)) THEN
    RAISE EXCEPTION 'Only an import says that a session was held, or lasts longer than a day' USING ERRCODE = '23514', CONSTRAINT = 'session_said';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION offers.hold_session(held uuid) RETURNS TABLE (offer_id uuid, date date, was_state text, is_to_come boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN; END IF;
  SELECT s.offer_id, s.date, s.state, s.date > identity.today() INTO offer_id, date, was_state, is_to_come
  FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE s.id = held AND o.host_id = platform.current_organisation() FOR NO KEY UPDATE OF s;
  IF NOT FOUND THEN RETURN; END IF;
  IF was_state = 'PLANNED' AND NOT is_to_come THEN UPDATE offers.session s SET state = 'HELD' WHERE s.id = held; END IF;
  RETURN NEXT;
END $$;
`;

const NOTES = `
-- That a session was held, by its host. Corrected as a whole: each revision has substitutes of its own, and keeps them.
CREATE TABLE care.session_note (
  session_id uuid PRIMARY KEY,
  host_id uuid NOT NULL,
  revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  noted_by text NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT platform.now()
);
-- Who stood in for which position of the offer's staff: by kind and qualification, never by name. Why somebody was away is the host's own affair.
CREATE TABLE care.session_substitute (
  session_id uuid NOT NULL REFERENCES care.session_note,
  revision integer NOT NULL CHECK (revision >= 1),
  position integer NOT NULL CHECK (position >= 1),
  kind text NOT NULL CHECK (kind IN ('STA_PROFESSIONAL', 'SPORTS_TRAINER', 'SCHOOL_OR_DAYCARE', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'VOLUNTEER')),
  qualification text NOT NULL CHECK (length(qualification) BETWEEN 1 AND 60),
  reason text NOT NULL CHECK (reason IN ('ILLNESS', 'HOLIDAY', 'TRAINING', 'VACANCY', 'OTHER')),
  PRIMARY KEY (session_id, revision, position)
);
CREATE FUNCTION care.stamp_session_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.noted_by := coalesce(platform.current_actor(), NEW.noted_by);
  NEW.noted_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER session_note_stamp BEFORE INSERT OR UPDATE ON care.session_note FOR EACH ROW EXECUTE FUNCTION care.stamp_session_note();
CREATE FUNCTION care.guard_session_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND NOT EXISTS (SELECT 1 FROM offers.session_v s WHERE s.id = NEW.session_id AND s.state = 'HELD') THEN
    RAISE EXCEPTION 'Notes are about sessions that were held' USING ERRCODE = '23514', CONSTRAINT = 'session_note_held';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.revision <> 1 OR TG_OP = 'UPDATE' AND (NEW.session_id <> OLD.session_id OR NEW.revision <> OLD.revision + 1) THEN
    RAISE EXCEPTION 'A note is corrected by its next revision' USING ERRCODE = '23514', CONSTRAINT = 'session_note_revision';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_note_guard AFTER INSERT OR UPDATE ON care.session_note FOR EACH ROW EXECUTE FUNCTION care.guard_session_note();
CREATE FUNCTION care.guard_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR NOT EXISTS (SELECT 1 FROM care.session_note n WHERE n.session_id = NEW.session_id AND n.revision = NEW.revision) THEN
    RAISE EXCEPTION 'Substitutes belong to the revision of their note' USING ERRCODE = '23514', CONSTRAINT = 'session_note_revision';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_substitute_guard AFTER INSERT OR UPDATE ON care.session_substitute FOR EACH ROW EXECUTE FUNCTION care.guard_substitute();

-- Offers that an import gives to another host go without the former host's notes, which no operator sees.
CREATE FUNCTION care.forget_session_notes(moved uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  DELETE FROM care.session_substitute u USING offers.session_v s WHERE s.id = u.session_id AND s.offer_id = ANY (moved) AND platform.is_operator();
  DELETE FROM care.session_note n USING offers.session_v s WHERE s.id = n.session_id AND s.offer_id = ANY (moved) AND platform.is_operator();
$$;

ALTER TABLE care.session_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_note_read ON care.session_note FOR SELECT USING (host_id = ${own});
CREATE POLICY session_note_insert ON care.session_note FOR INSERT WITH CHECK (host_id = ${own}
  AND EXISTS (SELECT 1 FROM offers.session_v s JOIN offers.offer_v o ON o.id = s.offer_id WHERE s.id = session_id AND o.host_id = session_note.host_id));
CREATE POLICY session_note_update ON care.session_note FOR UPDATE USING (host_id = ${own}) WITH CHECK (host_id = ${own});
ALTER TABLE care.session_substitute ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_substitute_read ON care.session_substitute FOR SELECT USING (EXISTS (SELECT 1 FROM care.session_note n WHERE n.session_id = session_substitute.session_id));
CREATE POLICY session_substitute_insert ON care.session_substitute FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM care.session_note n WHERE n.session_id = session_substitute.session_id AND n.host_id = ${own}));
`;
