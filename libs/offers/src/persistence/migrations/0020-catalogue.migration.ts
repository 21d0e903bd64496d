import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an offer says of itself and its staff, seats of the host's own, and how fresh its capacity is. */
export class Catalogue1764000000020 implements MigrationInterface {
  readonly name = 'Catalogue1764000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFERS);
    await runner.query(STAFF);
    await runner.query(SEATS);
    await runner.query(FRESHNESS);
    await runner.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('Seats that hosts keep for themselves are claims: there is no way back.');
  }
}

const OFFERS = `
ALTER TABLE offers.offer
  ADD COLUMN description text NOT NULL DEFAULT '',
  ADD COLUMN group_rules text NOT NULL DEFAULT '',
  -- Fewer participants, and the group is not held; null: it is held for any number.
  ADD COLUMN minimum integer CHECK (minimum >= 1),
  -- A code of the agency's list; nothing is ever sorted by it.
  ADD COLUMN price_category text,
  -- The house in which it takes place: offers of one site are a hub (Tageszentrum, DD-25).
  ADD COLUMN site_id uuid,
  -- Where in or outside youth welfare the resource comes from (DD-30); null: help of a provider.
  ADD COLUMN resource_kind text,
  -- There only in case of need, without sessions planned beforehand (TS-23).
  ADD COLUMN on_demand boolean NOT NULL DEFAULT false,
  -- The agency that lists what a partner offers, for information (DD-30); null: the host does it itself.
  ADD COLUMN listed_by uuid,
  ADD COLUMN archived_at timestamptz,
  ADD CONSTRAINT offer_information CHECK (listed_by IS NULL OR NOT settleable);

DROP POLICY offer_insert ON offers.offer;
DROP POLICY offer_update ON offers.offer;
CREATE FUNCTION offers.may_write_offer(host uuid, lister uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF platform.is_operator() THEN RETURN true; END IF;
  IF lister IS NULL THEN RETURN host = platform.current_organisation(); END IF;
  RETURN lister = platform.current_organisation() AND identity.is_agency(lister)
    AND EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = host AND o.kind = 'PARTNER');
END $$;
CREATE POLICY offer_insert ON offers.offer FOR INSERT WITH CHECK (offers.may_write_offer(host_id, listed_by));
CREATE POLICY offer_update ON offers.offer FOR UPDATE USING (offers.may_write_offer(host_id, listed_by)) WITH CHECK (offers.may_write_offer(host_id, listed_by));
CREATE INDEX offer_site_idx ON offers.offer (site_id) WHERE site_id IS NOT NULL;
`;

const STAFF = `
-- Who leads a group: no names, but what they are (DD-15). STA_PROFESSIONAL is the Fachkraft that the host must always send;
-- the others are the four kinds of co-lead, and volunteers.
CREATE TABLE offers.offer_staff (
  offer_id uuid NOT NULL REFERENCES offers.offer,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 50),
  kind text NOT NULL CHECK (kind IN ('STA_PROFESSIONAL', 'SPORTS_TRAINER', 'SCHOOL_OR_DAYCARE', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'VOLUNTEER')),
  -- A code of the agency's list, such as SOCIAL_PEDAGOGUE.
  qualification text NOT NULL,
  -- The second provider, or the school or day care centre where it is known to the installation.
  organisation_id uuid,
  -- The person's account, for their own calendar; null: none.
  user_id text,
  -- Day of the certificate of good conduct (§ 72a SGB VIII): the day and nothing else is kept.
  conduct_certificate_on date,
  PRIMARY KEY (offer_id, position),
  -- The Fachkraft is the host's own and qualified; another organisation's is a co-lead.
  CONSTRAINT offer_staff_professional CHECK (kind <> 'STA_PROFESSIONAL' OR organisation_id IS NULL AND qualification <> 'NONE'),
  CONSTRAINT offer_staff_second_provider CHECK (kind <> 'SECOND_PROVIDER' OR organisation_id IS NOT NULL)
);
CREATE INDEX offer_staff_user_idx ON offers.offer_staff (user_id) WHERE user_id IS NOT NULL;
ALTER TABLE offers.offer_staff ENABLE ROW LEVEL SECURITY;
-- Conduct certificates are for the host, and through a function for the agency that is asked to certify.
CREATE POLICY offer_staff_own ON offers.offer_staff USING ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation())))
  WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.host_id = (SELECT platform.current_organisation())));
-- What everyone signed in may know of who leads: neither the person nor the certificate.
CREATE VIEW offers.offer_staff_v AS
  SELECT s.offer_id, s.position, s.kind, s.qualification, s.organisation_id FROM offers.offer_staff s WHERE (SELECT platform.is_known());
`;

const SEATS = `
-- A claim is for a case (SEAT), or a host's own: BLOCK takes seats out of the market until it is released, KEPT keeps them
-- for the host's own cases until a day; from expires_at on a kept seat counts for nobody, like any other claim.
ALTER TABLE offers.seat_claim
  ALTER COLUMN referral_id DROP NOT NULL,
  ALTER COLUMN agency_id DROP NOT NULL,
  ADD COLUMN kind text NOT NULL DEFAULT 'SEAT' CHECK (kind IN ('SEAT', 'BLOCK', 'KEPT')),
  ADD COLUMN seats integer NOT NULL DEFAULT 1 CHECK (seats BETWEEN 1 AND 100000),
  ADD COLUMN host_id uuid,
  ADD CONSTRAINT seat_claim_for CHECK (CASE kind
    WHEN 'SEAT' THEN referral_id IS NOT NULL AND agency_id IS NOT NULL AND host_id IS NULL AND seats = 1
    WHEN 'BLOCK' THEN referral_id IS NULL AND agency_id IS NULL AND host_id IS NOT NULL AND expires_at IS NULL
    ELSE referral_id IS NULL AND agency_id IS NULL AND host_id IS NOT NULL AND expires_at IS NOT NULL END);
CREATE INDEX seat_claim_host_idx ON offers.seat_claim (host_id) WHERE host_id IS NOT NULL;

-- seats_kept: how many of seats_taken are KEPT. has_free_seat changes only when the last seat goes or comes back, so an
-- index that names it stays untouched by most claims, and free seats over a span are read from it.
ALTER TABLE offers.session
  ADD COLUMN seats_kept integer NOT NULL DEFAULT 0,
  ADD COLUMN has_free_seat boolean NOT NULL GENERATED ALWAYS AS (seats_taken < capacity) STORED,
  ADD CONSTRAINT session_kept CHECK (seats_kept BETWEEN 0 AND seats_taken);
CREATE INDEX session_planned_idx ON offers.session (offer_id, date) WHERE state = 'PLANNED';
CREATE INDEX session_full_idx ON offers.session (offer_id, date) WHERE state = 'PLANNED' AND NOT has_free_seat;

CREATE OR REPLACE FUNCTION offers.count_claims() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE offers.session s SET seats_taken = s.seats_taken + c.n, seats_kept = s.seats_kept + c.kept
    FROM (SELECT session_id, sum(seats)::int AS n, coalesce(sum(seats) FILTER (WHERE kind = 'KEPT'), 0)::int AS kept FROM changed GROUP BY session_id) c
    WHERE s.id = c.session_id;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE offers.session s SET seats_taken = s.seats_taken - c.n, seats_kept = s.seats_kept - c.kept
    FROM (SELECT session_id, sum(seats)::int AS n, coalesce(sum(seats) FILTER (WHERE kind = 'KEPT'), 0)::int AS kept FROM changed GROUP BY session_id) c
    WHERE s.id = c.session_id;
  ELSE
    UPDATE offers.session s SET seats_taken = s.seats_taken + c.n, seats_kept = s.seats_kept + c.kept
    FROM (SELECT session_id, sum(n)::int AS n, sum(kept)::int AS kept FROM (
        SELECT session_id, seats AS n, CASE WHEN kind = 'KEPT' THEN seats ELSE 0 END AS kept FROM changed
        UNION ALL SELECT session_id, -seats, CASE WHEN kind = 'KEPT' THEN -seats ELSE 0 END FROM former) d
      GROUP BY session_id HAVING sum(n) <> 0 OR sum(kept) <> 0) c
    WHERE s.id = c.session_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_claim_updated AFTER UPDATE ON offers.seat_claim REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION offers.count_claims();
DROP TRIGGER seat_claim_stays ON offers.seat_claim;
CREATE TRIGGER seat_claim_stays BEFORE UPDATE OF session_id, holder_id, kind ON offers.seat_claim FOR EACH ROW EXECUTE FUNCTION offers.refuse_claim_move();
`;

const FRESHNESS = `
-- What an agency decides for its network's catalogue. Days after which a capacity that nobody confirmed is ageing, then stale.
CREATE TABLE offers.agency_setting (
  agency_id uuid PRIMARY KEY,
  ageing_after_days integer NOT NULL DEFAULT 14 CHECK (ageing_after_days BETWEEN 1 AND 365),
  stale_after_days integer NOT NULL DEFAULT 28 CHECK (stale_after_days BETWEEN 2 AND 730),
  -- A group whose occupied seats stay below is listed as under the threshold (DD-19), in percent.
  utilisation_threshold_percent integer NOT NULL DEFAULT 60 CHECK (utilisation_threshold_percent BETWEEN 1 AND 100),
  CHECK (stale_after_days > ageing_after_days)
);
ALTER TABLE offers.agency_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY agency_setting_read ON offers.agency_setting FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY agency_setting_insert ON offers.agency_setting FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY agency_setting_update ON offers.agency_setting FOR UPDATE USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('offers.agency_setting');

-- When the seats of an offer were last known to be what they say. Written by offers.confirm_capacity alone.
CREATE TABLE offers.capacity_confirmation (
  offer_id uuid PRIMARY KEY REFERENCES offers.offer,
  confirmed_at timestamptz NOT NULL,
  source text NOT NULL CHECK (source IN ('PUBLISHED', 'PROVIDER', 'LINK', 'RESERVATION', 'ATTENDANCE', 'IMPORT'))
);
CREATE INDEX capacity_confirmation_at_idx ON offers.capacity_confirmation (confirmed_at);
ALTER TABLE offers.capacity_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY capacity_confirmation_read ON offers.capacity_confirmation FOR SELECT USING ((SELECT platform.is_known()));

-- Notes that the capacity of these offers was true just now, and tells of how many. A provider says so of its own offers; a
-- seat reserved or an attendance recorded says so by itself (source RESERVATION or ATTENDANCE), and not more than once an
-- hour, so that a busy group is no busy row.
CREATE FUNCTION offers.confirm_capacity(offer_ids uuid[], told_by text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE confirmed integer;
BEGIN
  IF NOT platform.is_known() THEN RETURN 0; END IF;
  UPDATE offers.capacity_confirmation c SET confirmed_at = platform.now(), source = told_by
  FROM offers.offer o
  WHERE c.offer_id = ANY (offer_ids) AND o.id = c.offer_id
    AND CASE WHEN told_by IN ('RESERVATION', 'ATTENDANCE') THEN c.confirmed_at < platform.now() - interval '1 hour'
      WHEN told_by = 'LINK' THEN platform.is_keeper()
      WHEN told_by = 'PROVIDER' THEN o.host_id = platform.current_organisation() OR platform.is_operator()
      ELSE platform.is_operator() END;
  GET DIAGNOSTICS confirmed = ROW_COUNT;
  RETURN confirmed;
END $$;
CREATE FUNCTION offers.first_confirmation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  INSERT INTO offers.capacity_confirmation (offer_id, confirmed_at, source)
  SELECT id, platform.now(), CASE origin WHEN 'SERVICE' THEN 'PUBLISHED' ELSE 'IMPORT' END FROM added ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER offer_first_confirmation AFTER INSERT ON offers.offer REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION offers.first_confirmation();
INSERT INTO offers.capacity_confirmation (offer_id, confirmed_at, source)
SELECT id, platform.now(), CASE origin WHEN 'SERVICE' THEN 'PUBLISHED' ELSE 'IMPORT' END FROM offers.offer;

-- The days that hold for whoever asks: an agency's own, for others the strictest of the networks that they take part in.
CREATE FUNCTION offers.freshness_days(OUT ageing_after_days integer, OUT stale_after_days integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT min(s.ageing_after_days), min(s.stale_after_days) INTO ageing_after_days, stale_after_days FROM offers.agency_setting s
  WHERE s.agency_id = platform.current_organisation() OR s.agency_id IN (
    SELECT m.agency_id FROM identity.network_membership_v m
    WHERE m.provider_id = platform.current_organisation() AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date);
  ageing_after_days := coalesce(ageing_after_days, 14);
  stale_after_days := coalesce(stale_after_days, 28);
END $$;
`;

const VIEWS = `
CREATE OR REPLACE VIEW offers.offer_v AS
  SELECT o.id, o.code, o.host_id, o.title, o.category, o.kind, o.admission, o.delivery, o.capacity, o.age_from, o.age_to, o.genders,
    o.topics, o.languages, o.accessibility, o.contraindications, o.staff, o.lead_qualification, o.cohost_ids, o.cohost_percents,
    o.municipality_ags, coalesce(o.lat, p.lat) AS lat, coalesce(o.lon, p.lon) AS lon, o.settleable,
    o.description, o.group_rules, o.minimum, o.price_category, o.site_id, o.resource_kind, o.on_demand, o.listed_by, o.archived_at
  FROM offers.offer o LEFT JOIN platform.place p ON p.ags = o.municipality_ags AND p.main
  WHERE (SELECT platform.is_known());
-- seats_free counts an expired claim as free although its row still stands; seats_kept are those that only a case of the
-- host's own may take besides, for whoever is known: only that there are some, not for whom.
CREATE OR REPLACE VIEW offers.session_v AS
  SELECT s.id, s.offer_id, s.date, s.start, s.minutes, s.state, s.entry, s.capacity,
    s.capacity - s.seats_taken + (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.expires_at IS NOT NULL AND c.expires_at <= platform.now()) AS seats_free,
    CASE WHEN s.seats_kept = 0 THEN 0 ELSE (SELECT coalesce(sum(c.seats), 0)::int FROM offers.seat_claim c
      WHERE c.session_id = s.id AND c.kind = 'KEPT' AND c.expires_at > platform.now()) END AS seats_kept
  FROM offers.session s WHERE (SELECT platform.is_known());
CREATE OR REPLACE VIEW offers.seat_claim_v WITH (security_invoker = true) AS
  SELECT session_id, holder_id, referral_id, agency_id, expires_at, kind, seats, host_id FROM offers.seat_claim
  WHERE expires_at IS NULL OR expires_at > platform.now();
CREATE VIEW offers.capacity_confirmation_v AS SELECT offer_id, confirmed_at, source FROM offers.capacity_confirmation WHERE (SELECT platform.is_known());
`;
