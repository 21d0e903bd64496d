import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session with somebody's attendance was held: it is neither cancelled nor moved any more. */
export class AttendedSessions1764000000032 implements MigrationInterface {
  readonly name = 'AttendedSessions1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- offers/ knows no attendance, so the rule stands here, and offers/ reads from the error which sessions it is about: all of
-- the offer that the same (sub)transaction would cancel, this one among them. An attendance list that is being recorded holds the same lock as
-- lockSessionList takes, so that one of the two sees the other. What an import brings was decided outside.
CREATE FUNCTION care.keep_attended_session() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE attended jsonb;
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 7355611));
  IF NOT EXISTS (SELECT 1 FROM care.attendance a WHERE a.session_id = NEW.id) THEN RETURN NULL; END IF;
  SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date) ORDER BY s.date, s.start) INTO attended FROM offers.session s
  WHERE s.id = NEW.id OR s.offer_id = NEW.offer_id AND s.state = 'CANCELLED' AND s.xmin = (SELECT n.xmin FROM offers.session n WHERE n.id = NEW.id)
    AND EXISTS (SELECT 1 FROM care.attendance a WHERE a.session_id = s.id);
  RAISE EXCEPTION 'A session with attendance was held' USING ERRCODE = '23514', CONSTRAINT = 'session_attended', DETAIL = coalesce(attended, '[]')::text;
END $$;
CREATE TRIGGER session_attended AFTER UPDATE ON offers.session FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'CANCELLED') EXECUTE FUNCTION care.keep_attended_session();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER session_attended ON offers.session; DROP FUNCTION care.keep_attended_session()');
  }
}
