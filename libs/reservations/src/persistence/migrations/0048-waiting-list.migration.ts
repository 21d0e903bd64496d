import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits for a seat, in which order and by which rules; what was offered to whom, and what became of it (DD-35). */
export class WaitingList1764000000048 implements MigrationInterface {
  readonly name = 'WaitingList1764000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(WAITS);
    await runner.query(OFFERS);
    await runner.query(CASCADE);
    await runner.query(QUEUE);
  }

  async down(): Promise<void> {
    throw new Error('Whoever waits would lose their place: there is no way back.');
  }
}

const TABLES = `
ALTER TABLE reservations.agency_setting
  -- Until the end of which working day a freed seat is offered, and how many working days before that day the family is reminded.
  ADD COLUMN offer_working_days integer NOT NULL DEFAULT 5 CHECK (offer_working_days BETWEEN 1 AND 30),
  ADD COLUMN offer_reminder_working_days integer NOT NULL DEFAULT 1 CHECK (offer_reminder_working_days BETWEEN 0 AND 30),
  -- ASK_AGAIN: after how many days the same offer may be made again.
  ADD COLUMN ask_again_days integer NOT NULL DEFAULT 14 CHECK (ask_again_days BETWEEN 1 AND 365),
  -- By reason, where the agency has decided another consequence than the usual one.
  ADD COLUMN decline_consequences jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(decline_consequences) = 'object');

-- The stop switch: nobody is offered a seat from the waiting list; what is offered stays so.
ALTER TABLE reservations.offer_rule ADD COLUMN waiting_stopped boolean NOT NULL DEFAULT false;

-- One referral that waits. Those of one group are offered seats together, all or none: siblings; whoever waits alone is a group, too.
CREATE TABLE reservations.wait (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  group_id uuid NOT NULL,
  -- Siblings wait for seats in one and the same offer.
  same_offer boolean NOT NULL DEFAULT true,
  -- For these; none: for any that matches.
  offer_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(offer_ids) <= 20 AND array_position(offer_ids, NULL) IS NULL),
  variant text NOT NULL CHECK (variant IN ('COMPLEMENTARY', 'INTEGRATED')),
  -- The referral's own: 1 is the most urgent.
  priority integer NOT NULL CHECK (priority BETWEEN 1 AND 5),
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'PAUSED', 'PLACED', 'WITHDRAWN')),
  state_reason text CHECK (state_reason ~ '^[A-Z_]{2,40}$'),
  waiting_since timestamptz NOT NULL DEFAULT platform.now(),
  ended_at timestamptz,
  CONSTRAINT wait_paused CHECK (state <> 'PAUSED' OR state_reason IS NOT NULL),
  CONSTRAINT wait_ended CHECK ((ended_at IS NOT NULL) = (state IN ('PLACED', 'WITHDRAWN')))
);
CREATE UNIQUE INDEX wait_one_open ON reservations.wait (referral_id) WHERE state IN ('WAITING', 'PAUSED');
CREATE INDEX wait_group_idx ON reservations.wait (group_id);
CREATE INDEX wait_agency_idx ON reservations.wait (agency_id);
CREATE INDEX wait_order_idx ON reservations.wait (priority, waiting_since, group_id) WHERE state = 'WAITING';

-- What is not offered to whoever waits, until then or (null) ever: it was declined, or its host has declined.
CREATE TABLE reservations.wait_exclusion (
  wait_id uuid NOT NULL REFERENCES reservations.wait,
  offer_id uuid NOT NULL,
  excluded_until timestamptz,
  PRIMARY KEY (wait_id, offer_id)
);

-- Every offer that was made. Those of one round were made together; outcome null: it is open.
CREATE TABLE reservations.offer_made (
  reservation_id uuid PRIMARY KEY REFERENCES reservations.reservation,
  wait_id uuid NOT NULL REFERENCES reservations.wait,
  agency_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  round_id uuid NOT NULL,
  made_at timestamptz NOT NULL DEFAULT platform.now(),
  outcome text CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  reason text CHECK (reason ~ '^[A-Z_]{2,40}$'),
  consequence text CHECK (consequence IN ('ASK_AGAIN', 'SKIP_OFFER', 'PAUSE')),
  answered_at timestamptz,
  CONSTRAINT offer_made_answered CHECK ((outcome IS NULL) = (answered_at IS NULL)),
  CONSTRAINT offer_made_consequence CHECK (consequence IS NULL OR outcome IN ('DECLINED', 'EXPIRED'))
);
CREATE INDEX offer_made_wait_idx ON reservations.offer_made (wait_id);
CREATE INDEX offer_made_round_idx ON reservations.offer_made (round_id);
CREATE INDEX offer_made_expired_idx ON reservations.offer_made (reservation_id) WHERE outcome = 'EXPIRED' AND consequence IS NULL;

-- A referral is offered one seat at a time.
CREATE UNIQUE INDEX reservation_one_offer ON reservations.reservation (referral_id) WHERE state = 'OFFERED';
`;

const POLICIES = `
-- As the referral: for its agency and the responsible provider. A host learns how many wait (waiting_counts), and of whom only once a seat is offered.
ALTER TABLE reservations.wait ENABLE ROW LEVEL SECURITY;
CREATE POLICY wait_of_case ON reservations.wait USING ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id))
  WITH CHECK ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = wait.referral_id AND r.agency_id = wait.agency_id));
ALTER TABLE reservations.wait_exclusion ENABLE ROW LEVEL SECURITY;
CREATE POLICY wait_exclusion_of_case ON reservations.wait_exclusion USING ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM reservations.wait w WHERE w.id = wait_id))
  WITH CHECK ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM reservations.wait w WHERE w.id = wait_exclusion.wait_id));
-- Offers are made by the cascade alone, in the order of all who wait.
ALTER TABLE reservations.offer_made ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_made_read ON reservations.offer_made FOR SELECT USING ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM reservations.wait w WHERE w.id = wait_id));
CREATE POLICY offer_made_insert ON reservations.offer_made FOR INSERT WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY offer_made_update ON reservations.offer_made FOR UPDATE USING ((SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM reservations.wait w WHERE w.id = wait_id));

-- Which offers suit a referral, for whoever sees it: what the cascade looks at first.
CREATE VIEW matching.answer_match_v WITH (security_invoker = true) AS SELECT referral_id, offer_id FROM matching.answer_match;
`;

const WAITS = `
-- With the rights of the writer: a referral that it does not see is as if it were not there. Nobody comes in before others: since when somebody waits and how urgent it is, is not theirs to write. What is over stays so.
-- Whether somebody who is no sibling waits in this group, whoever may see it: a group that was guessed is joined by nobody.
CREATE FUNCTION reservations.waits_with_others(together uuid, siblings uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT EXISTS (SELECT 1 FROM reservations.wait w JOIN referrals.referral r ON r.id = w.referral_id
    WHERE w.group_id = together AND w.state IN ('WAITING', 'PAUSED') AND (r.sibling_group IS NULL OR r.sibling_group IS DISTINCT FROM siblings))
$$;
CREATE FUNCTION reservations.guard_wait() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE case_of record;
BEGIN
  SELECT r.agency_id, r.priority, r.state, r.sibling_group INTO case_of FROM referrals.referral r WHERE r.id = NEW.referral_id;
  IF case_of.agency_id IS DISTINCT FROM NEW.agency_id THEN
    RAISE EXCEPTION 'A wait is of the agency of its referral' USING ERRCODE = '42501';
  END IF;
  NEW.priority := case_of.priority;
  IF TG_OP = 'INSERT' THEN
    NEW.waiting_since := platform.now();
    IF NEW.state <> 'WAITING' OR case_of.state <> 'SEARCHING' THEN
      RAISE EXCEPTION 'A referral waits while it is searched for' USING ERRCODE = '23514', CONSTRAINT = 'wait_referral_state';
    END IF;
    IF reservations.waits_with_others(NEW.group_id, case_of.sibling_group) THEN
      RAISE EXCEPTION 'Only siblings wait together' USING ERRCODE = '23514', CONSTRAINT = 'wait_siblings';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.referral_id, NEW.agency_id, NEW.group_id, NEW.waiting_since) IS DISTINCT FROM (OLD.id, OLD.referral_id, OLD.agency_id, OLD.group_id, OLD.waiting_since) THEN
    RAISE EXCEPTION 'A place in the queue is neither moved nor given away' USING ERRCODE = '23514', CONSTRAINT = 'wait_place';
  END IF;
  IF OLD.state IN ('PLACED', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'What is over stays as it was' USING ERRCODE = '23514', CONSTRAINT = 'wait_over';
  END IF;
  IF NEW.state = 'WAITING' AND OLD.state = 'PAUSED' AND case_of.state <> 'SEARCHING' THEN
    RAISE EXCEPTION 'A referral waits while it is searched for' USING ERRCODE = '23514', CONSTRAINT = 'wait_referral_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER wait_guard BEFORE INSERT OR UPDATE ON reservations.wait FOR EACH ROW EXECUTE FUNCTION reservations.guard_wait();

-- The wait goes with its referral, whoever writes that: over with the seat or the end, paused with the search or without consent, and back with them.
CREATE FUNCTION reservations.follow_referral() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  was reservations.wait;
  becomes text;
  because text;
BEGIN
  SELECT w.* INTO was FROM reservations.wait w WHERE w.referral_id = NEW.id AND w.state IN ('WAITING', 'PAUSED') FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  becomes := was.state;
  because := was.state_reason;
  IF NEW.state = 'PLACED' THEN becomes := 'PLACED'; because := NULL;
  ELSIF NEW.state = 'ENDED' THEN becomes := 'WITHDRAWN'; because := 'REFERRAL_ENDED';
  ELSIF OLD.consent AND NOT NEW.consent AND (was.state = 'WAITING' OR was.state_reason = 'REFERRAL_PAUSED') THEN becomes := 'PAUSED'; because := 'CONSENT_REVOKED';
  ELSIF was.state_reason = 'CONSENT_REVOKED' AND NEW.consent THEN
    IF NEW.state = 'SEARCHING' THEN becomes := 'WAITING'; because := NULL; ELSE because := 'REFERRAL_PAUSED'; END IF;
  ELSIF NEW.state <> 'SEARCHING' AND was.state = 'WAITING' THEN becomes := 'PAUSED'; because := 'REFERRAL_PAUSED';
  ELSIF NEW.state = 'SEARCHING' AND was.state_reason = 'REFERRAL_PAUSED' THEN becomes := 'WAITING'; because := NULL;
  END IF;
  UPDATE reservations.wait w SET priority = NEW.priority, state = becomes, state_reason = because,
    ended_at = CASE WHEN becomes IN ('PLACED', 'WITHDRAWN') THEN platform.now() END WHERE w.id = was.id;
  RETURN NULL;
END $$;
CREATE TRIGGER referral_waits AFTER UPDATE ON referrals.referral FOR EACH ROW
  WHEN ((OLD.state, OLD.priority, OLD.consent) IS DISTINCT FROM (NEW.state, NEW.priority, NEW.consent)) EXECUTE FUNCTION reservations.follow_referral();
`;

const OFFERS = `
-- A seat is offered by the cascade alone, to somebody who waits. For the operator, too: no other guard looks at what it writes.
CREATE FUNCTION reservations.guard_offered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF identity.is_service() THEN
    RAISE EXCEPTION 'Seats are offered in the order of the waiting list' USING ERRCODE = '42501';
  END IF;
  IF NEW.host_answer <> 'NOT_ASKED' OR NEW.agency_answer <> 'NOT_ASKED' OR NOT EXISTS (
    SELECT 1 FROM reservations.wait w JOIN referrals.referral r ON r.id = w.referral_id
    WHERE w.referral_id = NEW.referral_id AND w.agency_id = NEW.agency_id AND w.state = 'WAITING' AND r.state = 'SEARCHING') THEN
    RAISE EXCEPTION 'A seat is offered to a referral that waits' USING ERRCODE = '23514', CONSTRAINT = 'reservation_offer_unfounded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_offered_guard BEFORE INSERT ON reservations.reservation FOR EACH ROW WHEN (NEW.state = 'OFFERED') EXECUTE FUNCTION reservations.guard_offered();

-- What became of an offer, whoever has written it down. A host that declines is not offered to the same case again; what nobody has answered, later.
CREATE FUNCTION reservations.follow_offer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF OLD.state = 'OFFERED' THEN
    UPDATE reservations.offer_made m SET answered_at = platform.now(), reason = NEW.end_reason,
      outcome = CASE NEW.state WHEN 'DECLINED' THEN 'DECLINED' WHEN 'EXPIRED' THEN 'EXPIRED' WHEN 'CANCELLED' THEN 'WITHDRAWN' ELSE 'ACCEPTED' END
    WHERE m.reservation_id = NEW.id AND m.outcome IS NULL;
  END IF;
  IF OLD.state = 'REQUESTED' AND NEW.state IN ('DECLINED', 'EXPIRED') OR OLD.state IN ('OFFERED', 'REQUESTED') AND NEW.state = 'CANCELLED' AND coalesce(NEW.end_reason, '') NOT IN ('SIBLING_DECLINED', 'WAIT_OVER') THEN
    INSERT INTO reservations.wait_exclusion AS x (wait_id, offer_id, excluded_until)
    SELECT w.id, NEW.offer_id, CASE WHEN NEW.state <> 'DECLINED' OR NEW.host_answer <> 'DECLINED'
      THEN platform.now() + make_interval(days => coalesce((SELECT g.ask_again_days FROM reservations.agency_setting g WHERE g.agency_id = w.agency_id), 14)) END
    FROM reservations.wait w WHERE w.referral_id = NEW.referral_id AND w.state IN ('WAITING', 'PAUSED')
    ON CONFLICT (wait_id, offer_id) DO UPDATE SET excluded_until = EXCLUDED.excluded_until;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER reservation_follows_offer AFTER UPDATE ON reservations.reservation FOR EACH ROW
  WHEN (OLD.state IN ('OFFERED', 'REQUESTED') AND NEW.state <> OLD.state) EXECUTE FUNCTION reservations.follow_offer();

-- What was offered and answered stays as it was.
CREATE FUNCTION reservations.guard_offer_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{outcome,reason,consequence,answered_at}'::text[] <> to_jsonb(OLD) - '{outcome,reason,consequence,answered_at}'::text[]
    OR OLD.outcome IS NOT NULL AND (NEW.outcome, NEW.reason, NEW.answered_at) IS DISTINCT FROM (OLD.outcome, OLD.reason, OLD.answered_at)
    OR OLD.consequence IS NOT NULL AND NEW.consequence IS DISTINCT FROM OLD.consequence
    OR NEW.outcome IS NOT NULL AND OLD.outcome IS NULL AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'What was offered and answered stays as it was' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_made_guard BEFORE UPDATE ON reservations.offer_made FOR EACH ROW EXECUTE FUNCTION reservations.guard_offer_made();
`;

const CASCADE = `
-- Locks the cases, then the sessions of the offers on these days, each in one order, as everybody does, and frees what has expired
-- in them. Answers the sessions that are locked.
CREATE FUNCTION reservations.lock_for_offers(referral_ids uuid[], offer_ids uuid[], first_days date[], last_days date[]) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE session_ids uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(c.id::text, 7355610)) FROM (SELECT u.id FROM unnest(referral_ids) AS u(id) ORDER BY u.id) c;
  session_ids := ARRAY(SELECT s.id FROM unnest(offer_ids, first_days, last_days) AS o(id, first_day, last_day)
    JOIN offers.session s ON s.offer_id = o.id AND s.date BETWEEN o.first_day AND o.last_day);
  PERFORM count(*) FROM offers.lock_session_rows(session_ids);
  PERFORM offers.free_expired_claims(session_ids);
  RETURN session_ids;
END $$;

-- Claims the seats of offers that were just written, in every session on their days; the sessions are locked.
CREATE FUNCTION reservations.claim_offered(reservation_ids uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE claims integer;
BEGIN
  INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at)
  SELECT s.id, r.id, r.referral_id, r.agency_id, r.expires_at FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id AND r.days @> s.date
  WHERE r.id = ANY (reservation_ids) AND r.state = 'OFFERED' ORDER BY s.id, r.id;
  GET DIAGNOSTICS claims = ROW_COUNT;
  RETURN claims;
END $$;
`;

const QUEUE = `
-- The order of all who wait: by the most urgent of a group, then by who of it has waited longest, then by a number that says nothing.
CREATE VIEW reservations.wait_order_v WITH (security_invoker = true) AS
  SELECT w.group_id, min(w.priority) AS priority, min(w.waiting_since) AS waiting_since, count(*)::int AS members, bool_and(w.state = 'WAITING') AS is_waiting
  FROM reservations.wait w WHERE w.state IN ('WAITING', 'PAUSED') GROUP BY w.group_id;

-- How many wait for the offers: those who named it, and those who wait for any and whom it suits at this moment. For the host
-- and whoever sees the waiting list of a case; numbers only.
CREATE FUNCTION reservations.waiting_counts(offer_ids uuid[]) RETURNS TABLE (offer_id uuid, named integer, suited integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT o.id, (SELECT count(*)::int FROM reservations.wait w WHERE w.state = 'WAITING' AND o.id = ANY (w.offer_ids)),
    (SELECT count(*)::int FROM matching.answer_match m JOIN reservations.wait w ON w.referral_id = m.referral_id AND w.state = 'WAITING' AND w.offer_ids = '{}' WHERE m.offer_id = o.id)
  FROM offers.offer o WHERE o.id = ANY (offer_ids)
    AND (platform.is_operator() OR o.host_id = platform.current_organisation() OR EXISTS (
      SELECT 1 FROM reservations.wait w JOIN referrals.referral r ON r.id = w.referral_id
      WHERE w.state IN ('WAITING', 'PAUSED') AND platform.current_organisation() IN (r.agency_id, r.responsible_id) AND (w.offer_ids = '{}' OR o.id = ANY (w.offer_ids))))
$$;

-- The place of waits that the caller sees: among all who named the offer or wait for any; with offer_id null among those who wait for any.
CREATE FUNCTION reservations.queue_places(wait_ids uuid[]) RETURNS TABLE (wait_id uuid, offer_id uuid, place integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  WITH mine AS (
    SELECT w.id, w.group_id, o.id AS offer_id, g.priority, g.waiting_since FROM reservations.wait w JOIN referrals.referral r ON r.id = w.referral_id
    JOIN reservations.wait_order_v g ON g.group_id = w.group_id
    CROSS JOIN LATERAL (SELECT u.id FROM unnest(w.offer_ids) AS u(id) UNION ALL SELECT NULL WHERE w.offer_ids = '{}') o
    WHERE w.id = ANY (wait_ids) AND w.state IN ('WAITING', 'PAUSED')
      AND (platform.is_operator() OR platform.current_organisation() IN (r.agency_id, r.responsible_id))
  )
  SELECT m.id, m.offer_id, 1 + (SELECT count(*)::int FROM reservations.wait_order_v g WHERE g.is_waiting AND g.group_id <> m.group_id
      AND (g.priority, g.waiting_since, g.group_id) < (m.priority, m.waiting_since, m.group_id)
      AND EXISTS (SELECT 1 FROM reservations.wait w WHERE w.group_id = g.group_id AND w.state = 'WAITING' AND (w.offer_ids = '{}' OR m.offer_id = ANY (w.offer_ids))))
  FROM mine m
$$;
`;
