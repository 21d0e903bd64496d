import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A referral is placed by a reservation and looked for again without one, whoever makes it; and a note on its costs (BHV-09). */
export class Placement1764000000036 implements MigrationInterface {
  readonly name = 'Placement1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- BHV-09: why a wish that costs more is granted all the same, for those who see the verdicts.
ALTER TABLE reservations.verdict ADD COLUMN cost_note text CHECK (btrim(cost_note) <> '' AND length(cost_note) <= 500);

-- Whether a referral has a confirmed seat with a day left, today included. That the last day passes is no event: a referral whose
-- seat has run out stays PLACED, because the help may simply be over, and its caseworker says what comes next.
CREATE FUNCTION reservations.holds_seat(referral uuid, without uuid[] DEFAULT '{}') RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM reservations.reservation v WHERE v.referral_id = referral AND v.state = 'CONFIRMED' AND v.id <> ALL (without)
    AND coalesce(v.valid_to, 'infinity') >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date)
$$;
CREATE INDEX reservation_referral_idx ON reservations.reservation (referral_id);

-- The referral, if whoever asks may see it, locked against other hands at its seats: whoever comes second sees what the first has
-- made of it, which a lock in the same statement as the look would not show. An advisory lock, because the responsible provider has no right to write the
-- referral and so none to lock its row. The number is that of referrals/, which pauses and ends a case.
CREATE FUNCTION reservations.lock_case(referral uuid)
RETURNS TABLE (id uuid, code text, agency_id uuid, responsible_id uuid, consent boolean, state text, wish_offer_ids uuid[])
LANGUAGE plpgsql VOLATILE ROWS 1 AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(r.id::text, 7355610)) FROM referrals.referral_v r WHERE r.id = referral;
  RETURN QUERY SELECT r.id, r.code, r.agency_id, r.responsible_id, r.consent, r.state, r.wish_offer_ids FROM referrals.referral_v r WHERE r.id = referral;
END $$;

-- Whoever reserves, also for a case that may only be read. What an import brings was decided outside: it is stored for a case in
-- any state, and moves those that are looked for. Set-based: an import brings thousands at once.
CREATE FUNCTION reservations.place_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF identity.is_service() THEN
    -- Locked, in one order, so that nobody pauses or ends a case while its seat is reserved. A statement of its own: in one with the
    -- question below only the cases that must not be there would be locked.
    PERFORM 1 FROM referrals.referral r WHERE r.id IN (SELECT a.referral_id FROM added a WHERE a.state = 'CONFIRMED') ORDER BY r.id FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM referrals.referral r JOIN added a ON a.referral_id = r.id WHERE a.state = 'CONFIRMED' AND r.state NOT IN ('APPROVED', 'SEARCHING', 'PLACED')) THEN
      RAISE EXCEPTION 'A seat is reserved for a referral that is looked for' USING ERRCODE = '23514', CONSTRAINT = 'reservation_referral_state';
    END IF;
  END IF;
  UPDATE referrals.referral r SET state = 'PLACED', state_reason = NULL WHERE r.state IN ('APPROVED', 'SEARCHING') AND r.id IN (
    SELECT a.referral_id FROM added a WHERE a.state = 'CONFIRMED' AND coalesce(a.valid_to, 'infinity') >= (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date));
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_places AFTER INSERT ON reservations.reservation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION reservations.place_cases();

-- Only what a change takes away: a seat that had days left and is cancelled, or ends today or earlier. A reservation that
-- becomes confirmed, or longer, places as a new one does.
CREATE FUNCTION reservations.replace_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  -- Locked before anybody looks for seats that are left: of two that give back at once the second sees what the first has done, and
  -- whoever resumes the case waits. In the order in which referrals are locked everywhere.
  PERFORM 1 FROM referrals.referral r WHERE r.id IN (SELECT o.referral_id FROM was o UNION SELECT n.referral_id FROM changed n) ORDER BY r.id FOR NO KEY UPDATE;
  IF identity.is_service() AND EXISTS (
    SELECT 1 FROM referrals.referral r JOIN changed n ON n.referral_id = r.id JOIN was o ON o.id = n.id
    WHERE n.state = 'CONFIRMED' AND (o.state <> 'CONFIRMED' OR NOT o.period @> n.period OR o.referral_id <> n.referral_id)
      AND r.state NOT IN ('APPROVED', 'SEARCHING', 'PLACED')) THEN
    RAISE EXCEPTION 'A seat is reserved for a referral that is looked for' USING ERRCODE = '23514', CONSTRAINT = 'reservation_referral_state';
  END IF;
  UPDATE referrals.referral r SET state = 'PLACED', state_reason = NULL WHERE r.state IN ('APPROVED', 'SEARCHING') AND r.id IN (
    SELECT n.referral_id FROM changed n JOIN was o ON o.id = n.id
    WHERE n.state = 'CONFIRMED' AND coalesce(n.valid_to, 'infinity') >= today
      AND (o.state <> 'CONFIRMED' OR coalesce(o.valid_to, 'infinity') < coalesce(n.valid_to, 'infinity') OR o.referral_id <> n.referral_id));
  WITH ended AS (
    SELECT o.referral_id, array_agg(o.id) AS ids FROM was o JOIN changed n ON n.id = o.id
    WHERE o.state = 'CONFIRMED' AND coalesce(o.valid_to, 'infinity') >= today
      AND (n.state <> 'CONFIRMED' OR n.referral_id <> o.referral_id
        OR coalesce(n.valid_to, 'infinity') <= today AND coalesce(n.valid_to, 'infinity') < coalesce(o.valid_to, 'infinity'))
    GROUP BY o.referral_id
  )
  UPDATE referrals.referral r SET state = 'SEARCHING', state_reason = NULL FROM ended e
  WHERE r.id = e.referral_id AND r.state = 'PLACED' AND NOT reservations.holds_seat(r.id, e.ids);
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_replaces AFTER UPDATE ON reservations.reservation REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION reservations.replace_cases();

-- Resumed, or looked for after its approval: with a seat it is PLACED at once. Its name puts it before the guard of states.
CREATE FUNCTION reservations.find_case_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF reservations.holds_seat(NEW.id) THEN NEW.state := 'PLACED'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_placed BEFORE UPDATE OF state ON referrals.referral FOR EACH ROW
  WHEN (NEW.state = 'SEARCHING' AND OLD.state IN ('APPROVED', 'PAUSED')) EXECUTE FUNCTION reservations.find_case_placed();

-- What was placed before there were states.
UPDATE referrals.referral r SET state = 'PLACED' WHERE r.state = 'SEARCHING' AND reservations.holds_seat(r.id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Referrals would be looked for that have their seat: there is no way back.');
  }
}
