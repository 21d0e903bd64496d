import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a certificate comes about and how it ends (DD-14, DD-15): applications that a host submits and a certifier of the agency
 * decides, and withdrawals. A certificate is written by the decision alone and shortened by a withdrawal alone; who has
 * submitted and decided is read from the transaction (platform.current_actor()), so that no statement can name another.
 */
export class Certification1764000000024 implements MigrationInterface {
  readonly name = 'Certification1764000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHDRAWAL);
    await runner.query(APPLICATIONS);
    await runner.query(STAFF);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Decisions on certificates would be lost: restore a backup instead.');
  }
}

const WITHDRAWAL = `
-- A withdrawn certificate ends the day before; one that is withdrawn from its first day on, or before, holds on no day.
-- What an import says of valid_to is kept as it came: a second import of the same file finds no difference.
DROP VIEW offers.certificate_v;
ALTER TABLE offers.certificate
  DROP CONSTRAINT certificate_no_overlap,
  DROP COLUMN validity,
  ADD COLUMN withdrawn_from date;
ALTER TABLE offers.certificate
  ADD COLUMN validity daterange GENERATED ALWAYS AS (CASE WHEN withdrawn_from <= valid_from THEN 'empty'::daterange
    ELSE daterange(valid_from, least(valid_to, withdrawn_from - 1), '[]') END) STORED,
  ADD CONSTRAINT certificate_no_overlap
    EXCLUDE USING gist (offer_id WITH =, agency_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED;
-- valid_to is the day on which it really ends; of one that holds on no day it lies before valid_from.
CREATE VIEW offers.certificate_v AS
  SELECT id, offer_id, agency_id, valid_from, least(valid_to, withdrawn_from - 1) AS valid_to, validity, number, withdrawn_from
  FROM offers.certificate WHERE (SELECT platform.is_known());

-- Why a certificate was withdrawn, and by whom: for the agency and the host, while the day itself is for everyone.
CREATE TABLE offers.certificate_withdrawal (
  certificate_id uuid PRIMARY KEY REFERENCES offers.certificate,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  withdrawn_from date NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> '' AND char_length(reason) <= 4000),
  withdrawn_by text NOT NULL,
  withdrawn_at timestamptz NOT NULL
);
CREATE TRIGGER certificate_withdrawal_append_only BEFORE UPDATE OR DELETE ON offers.certificate_withdrawal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER certificate_withdrawal_no_truncate BEFORE TRUNCATE ON offers.certificate_withdrawal EXECUTE FUNCTION platform.refuse_change();
`;

const APPLICATIONS = `
-- An application of a host for the certificate of an agency, with what became of it.
CREATE TABLE offers.certification (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  offer_id uuid NOT NULL REFERENCES offers.offer,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'SUBMITTED' CHECK (state IN ('SUBMITTED', 'IN_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  note text NOT NULL DEFAULT '' CHECK (char_length(note) <= 4000),
  wanted_from date NOT NULL,
  wanted_to date,
  renews_certificate_id uuid REFERENCES offers.certificate,
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  reviewed_by text,
  reviewed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  reasons text CHECK (char_length(reasons) <= 4000),
  granted_from date,
  granted_to date,
  number text CHECK (char_length(number) BETWEEN 1 AND 100),
  conditions text[] NOT NULL DEFAULT '{}' CHECK (cardinality(conditions) <= 50 AND char_length(array_to_string(conditions, '')) <= 10000),
  certificate_id uuid UNIQUE REFERENCES offers.certificate,
  CONSTRAINT certification_wanted CHECK (wanted_to >= wanted_from),
  CONSTRAINT certification_end CHECK ((state IN ('GRANTED', 'REFUSED', 'WITHDRAWN')) = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CONSTRAINT certification_reasons CHECK ((state = 'REFUSED') = (reasons IS NOT NULL) AND btrim(reasons) <> ''),
  CONSTRAINT certification_granted CHECK ((state = 'GRANTED') = (certificate_id IS NOT NULL) AND (state = 'GRANTED') = (granted_from IS NOT NULL)
    AND (state = 'GRANTED' OR (granted_to IS NULL AND number IS NULL AND conditions = '{}'))),
  CONSTRAINT certification_granted_span CHECK (granted_to >= granted_from)
);
CREATE UNIQUE INDEX certification_open_key ON offers.certification (offer_id, agency_id) WHERE state IN ('SUBMITTED', 'IN_REVIEW');
CREATE INDEX certification_agency_idx ON offers.certification (agency_id, submitted_at);
CREATE INDEX certification_host_idx ON offers.certification (host_id, submitted_at);
CREATE INDEX certification_renews_idx ON offers.certification (renews_certificate_id) WHERE renews_certificate_id IS NOT NULL;
CREATE TRIGGER certification_no_truncate BEFORE TRUNCATE ON offers.certification EXECUTE FUNCTION platform.refuse_change();
`;

const STAFF = `
-- What speaks against certifying an offer for an agency on a day, as codes: libs/offers/src/domain/certification/offer-problems.ts
-- says the same with the places of the staff, and a test compares the two. Whoever asks sees the staff by their own rights.
CREATE FUNCTION offers.certification_problems(offer uuid, agency uuid, day date) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, offers AS $$
  SELECT coalesce(array_agg(DISTINCT p.code ORDER BY p.code), '{}') FROM offers.offer o CROSS JOIN LATERAL (
    SELECT 'NO_STA_PROFESSIONAL' AS code WHERE NOT EXISTS (SELECT 1 FROM offers.offer_staff s WHERE s.offer_id = o.id AND s.kind = 'STA_PROFESSIONAL')
    UNION ALL
    SELECT CASE WHEN s.kind = 'SECOND_PROVIDER' AND s.organisation_id IS NULL THEN 'SECOND_PROVIDER_UNNAMED'
      WHEN s.kind = 'SECOND_PROVIDER' AND NOT EXISTS (
        SELECT 1 FROM unnest(o.cohost_ids, o.cohost_percents) AS c(id, percent) WHERE c.id = s.organisation_id AND c.percent > 0) THEN 'SECOND_PROVIDER_WITHOUT_SHARE' END
    FROM offers.offer_staff s WHERE s.offer_id = o.id
    UNION ALL
    SELECT CASE WHEN s.conduct_certificate_on IS NULL AND s.kind IN ('VOLUNTEER', 'SPORTS_TRAINER') THEN 'CONDUCT_CERTIFICATE_MISSING'
      WHEN s.conduct_certificate_on + interval '5 years' < day THEN 'CONDUCT_CERTIFICATE_TOO_OLD' END
    FROM offers.offer_staff s WHERE s.offer_id = o.id
    UNION ALL
    SELECT 'NOT_SETTLEABLE' WHERE NOT o.settleable
    UNION ALL
    SELECT 'ARCHIVED' WHERE o.archived_at IS NOT NULL
    UNION ALL
    SELECT 'HOST_NOT_IN_NETWORK' WHERE NOT EXISTS (
      SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = agency AND m.provider_id = o.host_id AND m.validity @> day)
  ) p WHERE o.id = offer AND p.code IS NOT NULL
$$;

-- The staff of an offer as the application puts it before the agency: with days of certificates of good conduct, without
-- people. For the host; for the agency as long as it has to decide.
CREATE FUNCTION offers.certification_staff(certifications uuid[])
RETURNS TABLE (certification_id uuid, "position" integer, kind text, qualification text, organisation_id uuid, conduct_certificate_on date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT c.id, s.position, s.kind, s.qualification, s.organisation_id, s.conduct_certificate_on
  FROM offers.certification c JOIN offers.offer o ON o.id = c.offer_id AND o.host_id = c.host_id JOIN offers.offer_staff s ON s.offer_id = c.offer_id
  WHERE c.id = ANY (certifications) AND (platform.is_operator() OR c.host_id = platform.current_organisation()
    OR (c.agency_id = platform.current_organisation() AND c.state IN ('SUBMITTED', 'IN_REVIEW')))
  ORDER BY c.id, s.position;
END $$;
`;

const GUARDS = `
-- The states and the ways between them; libs/offers/src/domain/certification/certification-state.ts has the same table, a test compares them.
CREATE FUNCTION offers.certification_may_become(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (was, becomes) IN (('SUBMITTED', 'IN_REVIEW'), ('SUBMITTED', 'WITHDRAWN'),
    ('IN_REVIEW', 'GRANTED'), ('IN_REVIEW', 'REFUSED'), ('IN_REVIEW', 'WITHDRAWN'))
$$;

-- Whatever the statement says: the host of the offer submits, from today on, and nothing is decided yet.
CREATE FUNCTION offers.guard_submission() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE
  today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
  host uuid;
  problems text[];
BEGIN
  -- Locked: staff and co-hosts do not change while it is looked at them.
  SELECT o.host_id INTO host FROM offers.offer o WHERE o.id = NEW.offer_id FOR SHARE;
  IF host IS NULL OR host IS DISTINCT FROM platform.current_organisation() OR platform.current_actor() IS NULL THEN
    RAISE EXCEPTION 'only the host of an offer asks for its certificate' USING ERRCODE = '42501';
  END IF;
  NEW.host_id := host;
  NEW.state := 'SUBMITTED';
  NEW.submitted_by := platform.current_actor();
  NEW.submitted_at := platform.now();
  NEW.reviewed_by := NULL;
  NEW.reviewed_at := NULL;
  NEW.decided_by := NULL;
  NEW.decided_at := NULL;
  NEW.reasons := NULL;
  NEW.granted_from := NULL;
  NEW.granted_to := NULL;
  NEW.number := NULL;
  NEW.conditions := '{}';
  NEW.certificate_id := NULL;
  IF NEW.wanted_from < today THEN
    RAISE EXCEPTION 'a certificate is asked for from today on' USING ERRCODE = '23514', CONSTRAINT = 'certification_wanted';
  END IF;
  IF NEW.renews_certificate_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM offers.certificate r
      WHERE r.id = NEW.renews_certificate_id AND r.offer_id = NEW.offer_id AND r.agency_id = NEW.agency_id) THEN
    RAISE EXCEPTION 'a certificate of the same offer and agency is renewed' USING ERRCODE = '23514', CONSTRAINT = 'certification_renews';
  END IF;
  problems := offers.certification_problems(NEW.offer_id, NEW.agency_id, today);
  IF cardinality(problems) > 0 THEN
    RAISE EXCEPTION 'the offer cannot be certified: %', problems USING ERRCODE = '23514', CONSTRAINT = 'certification_problems';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certification_submitted BEFORE INSERT ON offers.certification FOR EACH ROW EXECUTE FUNCTION offers.guard_submission();

-- The agency reviews and decides, the host withdraws before that, and what is decided stays. A decision is a person's, and
-- never of somebody who has submitted or belongs to the host. Granting writes the certificate: the two are one.
CREATE FUNCTION offers.guard_decision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE
  movable constant text[] := '{state,reviewed_by,reviewed_at,decided_by,decided_at,reasons,granted_from,granted_to,number,conditions,certificate_id}';
  who constant text := platform.current_actor();
  today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
  problems text[];
BEGIN
  IF to_jsonb(NEW) - movable IS DISTINCT FROM to_jsonb(OLD) - movable THEN
    RAISE EXCEPTION 'an application stays as it was submitted' USING ERRCODE = '23514', CONSTRAINT = 'certification_fixed';
  END IF;
  IF NOT offers.certification_may_become(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'an application that is % does not become %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'certification_state';
  END IF;
  IF who IS NULL OR platform.current_organisation() IS DISTINCT FROM (CASE NEW.state WHEN 'WITHDRAWN' THEN OLD.host_id ELSE OLD.agency_id END) THEN
    RAISE EXCEPTION 'the agency decides, the host withdraws' USING ERRCODE = '42501';
  END IF;
  NEW.reviewed_by := CASE NEW.state WHEN 'IN_REVIEW' THEN who ELSE OLD.reviewed_by END;
  NEW.reviewed_at := CASE NEW.state WHEN 'IN_REVIEW' THEN platform.now() ELSE OLD.reviewed_at END;
  NEW.certificate_id := NULL;
  IF NEW.state = 'IN_REVIEW' THEN
    NEW.decided_by := NULL;
    NEW.decided_at := NULL;
    RETURN NEW;
  END IF;
  NEW.decided_by := who;
  NEW.decided_at := platform.now();
  IF NEW.state = 'WITHDRAWN' THEN RETURN NEW; END IF;

  IF NOT platform.is_person(who) THEN
    RAISE EXCEPTION 'only people decide' USING ERRCODE = '23514', CONSTRAINT = 'certification_person';
  END IF;
  IF OLD.host_id = OLD.agency_id OR who = OLD.submitted_by
    OR EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = OLD.host_id AND m.user_id = who) THEN
    RAISE EXCEPTION 'nobody decides on an application of their own side' USING ERRCODE = '23514', CONSTRAINT = 'certification_other_side';
  END IF;
  IF NEW.state = 'REFUSED' THEN RETURN NEW; END IF;

  PERFORM 1 FROM offers.offer o WHERE o.id = OLD.offer_id FOR SHARE;
  problems := offers.certification_problems(OLD.offer_id, OLD.agency_id, today);
  IF cardinality(problems) > 0 THEN
    RAISE EXCEPTION 'the offer cannot be certified: %', problems USING ERRCODE = '23514', CONSTRAINT = 'certification_problems';
  END IF;
  IF NEW.granted_from IS NULL OR NEW.granted_from < (OLD.submitted_at AT TIME ZONE 'Europe/Berlin')::date THEN
    RAISE EXCEPTION 'a certificate holds from the day of the application on at the earliest' USING ERRCODE = '23514', CONSTRAINT = 'certification_granted_span';
  END IF;
  INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to, number, origin)
  VALUES (OLD.offer_id, OLD.agency_id, NEW.granted_from, NEW.granted_to, NEW.number, 'SERVICE') RETURNING id INTO NEW.certificate_id;
  RETURN NEW;
END $$;
CREATE TRIGGER certification_decided BEFORE UPDATE ON offers.certification FOR EACH ROW EXECUTE FUNCTION offers.guard_decision();

-- The agency withdraws its certificate, also one that an import brought, from today on, once; and the certificate ends by it.
CREATE FUNCTION offers.guard_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE
  today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
  held offers.certificate;
BEGIN
  SELECT * INTO held FROM offers.certificate c WHERE c.id = NEW.certificate_id FOR UPDATE;
  IF held.id IS NULL OR held.agency_id IS DISTINCT FROM platform.current_organisation() OR platform.current_actor() IS NULL THEN
    RAISE EXCEPTION 'only its agency withdraws a certificate' USING ERRCODE = '42501';
  END IF;
  IF held.withdrawn_from IS NOT NULL THEN
    RAISE EXCEPTION 'a certificate is withdrawn once' USING ERRCODE = '23514', CONSTRAINT = 'certificate_withdrawn';
  END IF;
  IF NEW.withdrawn_from < today OR NEW.withdrawn_from > held.valid_to THEN
    RAISE EXCEPTION 'a certificate is withdrawn from today on, and before it ends' USING ERRCODE = '23514', CONSTRAINT = 'certificate_withdrawal_day';
  END IF;
  NEW.agency_id := held.agency_id;
  NEW.host_id := (SELECT o.host_id FROM offers.offer o WHERE o.id = held.offer_id);
  NEW.withdrawn_by := platform.current_actor();
  NEW.withdrawn_at := platform.now();
  UPDATE offers.certificate SET withdrawn_from = NEW.withdrawn_from WHERE id = held.id;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_withdrawal_guard BEFORE INSERT ON offers.certificate_withdrawal FOR EACH ROW EXECUTE FUNCTION offers.guard_withdrawal();

-- No import and no statement undoes a withdrawal.
CREATE FUNCTION offers.keep_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a withdrawal stays' USING ERRCODE = '23514', CONSTRAINT = 'certificate_withdrawn';
END $$;
CREATE TRIGGER certificate_stays_withdrawn BEFORE UPDATE ON offers.certificate FOR EACH ROW
  WHEN (OLD.withdrawn_from IS NOT NULL AND NEW.withdrawn_from IS DISTINCT FROM OLD.withdrawn_from) EXECUTE FUNCTION offers.keep_withdrawal();
`;

const own = '(SELECT platform.current_organisation())';

const POLICIES = `
-- Certificates are written by the guards above, and by what the operator imports.
DROP POLICY certificate_insert ON offers.certificate;
DROP POLICY certificate_update ON offers.certificate;
DROP POLICY certificate_origin ON offers.certificate;
CREATE POLICY certificate_insert ON offers.certificate FOR INSERT WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY certificate_update ON offers.certificate FOR UPDATE USING ((SELECT platform.is_operator())) WITH CHECK ((SELECT platform.is_operator()));
SELECT identity.keep_parties('offers.certificate');

-- Notes, reasons and conditions are for the two sides.
ALTER TABLE offers.certification ENABLE ROW LEVEL SECURITY;
CREATE POLICY certification_read ON offers.certification FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own} OR host_id = ${own});
CREATE POLICY certification_insert ON offers.certification FOR INSERT WITH CHECK (host_id = ${own});
CREATE POLICY certification_update ON offers.certification FOR UPDATE USING (agency_id = ${own} OR host_id = ${own}) WITH CHECK (agency_id = ${own} OR host_id = ${own});
SELECT identity.keep_parties('offers.certification', 'host_id');

ALTER TABLE offers.certificate_withdrawal ENABLE ROW LEVEL SECURITY;
CREATE POLICY certificate_withdrawal_read ON offers.certificate_withdrawal FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own} OR host_id = ${own});
CREATE POLICY certificate_withdrawal_insert ON offers.certificate_withdrawal FOR INSERT WITH CHECK (agency_id = ${own});
SELECT identity.keep_parties('offers.certificate_withdrawal');
`;
