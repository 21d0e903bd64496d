import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers (groups, trainings, courses, projects), their certificates, sessions and the seats of each session. */
export class Offers1764000000004 implements MigrationInterface {
  readonly name = 'Offers1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA offers;

CREATE TABLE offers.offer (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  host_id uuid NOT NULL,
  title text NOT NULL,
  category text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('GROUP', 'TRAINING', 'COURSE', 'PROJECT')),
  admission text NOT NULL CHECK (admission IN ('OPEN', 'CLOSED')),
  delivery text NOT NULL CHECK (delivery IN ('ON_SITE', 'ONLINE')),
  capacity integer NOT NULL CHECK (capacity >= 1),
  age_from integer CHECK (age_from >= 0),
  age_to integer CHECK (age_to >= 0),
  genders text[] NOT NULL DEFAULT '{}',
  topics text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{de}',
  accessibility text[] NOT NULL DEFAULT '{}',
  contraindications text[] NOT NULL DEFAULT '{}',
  staff integer NOT NULL DEFAULT 2 CHECK (staff >= 1),
  lead_qualification text NOT NULL DEFAULT 'PROFESSIONAL' CHECK (lead_qualification IN ('PROFESSIONAL', 'SEMI_PROFESSIONAL')),
  -- Co-hosts in their order with their percentages; the host has the rest of 100 (DD-15 type 3).
  cohost_ids uuid[] NOT NULL DEFAULT '{}',
  cohost_percents numeric[] NOT NULL DEFAULT '{}',
  municipality_ags text,
  lat double precision,
  lon double precision,
  settleable boolean NOT NULL DEFAULT true,
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  CHECK (cardinality(cohost_ids) = cardinality(cohost_percents)),
  CHECK ((lat IS NULL) = (lon IS NULL)),
  CHECK (delivery = 'ONLINE' OR municipality_ags IS NOT NULL)
);
CREATE INDEX offer_host_idx ON offers.offer (host_id);

-- Only certified groups are settleable, on the dates of a certificate (DD-14).
CREATE TABLE offers.certificate (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  offer_id uuid NOT NULL REFERENCES offers.offer,
  agency_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  number text,
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  UNIQUE (offer_id, agency_id, valid_from),
  CONSTRAINT certificate_no_overlap
    EXCLUDE USING gist (offer_id WITH =, agency_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);

-- A session and its seats. seats_taken counts the claims of the session; the CHECK makes overselling impossible
-- whoever writes. Only the triggers of offers.seat_claim write seats_taken.
CREATE TABLE offers.session (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  offer_id uuid NOT NULL REFERENCES offers.offer,
  date date NOT NULL,
  start time NOT NULL,
  minutes integer NOT NULL CHECK (minutes >= 1),
  state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
  entry boolean NOT NULL DEFAULT false,
  capacity integer NOT NULL CHECK (capacity >= 1),
  seats_taken integer NOT NULL DEFAULT 0,
  UNIQUE (offer_id, date, start),
  CONSTRAINT session_not_oversold CHECK (seats_taken BETWEEN 0 AND capacity)
);
CREATE INDEX session_date_idx ON offers.session (date);

-- One seat of one session for one referral. The holder is a hold or a reservation further down. A claim with
-- expires_at in the past counts for nobody: whoever claims seats first frees the expired ones.
CREATE TABLE offers.seat_claim (
  session_id uuid NOT NULL REFERENCES offers.session,
  holder_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (session_id, holder_id)
);
CREATE INDEX seat_claim_holder_idx ON offers.seat_claim (holder_id);
CREATE INDEX seat_claim_referral_idx ON offers.seat_claim (referral_id);
CREATE INDEX seat_claim_expiry_idx ON offers.seat_claim (expires_at) WHERE expires_at IS NOT NULL;

CREATE FUNCTION offers.count_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE offers.session s SET seats_taken = s.seats_taken + c.n
    FROM (SELECT session_id, count(*)::int AS n FROM changed GROUP BY session_id) c WHERE s.id = c.session_id;
  ELSE
    UPDATE offers.session s SET seats_taken = s.seats_taken - c.n
    FROM (SELECT session_id, count(*)::int AS n FROM changed GROUP BY session_id) c WHERE s.id = c.session_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_claim_inserted AFTER INSERT ON offers.seat_claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION offers.count_claims();
CREATE TRIGGER seat_claim_deleted AFTER DELETE ON offers.seat_claim REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION offers.count_claims();
CREATE FUNCTION offers.refuse_claim_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A seat claim is never moved: delete it and claim anew' USING ERRCODE = '23001';
END $$;
CREATE TRIGGER seat_claim_stays BEFORE UPDATE OF session_id ON offers.seat_claim FOR EACH ROW EXECUTE FUNCTION offers.refuse_claim_move();
CREATE TRIGGER seat_claim_no_truncate BEFORE TRUNCATE ON offers.seat_claim EXECUTE FUNCTION platform.refuse_change();

-- Frees what has expired in these sessions, whoever held it; called at the head of every claim.
CREATE FUNCTION offers.free_expired_claims(session_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE freed integer;
BEGIN
  DELETE FROM offers.seat_claim WHERE session_id = ANY (session_ids) AND expires_at <= platform.now();
  GET DIAGNOSTICS freed = ROW_COUNT;
  RETURN freed;
END $$;

-- Locks the sessions of a claim in one order, so that two claims never wait for each other in a circle, and frees what
-- has expired. SECURITY DEFINER: a caseworker may claim a seat but never write a session row. The table's lock comes first:
-- whoever adds sessions or writes many claims at once takes a stronger one (SHARE ROW EXCLUSIVE) before any row's.
CREATE FUNCTION offers.lock_sessions(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  LOCK TABLE offers.seat_claim IN ROW EXCLUSIVE MODE;
  PERFORM 1 FROM offers.session WHERE id = ANY (session_ids) ORDER BY id FOR UPDATE;
  PERFORM offers.free_expired_claims(session_ids);
  RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id;
END $$;

CREATE VIEW offers.offer_v AS
  SELECT o.id, o.code, o.host_id, o.title, o.category, o.kind, o.admission, o.delivery, o.capacity, o.age_from, o.age_to, o.genders,
    o.topics, o.languages, o.accessibility, o.contraindications, o.staff, o.lead_qualification, o.cohost_ids, o.cohost_percents,
    o.municipality_ags, coalesce(o.lat, p.lat) AS lat, coalesce(o.lon, p.lon) AS lon, o.settleable
  FROM offers.offer o LEFT JOIN platform.place p ON p.ags = o.municipality_ags AND p.main
  WHERE (SELECT platform.is_known());
CREATE VIEW offers.certificate_v AS SELECT id, offer_id, agency_id, valid_from, valid_to, validity, number FROM offers.certificate
  WHERE (SELECT platform.is_known());
-- seats_free counts an expired claim as free although its row still stands.
CREATE VIEW offers.session_v AS
  SELECT s.id, s.offer_id, s.date, s.start, s.minutes, s.state, s.entry, s.capacity,
    s.capacity - s.seats_taken + (SELECT count(*)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.expires_at IS NOT NULL AND c.expires_at <= platform.now()) AS seats_free
  FROM offers.session s WHERE (SELECT platform.is_known());
CREATE VIEW offers.seat_claim_v WITH (security_invoker = true) AS
  SELECT session_id, holder_id, referral_id, agency_id, expires_at FROM offers.seat_claim
  WHERE expires_at IS NULL OR expires_at > platform.now();

-- The catalogue: everyone signed in may read it. USING (is_known()) is constant per statement, so indexes stay in use.
ALTER TABLE offers.offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_read ON offers.offer FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY offer_insert ON offers.offer FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation()));
CREATE POLICY offer_update ON offers.offer FOR UPDATE USING (
  (SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation()));

ALTER TABLE offers.certificate ENABLE ROW LEVEL SECURITY;
CREATE POLICY certificate_read ON offers.certificate FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY certificate_insert ON offers.certificate FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY certificate_update ON offers.certificate FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

ALTER TABLE offers.session ENABLE ROW LEVEL SECURITY;
CREATE POLICY session_read ON offers.session FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY session_insert ON offers.session FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation())));
CREATE POLICY session_update ON offers.session FOR UPDATE USING ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation())));

-- What an import brings was decided outside: only the operator creates rows of that origin.
CREATE POLICY certificate_origin ON offers.certificate AS RESTRICTIVE FOR INSERT WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));

-- What an import brings was decided outside: only the operator writes such rows.
CREATE POLICY offer_origin_insert ON offers.offer AS RESTRICTIVE FOR INSERT WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY offer_origin_update ON offers.offer AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA offers CASCADE');
  }
}
