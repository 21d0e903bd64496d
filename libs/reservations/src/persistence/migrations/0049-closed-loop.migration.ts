import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a request for a seat is chased and escalated, and that whoever asked has heard what became of it. */
export class ClosedLoop1764000000049 implements MigrationInterface {
  readonly name = 'ClosedLoop1764000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- On which working day after a request whoever is asked is reminded, and on which others hear that there is no answer. Never later
-- than the last day of the request.
ALTER TABLE reservations.agency_setting
  ADD COLUMN chase_working_days integer NOT NULL DEFAULT 1 CHECK (chase_working_days BETWEEN 1 AND 29),
  ADD COLUMN escalate_working_days integer NOT NULL DEFAULT 2 CHECK (escalate_working_days BETWEEN 2 AND 30),
  ADD CONSTRAINT agency_setting_chase CHECK (chase_working_days < escalate_working_days);

-- Whoever was asked is not unasked, and has said once what it has said: else the case could pass over an answer that is still open (TS-15).
CREATE FUNCTION reservations.guard_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND (OLD.host_answer NOT IN ('NOT_ASKED', NEW.host_answer) AND (OLD.host_answer <> 'OPEN' OR NEW.host_answer = 'NOT_ASKED')
    OR OLD.agency_answer NOT IN ('NOT_ASKED', NEW.agency_answer) AND (OLD.agency_answer <> 'OPEN' OR NEW.agency_answer = 'NOT_ASKED')) THEN
    RAISE EXCEPTION 'Whoever was asked answers, once' USING ERRCODE = '23514', CONSTRAINT = 'reservation_asked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_asked BEFORE UPDATE ON reservations.reservation FOR EACH ROW
  WHEN (OLD.host_answer <> NEW.host_answer OR OLD.agency_answer <> NEW.agency_answer) EXECUTE FUNCTION reservations.guard_asked();

-- The days of one request, as the agency's rules were when it was made.
CREATE TABLE reservations.seat_request (
  reservation_id uuid PRIMARY KEY REFERENCES reservations.reservation,
  agency_id uuid NOT NULL,
  -- The last day on which it can be answered.
  answer_by date NOT NULL,
  chase_on date NOT NULL,
  escalate_on date NOT NULL CHECK (escalate_on > chase_on),
  -- When whoever asked was told that the request was escalated, and when it was seen that they know what became of it: by the job alone.
  escalated_at timestamptz,
  settled_at timestamptz
);
CREATE INDEX seat_request_open_idx ON reservations.seat_request (reservation_id) WHERE settled_at IS NULL;
CREATE INDEX seat_request_agency_idx ON reservations.seat_request (agency_id);
SELECT identity.keep_parties('reservations.seat_request');
ALTER TABLE reservations.seat_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY seat_request_read ON reservations.seat_request FOR SELECT USING ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM reservations.reservation v WHERE v.id = reservation_id));
-- Whoever acts for the case asks.
CREATE POLICY seat_request_insert ON reservations.seat_request FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = reservation_id AND v.agency_id = seat_request.agency_id));
CREATE POLICY seat_request_job ON reservations.seat_request FOR UPDATE USING ((SELECT platform.is_operator()));
`);
  }

  async down(): Promise<void> {
    throw new Error('Requests would be chased no more: there is no way back.');
  }
}
