import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance, recorded by the provider and by the agency beside it (TS-16), and other hours of care. */
export class Care1764000000007 implements MigrationInterface {
  readonly name = 'Care1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA care;

CREATE TABLE care.attendance (
  session_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  recorded_by text NOT NULL CHECK (recorded_by IN ('PROVIDER', 'AGENCY')),
  status text NOT NULL CHECK (status IN ('ATTENDED', 'EXCUSED', 'UNEXCUSED')),
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (session_id, referral_id, recorded_by)
);
CREATE INDEX attendance_agency_idx ON care.attendance (agency_id, referral_id);

CREATE TABLE care.care_hours (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  date date NOT NULL,
  start time,
  minutes integer NOT NULL CHECK (minutes >= 1),
  kind text NOT NULL CHECK (kind IN ('SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL')),
  work_type text CHECK (work_type IN ('CASE', 'CASE_RELATED', 'CROSS_CASE', 'NETWORK')),
  staff text CHECK (staff IN ('PROFESSIONAL', 'SEMI_PROFESSIONAL'))
);
CREATE UNIQUE INDEX care_hours_key ON care.care_hours
  (referral_id, provider_id, date, start, kind, work_type, staff) NULLS NOT DISTINCT;

CREATE VIEW care.attendance_v WITH (security_invoker = true) AS
  SELECT session_id, referral_id, recorded_by, status, agency_id, host_id FROM care.attendance;

-- A session with a record of whoever for whomever was held; that fact alone is shown across agencies.
CREATE VIEW care.recorded_session_v AS
  SELECT session_id FROM care.attendance WHERE (SELECT platform.is_known());

ALTER TABLE care.attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendance_read ON care.attendance FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR host_id = (SELECT platform.current_organisation())
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())));
-- Each records for itself, and only for a referral that has or had a seat in the session's offer: so nobody takes the
-- place of somebody else's record.
CREATE POLICY attendance_insert ON care.attendance FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR ((recorded_by = 'AGENCY' AND agency_id = (SELECT platform.current_organisation())
       OR recorded_by = 'PROVIDER' AND host_id = (SELECT platform.current_organisation()))
      AND EXISTS (SELECT 1 FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id
        WHERE s.id = session_id AND r.referral_id = attendance.referral_id AND r.agency_id = attendance.agency_id AND r.host_id = attendance.host_id)));
CREATE POLICY attendance_update ON care.attendance FOR UPDATE USING ((SELECT platform.is_operator())
  OR (recorded_by = 'AGENCY' AND agency_id = (SELECT platform.current_organisation()))
  OR (recorded_by = 'PROVIDER' AND host_id = (SELECT platform.current_organisation())))
  WITH CHECK ((SELECT platform.is_operator())
  OR ((recorded_by = 'AGENCY' AND agency_id = (SELECT platform.current_organisation())
       OR recorded_by = 'PROVIDER' AND host_id = (SELECT platform.current_organisation()))
      AND EXISTS (SELECT 1 FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id
        WHERE s.id = session_id AND r.referral_id = attendance.referral_id AND r.agency_id = attendance.agency_id AND r.host_id = attendance.host_id)));

ALTER TABLE care.care_hours ENABLE ROW LEVEL SECURITY;
CREATE POLICY care_hours_read ON care.care_hours FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));
CREATE POLICY care_hours_insert ON care.care_hours FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR (provider_id = (SELECT platform.current_organisation()) AND EXISTS (
    SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = care_hours.agency_id)));
CREATE POLICY care_hours_update ON care.care_hours FOR UPDATE USING ((SELECT platform.is_operator())
  OR provider_id = (SELECT platform.current_organisation()))
  WITH CHECK ((SELECT platform.is_operator())
  OR (provider_id = (SELECT platform.current_organisation()) AND EXISTS (
    SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = care_hours.agency_id)));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA care CASCADE');
  }
}
