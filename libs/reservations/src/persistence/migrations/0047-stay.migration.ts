import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stay becomes longer, shorter, is paused, ended, or moves to another group: what the database keeps true of that. */
export class Stay1764000000047 implements MigrationInterface {
  readonly name = 'Stay1764000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GUARDS);
    await runner.query(VERDICTS);
    await runner.query(FOLLOWING);
    await runner.query(CONFIRMING);
  }

  async down(): Promise<void> {
    throw new Error('Transfers that wait for an answer would leave two seats: there is no way back.');
  }
}

const GUARDS = `
-- Pauses lie inside the span, whoever makes it shorter.
CREATE FUNCTION reservations.clip_pauses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.pauses := NEW.pauses * datemultirange(daterange(NEW.valid_from, NEW.valid_to, '[]'));
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_pauses BEFORE INSERT OR UPDATE ON reservations.reservation FOR EACH ROW WHEN (NEW.pauses <> '{}') EXECUTE FUNCTION reservations.clip_pauses();

-- What was used stays, and nothing is used afterwards: of a seat the days before today never change. A longer one covers days for which
-- whoever has to be asked was asked: such days come by a request of their own, or with the word of somebody of the agency who may sign (TS-15).
CREATE FUNCTION reservations.guard_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  past constant datemultirange := datemultirange(daterange(NULL, (platform.now() AT TIME ZONE 'Europe/Berlin')::date));
  further constant datemultirange := datemultirange(NEW.period) - datemultirange(OLD.period);
  asked record;
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  IF OLD.days * past <> (CASE NEW.state WHEN 'CONFIRMED' THEN NEW.days * past ELSE '{}' END) THEN
    RAISE EXCEPTION 'What was used stays, and nothing is added to it afterwards' USING ERRCODE = '23514', CONSTRAINT = 'reservation_past';
  END IF;
  IF NEW.state = 'CONFIRMED' AND further <> '{}' THEN
    SELECT a.* INTO asked FROM referrals.referral r
      CROSS JOIN LATERAL reservations.answers_needed(NEW.agency_id, r.responsible_id, NEW.host_id, NEW.offer_id, lower(further)) a WHERE r.id = NEW.referral_id;
    IF asked.host_asked IS NOT FALSE OR asked.agency_asked IS NOT FALSE AND NOT (platform.current_organisation() = NEW.agency_id AND referrals.may_sign(NEW.agency_id)) THEN
      RAISE EXCEPTION 'Somebody who has to be asked was not' USING ERRCODE = '23514', CONSTRAINT = 'reservation_unasked';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_stay AFTER UPDATE ON reservations.reservation FOR EACH ROW
  WHEN (OLD.state = 'CONFIRMED' AND (OLD.days <> NEW.days OR OLD.state <> NEW.state)) EXECUTE FUNCTION reservations.guard_stay();
`;

const VERDICTS = `
-- What the match said of days that were added to a stay; what it had said of those before stays as it was (reservations.verdict).
CREATE TABLE reservations.further_verdict (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  reservation_id uuid NOT NULL REFERENCES reservations.reservation,
  referral_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  verdicts jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK (valid_from <= valid_to)
);
CREATE INDEX further_verdict_reservation_idx ON reservations.further_verdict (reservation_id);
CREATE TRIGGER further_verdict_append_only BEFORE UPDATE OR DELETE ON reservations.further_verdict FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ALTER TABLE reservations.further_verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY further_verdict_of_case ON reservations.further_verdict USING ((SELECT platform.is_operator())
  OR referral_id IN (SELECT r.id FROM referrals.referral r)) WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = further_verdict.reservation_id AND v.referral_id = further_verdict.referral_id));
`;

const FOLLOWING = `
-- One open wish to take a reservation's place at a time.
CREATE UNIQUE INDEX reservation_one_follower ON reservations.reservation (follows_id) WHERE state IN ('HELD', 'REQUESTED', 'OFFERED');
CREATE INDEX reservation_follows_idx ON reservations.reservation (follows_id) WHERE follows_id IS NOT NULL;

-- Days that were asked for are a reservation of their own, and part of the stay that they make longer: what is paid once for a stay or once in
-- its week is paid once for all of them. The first reservation of the stay; null: this one.
ALTER TABLE reservations.reservation ADD COLUMN stay_id uuid REFERENCES reservations.reservation;
CREATE INDEX reservation_stay_idx ON reservations.reservation (stay_id) WHERE stay_id IS NOT NULL;
CREATE OR REPLACE VIEW reservations.reservation_v WITH (security_invoker = true) AS
  SELECT id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, period, state,
    days, expires_at, hold_kind, was_extended, host_answer, agency_answer, requested_at, asker_id, end_reason, follows_id, pauses, coalesce(stay_id, id) AS stay_id
  FROM reservations.reservation;

-- What follows is of the same case, and is so from the beginning; in the same offer it is of the same stay.
CREATE FUNCTION reservations.guard_follower() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE old reservations.reservation;
BEGIN
  NEW.stay_id := NULL;
  IF TG_OP = 'INSERT' AND NEW.follows_id IS NULL THEN RETURN NEW; END IF;
  SELECT o.* INTO old FROM reservations.reservation o WHERE o.id = NEW.follows_id AND o.referral_id = NEW.referral_id AND o.id <> NEW.id;
  IF TG_OP = 'UPDATE' OR NOT FOUND THEN
    RAISE EXCEPTION 'A reservation follows one of its own case' USING ERRCODE = '23514', CONSTRAINT = 'reservation_follows';
  END IF;
  IF old.offer_id = NEW.offer_id THEN NEW.stay_id := coalesce(old.stay_id, old.id); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_follower_insert BEFORE INSERT ON reservations.reservation FOR EACH ROW
  WHEN (NEW.follows_id IS NOT NULL OR NEW.stay_id IS NOT NULL) EXECUTE FUNCTION reservations.guard_follower();
CREATE TRIGGER reservation_follower_update BEFORE UPDATE ON reservations.reservation FOR EACH ROW
  WHEN ((NEW.follows_id, NEW.stay_id) IS DISTINCT FROM (OLD.follows_id, OLD.stay_id)) EXECUTE FUNCTION reservations.guard_follower();

-- Whether a new reservation takes the place of the old one, and does not merely go on after it or come before it in the same offer.
CREATE FUNCTION reservations.takes_place(fresh reservations.reservation, old reservations.reservation) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT fresh.offer_id <> old.offer_id OR fresh.period && old.period
$$;

-- With the commit of a transfer one of the two seats is there, never both: asked at the end, because in between both are.
CREATE FUNCTION reservations.guard_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  -- An import decides outside.
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM reservations.reservation n JOIN reservations.reservation o ON o.id = n.follows_id WHERE n.id = NEW.id AND n.state = 'CONFIRMED'
    AND o.state = 'CONFIRMED' AND reservations.takes_place(n, o) AND coalesce(o.valid_to, 'infinity') >= greatest(n.valid_from, today + 1)) THEN
    RAISE EXCEPTION 'A seat that is given for another ends with it' USING ERRCODE = '23514', CONSTRAINT = 'reservation_transfer';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reservation_transfer_insert AFTER INSERT ON reservations.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.follows_id IS NOT NULL AND NEW.state = 'CONFIRMED') EXECUTE FUNCTION reservations.guard_transfer();
CREATE CONSTRAINT TRIGGER reservation_transfer_update AFTER UPDATE ON reservations.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.follows_id IS NOT NULL AND NEW.state = 'CONFIRMED' AND OLD.state <> 'CONFIRMED') EXECUTE FUNCTION reservations.guard_transfer();

-- Nor do both come back afterwards, on any day, whichever of the two is made longer or taken out of a pause. An import decides outside.
CREATE FUNCTION reservations.guard_followed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF identity.is_service() AND EXISTS (SELECT 1 FROM reservations.reservation n JOIN reservations.reservation o ON o.id = n.follows_id
    WHERE (n.id = NEW.id OR n.follows_id = NEW.id) AND n.state = 'CONFIRMED' AND o.state = 'CONFIRMED' AND n.days && o.days) THEN
    RAISE EXCEPTION 'A seat that was given for another does not come back beside it' USING ERRCODE = '23514', CONSTRAINT = 'reservation_transfer';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reservation_followed AFTER UPDATE ON reservations.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state = 'CONFIRMED' AND NEW.state = 'CONFIRMED' AND NOT OLD.days @> NEW.days) EXECUTE FUNCTION reservations.guard_followed();

-- The sessions that are locked, all at once, before somebody answers a request: those of its days and those in which the reservation that it
-- is to follow has seats. For the parties of the request; a host does not see what its case has elsewhere.
CREATE FUNCTION reservations.sessions_to_lock(reservation uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT ARRAY(
    SELECT s.id FROM offers.session s WHERE s.offer_id = v.offer_id AND v.days @> s.date
    UNION SELECT c.session_id FROM offers.seat_claim c WHERE c.holder_id = v.follows_id AND c.host_id IS NULL)
  FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
  WHERE v.id = reservation AND (platform.is_operator() OR platform.current_organisation() IN (v.agency_id, v.host_id, r.responsible_id))
$$;

-- Before a transfer: the sessions in which the old reservation has seats and those that the new one covers, all at once and in the order of
-- everybody, and then the old one's row. With the rights of the caller.
CREATE FUNCTION reservations.lock_transfer(reservation uuid, to_offer uuid, from_day date, to_day date) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM offers.lock_session_rows(ARRAY(
    SELECT c.session_id FROM offers.seat_claim_v c WHERE c.holder_id = reservation
    UNION SELECT s.id FROM offers.session_v s WHERE s.offer_id = to_offer AND s.date BETWEEN from_day AND to_day));
  PERFORM 1 FROM reservations.reservation v WHERE v.id = reservation FOR UPDATE;
END $$;

-- Ends what a confirmed reservation follows: on the day before it begins, or altogether where it had not begun; what was used stays. Null: there is
-- nothing to end. In the name of the agency, because the host that has said the last yes is no party of the old seat. For the parties of
-- the new one. Whoever calls it has locked the sessions of both.
CREATE FUNCTION reservations.end_followed(reservation uuid, OUT ended jsonb, OUT freed_offer_ids uuid[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  own constant text := current_setting('pv.organisation', true);
  berlin constant timestamp := platform.now() AT TIME ZONE 'Europe/Berlin';
  fresh reservations.reservation;
  old reservations.reservation;
  from_day date;
  begun boolean;
  given_back integer;
BEGIN
  SELECT v.* INTO fresh FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
  WHERE v.id = reservation AND v.state = 'CONFIRMED' AND (platform.is_operator() OR platform.current_organisation() IN (v.agency_id, v.host_id, r.responsible_id));
  IF NOT FOUND THEN RETURN; END IF;
  SELECT v.* INTO old FROM reservations.reservation v WHERE v.id = fresh.follows_id AND v.state = 'CONFIRMED' FOR UPDATE;
  IF NOT FOUND OR NOT reservations.takes_place(fresh, old) THEN RETURN; END IF;
  from_day := greatest(fresh.valid_from, berlin::date + EXISTS (SELECT 1 FROM offers.session s
    WHERE s.offer_id = old.offer_id AND s.date = berlin::date AND s.start <= berlin::time AND s.state <> 'CANCELLED')::int);
  IF old.valid_to < from_day THEN RETURN; END IF;
  begun := old.valid_from < from_day;
  SELECT t.claims, t.freed_offer_ids INTO given_back, freed_offer_ids FROM offers.return_seats(old.id, CASE WHEN begun THEN from_day END, NULL) t;
  PERFORM set_config('pv.organisation', old.agency_id::text, true);
  UPDATE reservations.reservation v SET state = CASE WHEN begun THEN 'CONFIRMED' ELSE 'CANCELLED' END, valid_to = CASE WHEN begun THEN from_day - 1 ELSE v.valid_to END,
    end_reason = 'OTHER_OFFER', origin = 'SERVICE' WHERE v.id = old.id;
  PERFORM set_config('pv.organisation', own, true);
  -- Somebody has added a session meanwhile, which a reservation without sessions to lock cannot keep them from: once more.
  IF EXISTS (SELECT 1 FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.holder_id = old.id AND (NOT begun OR s.date >= from_day)) THEN
    RAISE EXCEPTION 'A session was added meanwhile' USING ERRCODE = '40001';
  END IF;
  ended := jsonb_build_object('id', old.id, 'agencyId', old.agency_id, 'hostId', old.host_id, 'offerId', old.offer_id, 'seats', given_back,
    'before', jsonb_build_object('state', old.state, 'validTo', old.valid_to),
    'after', jsonb_build_object('state', CASE WHEN begun THEN 'CONFIRMED' ELSE 'CANCELLED' END, 'validTo', CASE WHEN begun THEN from_day - 1 ELSE old.valid_to END));
END $$;
`;

const CONFIRMING = `
-- As before (0043), and with a transfer the old seat ends in the same transaction: ended says what it was and is. Sessions of both are locked
-- at once, in the order of everybody.
ALTER FUNCTION reservations.confirm(uuid) RENAME TO confirm_wish;
CREATE FUNCTION reservations.confirm(reservation uuid, OUT outcome text, OUT full_sessions jsonb, OUT seats integer, OUT freed_offer_ids uuid[], OUT case_was text, OUT case_is text, OUT ended jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  followed uuid;
  case_id uuid;
  freed uuid[];
BEGIN
  SELECT v.follows_id, v.referral_id INTO followed, case_id FROM reservations.reservation v WHERE v.id = reservation;
  IF followed IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(case_id::text, 7355610));
    PERFORM offers.lock_session_rows(reservations.sessions_to_lock(reservation));
  END IF;
  SELECT w.outcome, w.full_sessions, w.seats, w.freed_offer_ids, w.case_was, w.case_is INTO outcome, full_sessions, seats, freed_offer_ids, case_was, case_is
    FROM reservations.confirm_wish(reservation) w;
  IF followed IS NULL OR outcome <> 'CONFIRMED' THEN RETURN; END IF;
  SELECT e.ended, e.freed_offer_ids INTO ended, freed FROM reservations.end_followed(reservation) e;
  freed_offer_ids := freed_offer_ids || freed;
  SELECT r.state INTO case_is FROM referrals.referral r WHERE r.id = case_id;
END $$;
`;
