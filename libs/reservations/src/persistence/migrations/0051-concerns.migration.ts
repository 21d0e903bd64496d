import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * DD-24: complaints and monitoring about a seat go to the responsible provider first. Towards the agency it is one service of one
 * provider, also where a partner leads the group: the partner hears what the responsible provider passes on, and nothing before.
 */
export class Concerns1764000000051 implements MigrationInterface {
  readonly name = 'Concerns1764000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(ROUTE);
    await runner.query(STATES);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Complaints would be lost: there is no way back.');
  }
}

const TABLES = `
-- What was raised, in the words of whoever raised it, which may speak of a child: for that side and for the responsible provider alone.
CREATE TABLE reservations.concern (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  reservation_id uuid NOT NULL REFERENCES reservations.reservation,
  -- Null: it is about no single session.
  session_id uuid,
  agency_id uuid NOT NULL,
  -- Who was responsible for the help when it was raised: that one answers it, whoever is responsible later.
  responsible_id uuid NOT NULL,
  host_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('COMPLAINT', 'MONITORING')),
  text text NOT NULL CHECK (btrim(text) <> '' AND length(text) <= 2000),
  -- The side that raised it, and the person.
  raised_for uuid NOT NULL,
  raised_by text NOT NULL,
  raised_at timestamptz NOT NULL DEFAULT platform.now(),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'PASSED_ON', 'ANSWERED', 'CLOSED')),
  answer text CHECK (btrim(answer) <> '' AND length(answer) <= 2000),
  close_reason text CHECK (close_reason IN ('SETTLED', 'UNFOUNDED', 'DUPLICATE', 'OTHER')),
  moved_by text,
  moved_at timestamptz,
  CONSTRAINT concern_answer CHECK (CASE state WHEN 'ANSWERED' THEN answer IS NOT NULL WHEN 'CLOSED' THEN true ELSE answer IS NULL END),
  CONSTRAINT concern_closed CHECK ((state = 'CLOSED') = (close_reason IS NOT NULL)),
  CONSTRAINT concern_moved CHECK ((state = 'OPEN') = (moved_at IS NULL) AND (moved_at IS NULL) = (moved_by IS NULL)),
  CONSTRAINT concern_parties UNIQUE (id, reservation_id, host_id, responsible_id)
);
CREATE INDEX concern_reservation_idx ON reservations.concern (reservation_id);
CREATE INDEX concern_responsible_idx ON reservations.concern (responsible_id);
CREATE INDEX concern_raised_idx ON reservations.concern (raised_for);

-- What the host is told: other words, in another table, because whoever may read a row reads all of it.
CREATE TABLE reservations.concern_for_host (
  concern_id uuid PRIMARY KEY,
  reservation_id uuid NOT NULL,
  host_id uuid NOT NULL,
  responsible_id uuid NOT NULL,
  session_id uuid,
  kind text NOT NULL CHECK (kind IN ('COMPLAINT', 'MONITORING')),
  text text NOT NULL CHECK (btrim(text) <> '' AND length(text) <= 2000),
  passed_on_by text NOT NULL,
  passed_on_at timestamptz NOT NULL DEFAULT platform.now(),
  -- Answered or closed since: nothing to be done any more.
  is_settled boolean NOT NULL DEFAULT false,
  FOREIGN KEY (concern_id, reservation_id, host_id, responsible_id) REFERENCES reservations.concern (id, reservation_id, host_id, responsible_id)
);
CREATE INDEX concern_for_host_host_idx ON reservations.concern_for_host (host_id);
`;

const ROUTE = `
-- Who is responsible, which a host does not see; and that whoever raises it is a party of the seat. Nobody names another party.
CREATE FUNCTION reservations.route_concern() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  seat record;
BEGIN
  SELECT v.agency_id, v.host_id, r.responsible_id, v.state,
    NEW.session_id IS NULL OR EXISTS (SELECT 1 FROM offers.session_v s WHERE s.id = NEW.session_id AND s.offer_id = v.offer_id AND v.days @> s.date) AS has_session
  INTO seat FROM reservations.reservation v JOIN referrals.referral_v r ON r.id = v.referral_id
  WHERE v.id = NEW.reservation_id AND own IN (v.agency_id, v.host_id, r.responsible_id);
  IF NOT FOUND THEN RAISE EXCEPTION 'No seat of this organisation' USING ERRCODE = '42501'; END IF;
  IF seat.state <> 'CONFIRMED' THEN
    RAISE EXCEPTION 'Concerns are about seats that are confirmed' USING ERRCODE = '23514', CONSTRAINT = 'concern_seat';
  END IF;
  IF NOT seat.has_session THEN
    RAISE EXCEPTION 'The seat is none in this session' USING ERRCODE = '23514', CONSTRAINT = 'concern_session';
  END IF;
  NEW.agency_id := seat.agency_id;
  NEW.host_id := seat.host_id;
  NEW.responsible_id := seat.responsible_id;
  NEW.raised_for := own;
  NEW.raised_by := coalesce(platform.current_actor(), NEW.raised_by);
  NEW.raised_at := platform.now();
  NEW.state := 'OPEN';
  NEW.answer := NULL;
  NEW.close_reason := NULL;
  NEW.moved_by := NULL;
  NEW.moved_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER concern_route BEFORE INSERT ON reservations.concern FOR EACH ROW EXECUTE FUNCTION reservations.route_concern();
`;

const STATES = `
-- libs/reservations/src/domain/concerns/concern-states.ts has the same table, a test compares them.
CREATE FUNCTION reservations.concern_may_become(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (was, becomes) IN (('OPEN', 'PASSED_ON'), ('OPEN', 'ANSWERED'), ('OPEN', 'CLOSED'), ('PASSED_ON', 'ANSWERED'), ('PASSED_ON', 'CLOSED'), ('ANSWERED', 'CLOSED'))
$$;
CREATE FUNCTION reservations.guard_concern() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE movable constant text[] := '{state,answer,close_reason,moved_by,moved_at}';
BEGIN
  IF to_jsonb(NEW) - movable <> to_jsonb(OLD) - movable OR OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer
    OR NEW.state = 'CLOSED' AND NEW.answer IS DISTINCT FROM OLD.answer THEN
    RAISE EXCEPTION 'What was said stays as it was said' USING ERRCODE = '23514', CONSTRAINT = 'concern_fixed';
  END IF;
  IF NOT reservations.concern_may_become(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'A concern does not go from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'concern_state';
  END IF;
  NEW.moved_by := coalesce(platform.current_actor(), NEW.moved_by);
  NEW.moved_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER concern_guard BEFORE UPDATE ON reservations.concern FOR EACH ROW EXECUTE FUNCTION reservations.guard_concern();

CREATE FUNCTION reservations.stamp_concern_for_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.is_settled OR to_jsonb(NEW) - 'is_settled' <> to_jsonb(OLD) - 'is_settled' THEN
      RAISE EXCEPTION 'What was passed on stays as it was said' USING ERRCODE = '23514', CONSTRAINT = 'concern_fixed';
    END IF;
    RETURN NEW;
  END IF;
  NEW.passed_on_by := coalesce(platform.current_actor(), NEW.passed_on_by);
  NEW.passed_on_at := platform.now();
  NEW.is_settled := false;
  RETURN NEW;
END $$;
CREATE TRIGGER concern_for_host_stamp BEFORE INSERT OR UPDATE ON reservations.concern_for_host FOR EACH ROW EXECUTE FUNCTION reservations.stamp_concern_for_host();

-- Being passed on and the words for the host are one; what they are about is what was raised.
CREATE FUNCTION reservations.guard_passing_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM reservations.concern c WHERE c.id = NEW.concern_id AND c.state = 'PASSED_ON' AND c.kind = NEW.kind AND c.session_id IS NOT DISTINCT FROM NEW.session_id) THEN
    RAISE EXCEPTION 'The host is told of what is passed on' USING ERRCODE = '23514', CONSTRAINT = 'concern_passed_on';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER concern_for_host_passed AFTER INSERT ON reservations.concern_for_host FOR EACH ROW EXECUTE FUNCTION reservations.guard_passing_on();
CREATE FUNCTION reservations.guard_words_for_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM reservations.concern_for_host h WHERE h.concern_id = NEW.id) THEN
    RAISE EXCEPTION 'Nothing is passed on without words for the host' USING ERRCODE = '23514', CONSTRAINT = 'concern_passed_on';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER concern_words AFTER UPDATE ON reservations.concern DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state = 'OPEN' AND NEW.state = 'PASSED_ON') EXECUTE FUNCTION reservations.guard_words_for_host();

CREATE FUNCTION reservations.settle_concern_for_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE reservations.concern_for_host h SET is_settled = true WHERE h.concern_id = NEW.id AND NOT h.is_settled;
  RETURN NULL;
END $$;
CREATE TRIGGER concern_settles AFTER UPDATE ON reservations.concern FOR EACH ROW
  WHEN (NEW.state IN ('ANSWERED', 'CLOSED')) EXECUTE FUNCTION reservations.settle_concern_for_host();
`;

const own = '(SELECT platform.current_organisation())';

const POLICIES = `
-- Neither the operator nor whoever keeps the system. A host that has not raised it sees no row of it; nor does an agency.
ALTER TABLE reservations.concern ENABLE ROW LEVEL SECURITY;
CREATE POLICY concern_read ON reservations.concern FOR SELECT USING (raised_for = ${own} OR responsible_id = ${own});
CREATE POLICY concern_insert ON reservations.concern FOR INSERT WITH CHECK (raised_for = ${own});
CREATE POLICY concern_move ON reservations.concern FOR UPDATE USING (responsible_id = ${own});

ALTER TABLE reservations.concern_for_host ENABLE ROW LEVEL SECURITY;
CREATE POLICY concern_for_host_read ON reservations.concern_for_host FOR SELECT USING (host_id = ${own} OR responsible_id = ${own});
CREATE POLICY concern_for_host_insert ON reservations.concern_for_host FOR INSERT WITH CHECK (responsible_id = ${own});
CREATE POLICY concern_for_host_settle ON reservations.concern_for_host FOR UPDATE USING (responsible_id = ${own});
`;
