import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever adds a session to an offer claims its seats for the reservations that cover its day, in the same statement. */
export class ClaimsOfNewSessions1764000000030 implements MigrationInterface {
  readonly name = 'ClaimsOfNewSessions1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A claim for every CONFIRMED reservation that covers the day of a new session: the invariant of reserve-seat.use-case.ts,
-- whoever adds. More reservations than seats are refused with all sessions concerned, before the session's own CHECK
-- (session_not_oversold) would name one; offers/ knows no reservation and reads it from the error. The import, which acts as
-- the operator, works out its seats over all its files and makes them itself. Whoever adds has locked the offer's sessions
-- before (offers.lock_sessions), so no reservation in flight is missed. One that is being ended is waited for, also where it
-- has no session whose lock would do so: the statements after the lock see what became of it.
CREATE FUNCTION reservations.claim_new_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  covered boolean;
  crowded jsonb;
BEGIN
  IF platform.is_operator() THEN RETURN NULL; END IF;
  PERFORM 1 FROM reservations.reservation r
  WHERE r.state = 'CONFIRMED' AND EXISTS (SELECT 1 FROM added a WHERE a.offer_id = r.offer_id AND r.period @> a.date) ORDER BY r.id FOR SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT count(*) > 0, jsonb_agg(jsonb_build_object('offerId', c.offer_id, 'date', c.date, 'start', to_char(c.start, 'HH24:MI'), 'seats', c.capacity, 'reservations', c.reservations)
      ORDER BY c.date, c.start) FILTER (WHERE c.reservations > c.capacity)
    INTO covered, crowded
  FROM (SELECT a.id, a.offer_id, a.date, a.start, a.capacity, count(*) AS reservations FROM added a
    JOIN reservations.reservation r ON r.offer_id = a.offer_id AND r.state = 'CONFIRMED' AND r.period @> a.date
    GROUP BY a.id, a.offer_id, a.date, a.start, a.capacity) c;
  IF NOT covered THEN RETURN NULL; END IF;
  IF crowded IS NOT NULL THEN
    RAISE EXCEPTION 'More reservations cover a new session than it has seats' USING ERRCODE = '23514', CONSTRAINT = 'session_overbooked', DETAIL = crowded::text;
  END IF;
  INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
  SELECT a.id, r.id, r.referral_id, r.agency_id FROM added a
  JOIN reservations.reservation r ON r.offer_id = a.offer_id AND r.state = 'CONFIRMED' AND r.period @> a.date
  ORDER BY a.id, r.id;
  RETURN NULL;
END $$;
CREATE TRIGGER session_claims AFTER INSERT ON offers.session REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION reservations.claim_new_sessions();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER session_claims ON offers.session; DROP FUNCTION reservations.claim_new_sessions()');
  }
}
