import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long somebody was at a session: late arrival and early leave, and the minutes that reports count of it (DD-11). */
export class Presence1764000000054 implements MigrationInterface {
  readonly name = 'Presence1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Times of day in Europe/Berlin; null: from the beginning, to the end. entry_key: the key under which a device has sent the record;
-- of two made at the same moment the greater one stands, whichever comes first.
ALTER TABLE care.attendance
  ADD COLUMN present_from time,
  ADD COLUMN present_to time,
  ADD COLUMN entry_key text NOT NULL DEFAULT '',
  ADD CONSTRAINT attendance_presence CHECK (status = 'ATTENDED' OR present_from IS NULL AND present_to IS NULL),
  ADD CONSTRAINT attendance_presence_order CHECK (present_from < present_to),
  ADD CONSTRAINT attendance_entry_key CHECK (length(entry_key) <= 100);

CREATE OR REPLACE VIEW care.attendance_v WITH (security_invoker = true) AS
  SELECT session_id, referral_id, recorded_by, status, agency_id, host_id, present_from, present_to, recorded_at FROM care.attendance;

CREATE FUNCTION care.minutes_between(earlier time, later time) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM later - earlier) / 60)::integer
$$;

-- Group care as it was delivered: the minutes that somebody was there, by the host's record. What was excused or missed is no care.
CREATE VIEW care.group_contact_v WITH (security_invoker = true) AS
  SELECT a.session_id, a.referral_id, a.agency_id, a.host_id, s.offer_id, s.date, s.start,
    greatest(0, least(s.minutes, coalesce(care.minutes_between(s.start, a.present_to), s.minutes)) - greatest(0, coalesce(care.minutes_between(s.start, a.present_from), 0))) AS minutes
  FROM care.attendance a JOIN offers.session_v s ON s.id = a.session_id
  WHERE a.recorded_by = 'PROVIDER' AND a.status = 'ATTENDED' AND s.state <> 'CANCELLED';

CREATE VIEW care.care_hours_v WITH (security_invoker = true) AS
  SELECT id, referral_id, provider_id, agency_id, date, start, minutes, kind, work_type, staff FROM care.care_hours;
`);
  }

  async down(): Promise<void> {
    throw new Error('Times of arrival and leave would be lost: there is no way back.');
  }
}
