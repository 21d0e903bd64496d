import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a hold over a request to a seat: states, deadlines, answers, pauses; what the database keeps true of them. */
export class Holds1764000000043 implements MigrationInterface {
  readonly name = 'Holds1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(RULES);
    await runner.query(GUARDS);
    await runner.query(DAYS);
    await runner.query(CONFIRMING);
  }

  async down(): Promise<void> {
    throw new Error('Holds and requests would have no state: there is no way back.');
  }
}

const COLUMNS = `
-- HELD: while the form is filled, or the family decides. REQUESTED: host or agency still have to answer. OFFERED: the waiting list
-- offers it. All three have a deadline, and are over once it has passed, whether or not somebody has written EXPIRED yet.
ALTER TABLE reservations.reservation DROP CONSTRAINT reservation_state_check;
ALTER TABLE reservations.reservation
  ADD CONSTRAINT reservation_state_check CHECK (state IN ('HELD', 'REQUESTED', 'OFFERED', 'CONFIRMED', 'CANCELLED', 'DECLINED', 'EXPIRED')),
  ADD COLUMN hold_kind text CHECK (hold_kind IN ('FORM', 'DECISION')),
  ADD COLUMN expires_at timestamptz,
  ADD COLUMN was_extended boolean NOT NULL DEFAULT false,
  -- What has to be answered before the seat is confirmed: the host where its offer asks first, the agency as the regime says (TS-15).
  ADD COLUMN host_answer text NOT NULL DEFAULT 'NOT_ASKED' CHECK (host_answer IN ('NOT_ASKED', 'OPEN', 'ACCEPTED', 'DECLINED')),
  ADD COLUMN agency_answer text NOT NULL DEFAULT 'NOT_ASKED' CHECK (agency_answer IN ('NOT_ASKED', 'OPEN', 'APPROVED', 'REFUSED')),
  ADD COLUMN requested_at timestamptz,
  -- The organisation that asked: it hears what becomes of the request.
  ADD COLUMN asker_id uuid,
  ADD COLUMN end_reason text CHECK (end_reason ~ '^[A-Z_]{2,40}$'),
  -- The reservation that this one took the place of.
  ADD COLUMN follows_id uuid REFERENCES reservations.reservation,
  ADD COLUMN pauses datemultirange NOT NULL DEFAULT '{}',
  -- The days on which there is a seat: those of the span without the pauses.
  ADD COLUMN days datemultirange GENERATED ALWAYS AS (datemultirange(daterange(valid_from, valid_to, '[]')) - pauses) STORED,
  ADD CONSTRAINT reservation_expiry CHECK ((expires_at IS NOT NULL) = (state IN ('HELD', 'REQUESTED', 'OFFERED'))),
  ADD CONSTRAINT reservation_hold_kind CHECK ((hold_kind IS NOT NULL) = (state = 'HELD')),
  ADD CONSTRAINT reservation_answered CHECK (state <> 'CONFIRMED' OR host_answer IN ('NOT_ASKED', 'ACCEPTED') AND agency_answer IN ('NOT_ASKED', 'APPROVED')),
  ADD CONSTRAINT reservation_requested CHECK (state <> 'REQUESTED' OR requested_at IS NOT NULL),
  -- One open wish of a referral for the same days of an offer.
  ADD CONSTRAINT reservation_one_wish EXCLUDE USING gist (referral_id WITH =, offer_id WITH =, period WITH &&)
    WHERE (state IN ('HELD', 'REQUESTED', 'OFFERED')) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX reservation_expiry_idx ON reservations.reservation (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX reservation_host_idx ON reservations.reservation (host_id) WHERE state = 'REQUESTED';

CREATE OR REPLACE VIEW reservations.reservation_v WITH (security_invoker = true) AS
  SELECT id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, period, state,
    days, expires_at, hold_kind, was_extended, host_answer, agency_answer, requested_at, asker_id, end_reason, follows_id, pauses
  FROM reservations.reservation;
`;

const RULES = `
-- A reservation as it is once its case is locked: in the statement that locks, a look of its own that sees what others have done meanwhile.
CREATE FUNCTION reservations.find_record(reservation uuid) RETURNS TABLE (id uuid, code text, referral_id uuid, referral_code text, agency_id uuid, offer_id uuid,
  host_id uuid, variant text, valid_from date, valid_to date, state text, hold_kind text, expires_at timestamptz, was_extended boolean, host_answer text,
  agency_answer text, requested_at timestamptz, asker_id uuid, end_reason text, follows_id uuid, pauses jsonb)
LANGUAGE plpgsql VOLATILE ROWS 1 AS $$
BEGIN
  RETURN QUERY SELECT r.id, r.code, r.referral_id, r.referral_code, r.agency_id, r.offer_id, r.host_id, r.variant, r.valid_from, r.valid_to,
    CASE WHEN r.expires_at <= platform.now() THEN 'EXPIRED' ELSE r.state END, r.hold_kind, r.expires_at, r.was_extended, r.host_answer, r.agency_answer,
    r.requested_at, r.asker_id, r.end_reason, r.follows_id,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(p), 'to', upper(p) - 1) ORDER BY p), '[]') FROM unnest(r.pauses) AS p)
  FROM reservations.reservation r WHERE r.id = reservation;
END $$;

-- What an agency has decided about holding and asking; without a row the values of the columns' defaults hold.
CREATE TABLE reservations.agency_setting (
  agency_id uuid PRIMARY KEY,
  -- A hold while the form is filled: minutes, once prolonged by as many.
  hold_minutes integer NOT NULL DEFAULT 15 CHECK (hold_minutes BETWEEN 1 AND 120),
  -- Open holds of one referral at once.
  most_holds integer NOT NULL DEFAULT 3 CHECK (most_holds BETWEEN 1 AND 20),
  -- A hold while the family decides: until the end of that working day.
  decision_working_days integer NOT NULL DEFAULT 5 CHECK (decision_working_days BETWEEN 1 AND 30),
  -- Until when host and agency answer a request.
  answer_working_days integer NOT NULL DEFAULT 3 CHECK (answer_working_days BETWEEN 1 AND 30)
);
ALTER TABLE reservations.agency_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_setting_read ON reservations.agency_setting FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY agency_setting_insert ON reservations.agency_setting FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY agency_setting_update ON reservations.agency_setting FOR UPDATE USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('reservations.agency_setting');

-- What a host has decided about the seats of one offer.
CREATE TABLE reservations.offer_rule (
  offer_id uuid PRIMARY KEY,
  host_id uuid NOT NULL,
  -- It wants to be asked before a seat of another's case is confirmed.
  asks_first boolean NOT NULL DEFAULT false
);
ALTER TABLE reservations.offer_rule ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_rule_read ON reservations.offer_rule FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY offer_rule_insert ON reservations.offer_rule FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation())
  AND EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.host_id = offer_rule.host_id));
CREATE POLICY offer_rule_update ON reservations.offer_rule FOR UPDATE USING ((SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation()))
  WITH CHECK ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.host_id = offer_rule.host_id));

-- Who has to answer before a seat is confirmed: the host whose offer asks first, unless the case is its own; the agency where the
-- regime of the responsible provider's agreement on the first day says so (TS-15), unless it is responsible itself. For those who act for
-- the case; others are told nothing, and who is told nothing has to ask.
CREATE FUNCTION reservations.answers_needed(agency uuid, responsible uuid, host uuid, offer uuid, first_day date, OUT host_asked boolean, OUT agency_asked boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT responsible <> host AND coalesce((SELECT u.asks_first FROM reservations.offer_rule u WHERE u.offer_id = offer), false),
    responsible <> agency AND EXISTS (SELECT 1 FROM agreements.agreement_terms_v t
      JOIN agreements.regime_version_v v ON v.agency_id = t.agency_id AND v.funding = t.funding AND v.validity @> first_day
      WHERE t.agency_id = agency AND t.provider_id = responsible AND t.validity @> first_day AND v.seat_approval = 'APPROVAL')
  WHERE platform.is_operator() OR platform.current_organisation() IN (agency, responsible)
$$;
`;

const GUARDS = `
CREATE TABLE reservations.state_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO reservations.state_transition VALUES
  ('HELD', 'REQUESTED'), ('HELD', 'CONFIRMED'), ('HELD', 'CANCELLED'), ('HELD', 'EXPIRED'),
  ('OFFERED', 'REQUESTED'), ('OFFERED', 'CONFIRMED'), ('OFFERED', 'DECLINED'), ('OFFERED', 'CANCELLED'), ('OFFERED', 'EXPIRED'),
  ('REQUESTED', 'CONFIRMED'), ('REQUESTED', 'DECLINED'), ('REQUESTED', 'CANCELLED'), ('REQUESTED', 'EXPIRED'),
  ('CONFIRMED', 'CANCELLED');
ALTER TABLE reservations.state_transition ENABLE ROW LEVEL SECURITY;
CREATE POLICY state_transition_read ON reservations.state_transition FOR SELECT USING ((SELECT platform.is_known()));

-- Whoever of the service writes: what is over stays over, each answers for itself alone, and nobody is passed over who has to be asked.
-- An import decides outside: what it brings is confirmed or cancelled, and covers its days without the service's pauses.
CREATE FUNCTION reservations.guard_reservation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  -- Not there yet when a row is guarded.
  generated constant text[] := '{period,days,origin}';
  answered constant text[] := '{state,host_answer,expires_at,end_reason,is_disclosed}';
  changing constant text[] := '{state,hold_kind,expires_at,was_extended,host_answer,agency_answer,requested_at,asker_id,end_reason,pauses,valid_from,valid_to,is_disclosed}';
  responsible uuid;
  asked record;
BEGIN
  IF NOT identity.is_service() THEN
    IF NEW.origin = 'IMPORT' AND NEW.state IN ('CONFIRMED', 'CANCELLED') THEN
      NEW.expires_at := NULL; NEW.hold_kind := NULL; NEW.host_answer := 'NOT_ASKED'; NEW.agency_answer := 'NOT_ASKED'; NEW.pauses := '{}';
    END IF;
    RETURN NEW;
  END IF;
  SELECT r.responsible_id INTO responsible FROM referrals.referral r WHERE r.id = NEW.referral_id;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM reservations.state_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
      RAISE EXCEPTION 'A reservation does not go from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'reservation_state';
    END IF;
    IF OLD.expires_at <= platform.now() AND NEW.state <> 'EXPIRED' THEN
      RAISE EXCEPTION 'Its deadline has passed' USING ERRCODE = '23514', CONSTRAINT = 'reservation_expired';
    END IF;
    IF OLD.state IN ('CANCELLED', 'DECLINED', 'EXPIRED') AND to_jsonb(NEW) - generated <> to_jsonb(OLD) - generated THEN
      RAISE EXCEPTION 'What is over stays as it was' USING ERRCODE = '23514', CONSTRAINT = 'reservation_over';
    END IF;
    -- Whose it is, and where, stays: another case, offer or party is another reservation.
    IF to_jsonb(NEW) - changing - generated <> to_jsonb(OLD) - changing - generated THEN
      RAISE EXCEPTION 'A reservation stays with its case and its offer' USING ERRCODE = '23514', CONSTRAINT = 'reservation_kept';
    END IF;
    -- What is asked is what is answered.
    IF OLD.state IN ('REQUESTED', 'OFFERED') AND (NEW.valid_from, NEW.valid_to, NEW.pauses) IS DISTINCT FROM (OLD.valid_from, OLD.valid_to, OLD.pauses) THEN
      RAISE EXCEPTION 'The days that were asked for stay as they are' USING ERRCODE = '23514', CONSTRAINT = 'reservation_asked_days';
    END IF;
    -- A host that is not responsible answers, and no more.
    IF own IS DISTINCT FROM OLD.agency_id AND own IS DISTINCT FROM responsible AND (OLD.state <> 'REQUESTED' OR NEW.state NOT IN ('REQUESTED', 'CONFIRMED', 'DECLINED')
      OR to_jsonb(NEW) - answered - generated <> to_jsonb(OLD) - answered - generated
      OR NEW.expires_at IS DISTINCT FROM (CASE NEW.state WHEN 'REQUESTED' THEN OLD.expires_at END)
      OR NEW.state <> 'DECLINED' AND NEW.end_reason IS DISTINCT FROM OLD.end_reason) THEN
      RAISE EXCEPTION 'A host answers a request, and no more' USING ERRCODE = '42501';
    END IF;
  ELSE
    NEW.created_at := platform.now();
    IF NEW.state IN ('DECLINED', 'EXPIRED') THEN
      RAISE EXCEPTION 'A reservation does not begin as %', NEW.state USING ERRCODE = '23514', CONSTRAINT = 'reservation_state';
    END IF;
    IF NEW.host_answer NOT IN ('NOT_ASKED', 'OPEN') THEN
      RAISE EXCEPTION 'The host answers what it is asked' USING ERRCODE = '23514', CONSTRAINT = 'reservation_host_answer';
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.host_answer <> OLD.host_answer AND NEW.host_answer IN ('ACCEPTED', 'DECLINED') AND own <> NEW.host_id THEN
    RAISE EXCEPTION 'Only the host answers for itself' USING ERRCODE = '42501';
  END IF;
  IF NEW.agency_answer IN ('APPROVED', 'REFUSED') AND (TG_OP = 'INSERT' OR NEW.agency_answer <> OLD.agency_answer)
    AND (own <> NEW.agency_id OR NOT referrals.may_sign(NEW.agency_id)) THEN
    RAISE EXCEPTION 'Only somebody with signing right decides for the agency' USING ERRCODE = '23514', CONSTRAINT = 'reservation_signing_right';
  END IF;
  -- Asked is whoever has to be asked at the moment of the request; rules that change later leave it as it is.
  IF NEW.state IN ('REQUESTED', 'CONFIRMED') AND (TG_OP = 'INSERT' OR OLD.state IN ('HELD', 'OFFERED')) THEN
    SELECT a.host_asked, a.agency_asked INTO asked FROM reservations.answers_needed(NEW.agency_id, responsible, NEW.host_id, NEW.offer_id, NEW.valid_from) a;
    IF asked.host_asked IS NULL THEN
      RAISE EXCEPTION 'A seat is asked for by those who act for the case' USING ERRCODE = '42501';
    END IF;
    IF asked.host_asked AND NEW.host_answer = 'NOT_ASKED' OR asked.agency_asked AND NEW.agency_answer = 'NOT_ASKED' THEN
      RAISE EXCEPTION 'Somebody who has to be asked was not' USING ERRCODE = '23514', CONSTRAINT = 'reservation_unasked';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_guard BEFORE INSERT OR UPDATE ON reservations.reservation FOR EACH ROW EXECUTE FUNCTION reservations.guard_reservation();

-- With the commit a confirmed reservation has a seat in every session of its days, and none of them ends with a deadline: whoever wrote it.
-- Asked at the end, because seats and reservation are written one after the other. The import works its seats out itself.
CREATE FUNCTION reservations.guard_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF identity.is_service() AND EXISTS (SELECT 1 FROM reservations.reservation r WHERE r.id = NEW.id AND r.state = 'CONFIRMED' AND (
      EXISTS (SELECT 1 FROM offers.seat_claim c WHERE c.holder_id = r.id AND c.expires_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM offers.session s WHERE s.offer_id = r.offer_id AND r.days @> s.date
        AND NOT EXISTS (SELECT 1 FROM offers.seat_claim c WHERE c.session_id = s.id AND c.holder_id = r.id)))) THEN
    RAISE EXCEPTION 'A confirmed reservation has a seat in every session of its days' USING ERRCODE = '23514', CONSTRAINT = 'reservation_seats';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reservation_seats_insert AFTER INSERT ON reservations.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'CONFIRMED') EXECUTE FUNCTION reservations.guard_seats();
CREATE CONSTRAINT TRIGGER reservation_seats_update AFTER UPDATE ON reservations.reservation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'CONFIRMED' AND (OLD.state <> 'CONFIRMED' OR OLD.days <> NEW.days)) EXECUTE FUNCTION reservations.guard_seats();

-- The host writes its answer; what else it may not, the guard says.
CREATE POLICY reservation_answer ON reservations.reservation FOR UPDATE USING (host_id = (SELECT platform.current_organisation()))
  WITH CHECK (host_id = (SELECT platform.current_organisation()));

-- Also of a request that the host accepts, who does not see the case: asked with the rights of the owner.
CREATE OR REPLACE FUNCTION reservations.guard_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE given boolean;
BEGIN
  IF NOT identity.is_service() THEN RETURN NULL; END IF;
  SELECT r.consent INTO given FROM referrals.referral r WHERE r.id = NEW.referral_id FOR SHARE;
  IF given THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'No consent is recorded for the referral' USING ERRCODE = '23514', CONSTRAINT = 'reservation_consent';
END $$;
DROP TRIGGER reservation_consent_update ON reservations.reservation;
CREATE TRIGGER reservation_consent_update AFTER UPDATE ON reservations.reservation FOR EACH ROW
  WHEN (NEW.state = 'CONFIRMED' AND (OLD.state <> 'CONFIRMED' OR NOT OLD.days @> NEW.days OR OLD.offer_id <> NEW.offer_id OR OLD.referral_id <> NEW.referral_id))
  EXECUTE FUNCTION reservations.guard_consent();
`;

const DAYS = `
-- As before (0030), with the days of holds and requests, too, and without those of a pause: the seat is somebody else's on them.
CREATE OR REPLACE FUNCTION reservations.claim_new_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  covered boolean;
  crowded jsonb;
BEGIN
  IF platform.is_operator() THEN RETURN NULL; END IF;
  PERFORM 1 FROM reservations.reservation r
  WHERE (r.state = 'CONFIRMED' OR r.expires_at > platform.now()) AND EXISTS (SELECT 1 FROM added a WHERE a.offer_id = r.offer_id AND r.days @> a.date) ORDER BY r.id FOR SHARE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT count(*) > 0, jsonb_agg(jsonb_build_object('offerId', c.offer_id, 'date', c.date, 'start', to_char(c.start, 'HH24:MI'), 'seats', c.capacity, 'reservations', c.reservations)
      ORDER BY c.date, c.start) FILTER (WHERE c.reservations > c.capacity)
    INTO covered, crowded
  FROM (SELECT a.id, a.offer_id, a.date, a.start, a.capacity, count(*) AS reservations FROM added a
    JOIN reservations.reservation r ON r.offer_id = a.offer_id AND (r.state = 'CONFIRMED' OR r.expires_at > platform.now()) AND r.days @> a.date
    GROUP BY a.id, a.offer_id, a.date, a.start, a.capacity) c;
  IF NOT covered THEN RETURN NULL; END IF;
  IF crowded IS NOT NULL THEN
    RAISE EXCEPTION 'More reservations cover a new session than it has seats' USING ERRCODE = '23514', CONSTRAINT = 'session_overbooked', DETAIL = crowded::text;
  END IF;
  INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
  SELECT a.id, r.id, r.referral_id, r.agency_id, r.expires_at FROM added a
  JOIN reservations.reservation r ON r.offer_id = a.offer_id AND (r.state = 'CONFIRMED' OR r.expires_at > platform.now()) AND r.days @> a.date
  ORDER BY a.id, r.id;
  RETURN NULL;
END $$;

-- As before (0036), for wishes as well as for seats: neither is there for a case that is not looked for. A pause takes no seat away for good.
CREATE OR REPLACE FUNCTION reservations.place_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF identity.is_service() THEN
    PERFORM 1 FROM referrals.referral r WHERE r.id IN (SELECT a.referral_id FROM added a WHERE a.state = 'CONFIRMED') ORDER BY r.id FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM referrals.referral r JOIN added a ON a.referral_id = r.id WHERE a.state <> 'CANCELLED' AND r.state NOT IN ('APPROVED', 'SEARCHING', 'PLACED')) THEN
      RAISE EXCEPTION 'A seat is reserved for a referral that is looked for' USING ERRCODE = '23514', CONSTRAINT = 'reservation_referral_state';
    END IF;
  END IF;
  UPDATE referrals.referral r SET state = 'PLACED', state_reason = NULL WHERE r.state IN ('APPROVED', 'SEARCHING') AND r.id IN (
    SELECT a.referral_id FROM added a WHERE a.state = 'CONFIRMED' AND coalesce(a.valid_to, 'infinity') >= (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION reservations.replace_cases() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  -- What was no seat and is none concerns no case's state.
  IF NOT EXISTS (SELECT 1 FROM was o WHERE o.state = 'CONFIRMED') AND NOT EXISTS (SELECT 1 FROM changed n WHERE n.state = 'CONFIRMED') THEN RETURN NULL; END IF;
  PERFORM 1 FROM referrals.referral r WHERE r.id IN (SELECT o.referral_id FROM was o UNION SELECT n.referral_id FROM changed n) ORDER BY r.id FOR NO KEY UPDATE;
  IF identity.is_service() AND EXISTS (
    SELECT 1 FROM referrals.referral r JOIN changed n ON n.referral_id = r.id JOIN was o ON o.id = n.id
    WHERE n.state = 'CONFIRMED' AND (o.state <> 'CONFIRMED' OR NOT o.days @> n.days OR o.referral_id <> n.referral_id)
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
`;

const CONFIRMING = `
-- The one way from a wish to a seat, whoever gives the last answer: CONFIRMED; WAITING for an answer; EXPIRED; CHANGED, where it is no
-- wish any more or its sessions are others than those that were locked; CONSENT_MISSING (BHV-18); REFERRAL_STATE, where the case is not looked for;
-- SEAT_TAKEN with the full sessions. Only CONFIRMED has written anything. Locks the case, then the sessions, then the reservation, then the referral, as everybody does.
-- With the rights of the owner, because a host that accepts sees neither the case nor its claims: it answers those alone who see the reservation.
CREATE FUNCTION reservations.confirm(reservation uuid, OUT outcome text, OUT full_sessions jsonb, OUT seats integer, OUT freed_offer_ids uuid[], OUT case_was text, OUT case_is text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  wish reservations.reservation;
  responsible uuid;
  consent boolean;
  session_ids uuid[];
BEGIN
  SELECT v.* INTO wish FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
  WHERE v.id = reservation AND (platform.is_operator() OR own IN (v.agency_id, v.host_id, r.responsible_id));
  IF NOT FOUND THEN outcome := 'CHANGED'; RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(wish.referral_id::text, 7355610));
  SELECT v.* INTO wish FROM reservations.reservation v WHERE v.id = reservation;
  SELECT r.responsible_id, r.consent, r.state INTO responsible, consent, case_was FROM referrals.referral r WHERE r.id = wish.referral_id;
  IF wish.state NOT IN ('HELD', 'REQUESTED', 'OFFERED') THEN outcome := 'CHANGED';
  ELSIF wish.expires_at <= platform.now() THEN outcome := 'EXPIRED';
  ELSIF 'OPEN' IN (wish.host_answer, wish.agency_answer) THEN outcome := 'WAITING';
  ELSIF NOT consent THEN outcome := 'CONSENT_MISSING';
  ELSIF case_was NOT IN ('APPROVED', 'SEARCHING', 'PLACED') THEN outcome := 'REFERRAL_STATE';
  END IF;
  IF outcome IS NOT NULL THEN RETURN; END IF;
  session_ids := ARRAY(SELECT s.id FROM offers.session s WHERE s.offer_id = wish.offer_id AND wish.days @> s.date);
  SELECT t.full_sessions, t.freed_offer_ids INTO full_sessions, freed_offer_ids
    FROM offers.retake_seats(session_ids, reservation, wish.referral_id, wish.agency_id, NULL, responsible = wish.host_id) t;
  IF full_sessions IS NOT NULL THEN outcome := 'SEAT_TAKEN'; RETURN; END IF;
  IF (SELECT count(*) FROM offers.session s WHERE s.offer_id = wish.offer_id AND wish.days @> s.date) <> cardinality(session_ids) THEN outcome := 'CHANGED'; RETURN; END IF;
  UPDATE reservations.reservation v SET state = 'CONFIRMED', expires_at = NULL, hold_kind = NULL WHERE v.id = reservation;
  outcome := 'CONFIRMED';
  seats := cardinality(session_ids);
  SELECT r.state INTO case_is FROM referrals.referral r WHERE r.id = wish.referral_id;
END $$;

-- Frees the seats of a reservation that is over, for whoever sees it: a host that has declined sees none of the case's claims.
CREATE FUNCTION reservations.give_back(reservation uuid, OUT claims integer, OUT freed_offer_ids uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE own constant uuid := platform.current_organisation();
BEGIN
  claims := 0;
  IF EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = reservation AND v.state IN ('CANCELLED', 'DECLINED', 'EXPIRED') AND (platform.is_operator() OR own IN (v.agency_id, v.host_id, r.responsible_id))) THEN
    SELECT t.claims, t.freed_offer_ids INTO claims, freed_offer_ids FROM offers.return_seats(reservation, NULL, NULL) t;
  END IF;
END $$;
`;
