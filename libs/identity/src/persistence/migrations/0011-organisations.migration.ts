import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What organisations say of themselves, how they come into a network and leave it, on which terms they stand there, and
 * their sites. What an import brings was checked outside: the guards below judge what the service writes.
 */
export class Organisations1764000000011 implements MigrationInterface {
  readonly name = 'Organisations1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- True for a transaction in somebody's name; false for the operator's commands (import) and for the database's owner.
CREATE FUNCTION identity.is_service() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT platform.current_organisation() IS NOT NULL AND NOT platform.is_operator() OR platform.is_keeper()
$$;
CREATE FUNCTION identity.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date
$$;

-- Nobody notes an access in another's name.
CREATE POLICY access_log_actor ON identity.access_log AS RESTRICTIVE FOR INSERT WITH CHECK (actor = (SELECT platform.current_actor()));

-- What an organisation is today; false for one that is not there. Asked by the policies of tables with an agency in them.
CREATE FUNCTION identity.is_agency(organisation uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = organisation AND o.kind = 'AGENCY');
END $$;
CREATE FUNCTION identity.is_provider(organisation uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = organisation AND o.kind IN ('PROVIDER', 'PARTNER'));
END $$;

-- Gives a table policies that keep the parties of its rows what they are called: an agency stands in agency_id, and a
-- provider or a partner in the column that is named. Policies and no foreign key with the kind: they judge what the service
-- writes by what an organisation is at that moment, and stand in no import's way that changes what one is. A table whose
-- agency follows from a foreign key on such a table needs none of its own. Asked by migrations alone.
CREATE FUNCTION identity.keep_parties(kept regclass, provider text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := (SELECT c.relname FROM pg_class c WHERE c.oid = kept);
  parties text := '(SELECT platform.is_operator()) OR identity.is_agency(agency_id)' || coalesce(' AND identity.is_provider(' || quote_ident(provider) || ')', '');
BEGIN
  EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR INSERT WITH CHECK (%s)', name || '_parties_insert', kept, parties);
  EXECUTE format('CREATE POLICY %I ON %s AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (%s)', name || '_parties_update', kept, parties);
END $$;

---------------------------------------------------------------------------------------------------------------------
-- Organisations

ALTER TABLE identity.organisation
  ADD COLUMN partner_type text CHECK (partner_type IN ('CLUB', 'SCHOOL', 'FREELANCE', 'COMPANY', 'OTHER')),
  ADD CONSTRAINT organisation_partner_type CHECK (partner_type IS NULL OR kind = 'PARTNER');

-- An import may turn a partner into a provider; the service changes neither kind nor code nor origin.
CREATE FUNCTION identity.organisation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'PARTNER' AND NEW.kind <> OLD.kind THEN NEW.partner_type := NULL; END IF;
  IF identity.is_service() AND (NEW.id, NEW.code, NEW.kind, NEW.origin) IS DISTINCT FROM (OLD.id, OLD.code, OLD.kind, OLD.origin) THEN
    RAISE EXCEPTION 'The service does not change what an organisation is' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organisation_guard BEFORE UPDATE ON identity.organisation FOR EACH ROW EXECUTE FUNCTION identity.organisation_guard();

-- The remainder that ISO 7064 MOD 97-10 looks at: letters count 10 (A) to 35 (Z), 1 is right.
CREATE FUNCTION identity.mod_97(code text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (string_agg(CASE WHEN ascii(c) BETWEEN 65 AND 90 THEN (ascii(c) - 55)::text ELSE c END, '' ORDER BY place)::numeric % 97)::integer
  FROM regexp_split_to_table(code, '') WITH ORDINALITY AS s(c, place)
$$;
CREATE FUNCTION identity.is_iban(code text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN code ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' THEN identity.mod_97(substr(code, 5) || left(code, 4)) = 1 ELSE false END
$$;
-- Grobadressierung (2 to 12 digits, the first two a federal state or 99), Feinadressierung (up to 30, may be missing), check digits.
CREATE FUNCTION identity.is_leitweg_id(code text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN code ~ '^(0[1-9]|1[0-6]|99)[0-9]{0,10}(-[A-Z0-9]{1,30})?-[0-9]{2}$'
    THEN identity.mod_97(replace(code, '-', '')) = 1 ELSE false END
$$;

-- § 4 Nr. 25 UStG: on what an exemption rests, and the year of the evidence (domain.md 2.3).
ALTER TABLE identity.organisation_finance
  ADD COLUMN exemption_basis text CHECK (exemption_basis IN ('RECOGNISED_75', 'PREDOMINANTLY_PUBLIC_FUNDED')),
  ADD COLUMN exemption_year integer CHECK (exemption_year BETWEEN 1990 AND 2999),
  ADD CONSTRAINT organisation_finance_evidence CHECK ((exemption_basis IS NULL) = (exemption_year IS NULL)
    AND (exemption_basis IS NULL OR coalesce(vat_status, '') = 'EXEMPT'));

-- Judges what the service changes, and only that: an imported account stays as it is while the tax number is corrected.
CREATE FUNCTION identity.organisation_finance_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was identity.organisation_finance;
BEGIN
  IF NOT identity.is_service() THEN
    IF NEW.vat_status IS DISTINCT FROM 'EXEMPT' THEN
      NEW.exemption_basis := NULL;
      NEW.exemption_year := NULL;
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' THEN was := OLD; END IF;
  IF NEW.iban IS DISTINCT FROM was.iban AND NOT coalesce(identity.is_iban(NEW.iban), true) THEN
    RAISE EXCEPTION 'An IBAN with its check digits was expected' USING ERRCODE = '23514', CONSTRAINT = 'organisation_finance_iban';
  END IF;
  IF NEW.bic IS DISTINCT FROM was.bic AND NEW.bic !~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$' THEN
    RAISE EXCEPTION 'A BIC was expected' USING ERRCODE = '23514', CONSTRAINT = 'organisation_finance_bic';
  END IF;
  IF NEW.leitweg_id IS DISTINCT FROM was.leitweg_id AND NOT coalesce(identity.is_leitweg_id(NEW.leitweg_id), true) THEN
    RAISE EXCEPTION 'A Leitweg-ID with its check digits was expected' USING ERRCODE = '23514', CONSTRAINT = 'organisation_finance_leitweg_id';
  END IF;
  IF (NEW.vat_status, NEW.exemption_basis, NEW.exemption_year) IS DISTINCT FROM (was.vat_status, was.exemption_basis, was.exemption_year)
    AND NEW.vat_status = 'EXEMPT' AND NEW.exemption_basis IS NULL THEN
    RAISE EXCEPTION 'An exemption needs its basis and the year of the evidence' USING ERRCODE = '23514', CONSTRAINT = 'organisation_finance_evidence';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER organisation_finance_guard BEFORE INSERT OR UPDATE ON identity.organisation_finance
  FOR EACH ROW EXECUTE FUNCTION identity.organisation_finance_guard();

---------------------------------------------------------------------------------------------------------------------
-- Safeguarding agreements (§ 8a (4) SGB VIII): always with an end, so that somebody looks again.

CREATE TABLE identity.safeguarding_agreement (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  provider_id uuid NOT NULL REFERENCES identity.organisation,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  validity daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  -- Of what both parties have been told: that it ends soon, that it has ended.
  announced text CHECK (announced IN ('ENDING', 'ENDED')),
  UNIQUE (agency_id, provider_id, valid_from),
  CONSTRAINT safeguarding_agreement_no_overlap EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&)
);
CREATE INDEX safeguarding_agreement_provider_idx ON identity.safeguarding_agreement (provider_id);
-- Spans without a gap between them, one row each: the last one that has begun says until when a provider is covered.
CREATE VIEW identity.safeguarding_span_v WITH (security_invoker = true) AS
  SELECT c.agency_id, c.provider_id, lower(s.span) AS valid_from, upper(s.span) - 1 AS valid_until
  FROM (SELECT agency_id, provider_id, range_agg(validity) AS cover FROM identity.safeguarding_agreement GROUP BY agency_id, provider_id) c
  CROSS JOIN LATERAL unnest(c.cover) AS s(span);

ALTER TABLE identity.safeguarding_agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY safeguarding_agreement_read ON identity.safeguarding_agreement FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));
CREATE POLICY safeguarding_agreement_insert ON identity.safeguarding_agreement FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY safeguarding_agreement_update ON identity.safeguarding_agreement FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('identity.safeguarding_agreement', 'provider_id');

---------------------------------------------------------------------------------------------------------------------
-- Networks: who comes in, and how one leaves

-- What an agency has settled for its network; no row: 90 days of notice.
CREATE TABLE identity.network_setting (
  agency_id uuid PRIMARY KEY REFERENCES identity.organisation,
  notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND 730)
);
CREATE FUNCTION identity.notice_days(agency uuid) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT s.notice_days FROM identity.network_setting s WHERE s.agency_id = agency), 90)
$$;
ALTER TABLE identity.network_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY network_setting_read ON identity.network_setting FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY network_setting_insert ON identity.network_setting FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY network_setting_update ON identity.network_setting FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('identity.network_setting');

-- An organisation that is there, or one that is created when its first administrator accepts. Its id is fixed from the
-- start, so that the acceptance works in the name of the new organisation and of nobody else. Of the token only the
-- hash is kept; the address goes when the invitation is closed; the hash stays where an answer may be sent again.
CREATE TABLE identity.network_invitation (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  organisation_id uuid NOT NULL,
  is_new boolean NOT NULL,
  name text,
  kind text CHECK (kind IN ('PROVIDER', 'PARTNER')),
  partner_type text CHECK (partner_type IN ('CLUB', 'SCHOOL', 'FREELANCE', 'COMPANY', 'OTHER')),
  municipality_ags text,
  email text,
  -- Stays when the address goes, to count how often somebody is written to.
  address_hash bytea,
  token_hash bytea UNIQUE,
  valid_from date NOT NULL,
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  expires_at timestamptz NOT NULL,
  answered_at timestamptz,
  CHECK (is_new = (name IS NOT NULL AND kind IS NOT NULL AND municipality_ags IS NOT NULL)),
  CHECK (partner_type IS NULL OR kind = 'PARTNER'),
  CHECK ((is_new AND state = 'PENDING') = (email IS NOT NULL)),
  CHECK ((is_new AND state IN ('PENDING', 'ACCEPTED', 'DECLINED')) = (token_hash IS NOT NULL)),
  CHECK ((state = 'PENDING') = (answered_at IS NULL)),
  CONSTRAINT network_invitation_fourteen_days CHECK (expires_at <= created_at + interval '336 hours')
);
-- Two invitations never ask for one new organisation: whoever held the one would act for what the other has brought.
CREATE UNIQUE INDEX network_invitation_new_key ON identity.network_invitation (organisation_id) WHERE is_new;
CREATE INDEX network_invitation_list_idx ON identity.network_invitation (agency_id, id);
CREATE UNIQUE INDEX network_invitation_pending_key ON identity.network_invitation (agency_id, organisation_id) WHERE state = 'PENDING';
CREATE UNIQUE INDEX network_invitation_address_key ON identity.network_invitation (agency_id, lower(email)) WHERE state = 'PENDING';
CREATE INDEX network_invitation_organisation_idx ON identity.network_invitation (organisation_id);
CREATE INDEX network_invitation_hash_idx ON identity.network_invitation (address_hash, created_at);
CREATE FUNCTION identity.hash_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.address_hash := sha256(convert_to(lower(NEW.email), 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER network_invitation_hash BEFORE INSERT ON identity.network_invitation FOR EACH ROW EXECUTE FUNCTION identity.hash_address();

-- An organisation that is there is not invited as a new one: the token would answer in its name. The fourteen days count
-- from now, whatever a statement of the service says.
CREATE FUNCTION identity.network_invitation_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() THEN NEW.created_at := platform.now(); END IF;
  IF NEW.is_new AND EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'An organisation that is there is not invited as a new one' USING ERRCODE = '23514', CONSTRAINT = 'network_invitation_is_new';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER network_invitation_written BEFORE INSERT ON identity.network_invitation FOR EACH ROW EXECUTE FUNCTION identity.network_invitation_written();

-- The agency takes its invitation back, the invited answers it, once; nobody else, and nothing else changes.
CREATE FUNCTION identity.network_invitation_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  me uuid := platform.current_organisation();
BEGIN
  IF (NEW.id, NEW.agency_id, NEW.organisation_id, NEW.is_new, NEW.name, NEW.kind, NEW.partner_type, NEW.municipality_ags, NEW.valid_from, NEW.created_at, NEW.expires_at,
    NEW.address_hash) IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.organisation_id, OLD.is_new, OLD.name, OLD.kind, OLD.partner_type, OLD.municipality_ags, OLD.valid_from,
    OLD.created_at, OLD.expires_at, OLD.address_hash) OR OLD.state <> 'PENDING' AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'An invitation is answered once and never rewritten' USING ERRCODE = '23001';
  END IF;
  IF identity.is_service() AND NEW.state <> OLD.state AND NOT coalesce(CASE NEW.state
      WHEN 'ACCEPTED' THEN me = OLD.organisation_id AND OLD.expires_at > platform.now()
      WHEN 'DECLINED' THEN me = OLD.organisation_id
      WHEN 'WITHDRAWN' THEN me = OLD.agency_id
      WHEN 'EXPIRED' THEN me = OLD.agency_id AND OLD.expires_at <= platform.now() END, false) THEN
    RAISE EXCEPTION 'Not who may answer this invitation so' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER network_invitation_guard BEFORE UPDATE ON identity.network_invitation FOR EACH ROW EXECUTE FUNCTION identity.network_invitation_guard();

ALTER TABLE identity.network_invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY network_invitation_read ON identity.network_invitation FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR organisation_id = (SELECT platform.current_organisation()));
CREATE POLICY network_invitation_insert ON identity.network_invitation FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY network_invitation_parties ON identity.network_invitation AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR identity.is_agency(agency_id) AND (is_new OR identity.is_provider(organisation_id)));
CREATE POLICY network_invitation_update ON identity.network_invitation FOR UPDATE USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR organisation_id = (SELECT platform.current_organisation()));

-- For which organisation a token was given out: asked before it is known who answers. No row while it is open and its
-- organisation is there all the same, such as by a restored backup: nobody answers for that one by a token.
CREATE FUNCTION identity.network_invitation_of(hash bytea) RETURNS TABLE (id uuid, organisation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT i.id, i.organisation_id FROM identity.network_invitation i WHERE i.token_hash = hash AND i.is_new
    AND (i.state <> 'PENDING' OR NOT EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = i.organisation_id))
$$;

-- Whom to write to about an invitation: the administrators of the invited, asked by the agency that invites, while it is open.
CREATE FUNCTION identity.addresses_of_invited(invitation uuid) RETURNS TABLE (email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT DISTINCT u.email FROM identity.network_invitation i
  JOIN identity.membership m ON m.organisation_id = i.organisation_id AND m.role = 'ADMINISTRATOR'
  JOIN auth."user" u ON u.id = m.user_id
  WHERE i.id = invitation AND i.state = 'PENDING' AND i.agency_id = platform.current_organisation() ORDER BY 1
$$;

-- An organisation comes into being by the operator, or in its own name by an open invitation, as the agency wrote it there.
DROP POLICY organisation_insert ON identity.organisation;
CREATE POLICY organisation_insert ON identity.organisation FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR id = (SELECT platform.current_organisation()) AND origin = 'SERVICE' AND EXISTS (SELECT 1 FROM identity.network_invitation i
    WHERE i.organisation_id = organisation.id AND i.is_new AND i.state = 'PENDING' AND i.expires_at > platform.now()
      AND i.kind = organisation.kind AND i.name = organisation.name AND i.municipality_ags = organisation.municipality_ags));

-- Nobody is put into a network: the invited joins it by an open invitation. An end is set by either side.
DROP POLICY network_membership_write ON identity.network_membership;
DROP POLICY network_membership_change ON identity.network_membership;
CREATE POLICY network_membership_join ON identity.network_membership FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR provider_id = (SELECT platform.current_organisation()) AND valid_to IS NULL AND EXISTS (SELECT 1 FROM identity.network_invitation i
    WHERE i.organisation_id = provider_id AND i.agency_id = network_membership.agency_id AND i.state = 'PENDING' AND i.expires_at > platform.now()
      AND i.valid_from <= network_membership.valid_from));
-- An organisation may have become another kind since it was invited.
CREATE POLICY network_membership_parties ON identity.network_membership AS RESTRICTIVE FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR identity.is_agency(agency_id) AND identity.is_provider(provider_id));
CREATE INDEX network_membership_provider_idx ON identity.network_membership (provider_id);
CREATE POLICY network_membership_end ON identity.network_membership FOR UPDATE USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));

-- The parties and the beginning of a membership stay; its end only comes nearer, and not before the notice has passed.
CREATE FUNCTION identity.network_membership_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN NEW; END IF;
  IF (NEW.id, NEW.agency_id, NEW.provider_id, NEW.valid_from) IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.provider_id, OLD.valid_from) THEN
    RAISE EXCEPTION 'A membership keeps its parties and its first day' USING ERRCODE = '23001';
  END IF;
  IF NEW.valid_to IS DISTINCT FROM OLD.valid_to AND (NEW.valid_to IS NULL OR NEW.valid_to >= coalesce(OLD.valid_to, 'infinity'::date)
      OR NEW.valid_to < identity.today() + identity.notice_days(NEW.agency_id)) THEN
    RAISE EXCEPTION 'A membership ends after its notice' USING ERRCODE = '23514', CONSTRAINT = 'network_membership_notice';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER network_membership_guard BEFORE UPDATE ON identity.network_membership FOR EACH ROW EXECUTE FUNCTION identity.network_membership_guard();

---------------------------------------------------------------------------------------------------------------------
-- Tiers and cooperation contracts (GZ-04, GZ-05)

-- From a day on, until the next one; a member about whom nothing was decided is CORE.
CREATE TABLE identity.provider_tier (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  provider_id uuid NOT NULL REFERENCES identity.organisation,
  valid_from date NOT NULL,
  tier text NOT NULL CHECK (tier IN ('LEAD', 'CORE', 'ASSOCIATED')),
  UNIQUE (agency_id, provider_id, valid_from)
);
ALTER TABLE identity.provider_tier ENABLE ROW LEVEL SECURITY;
CREATE POLICY provider_tier_read ON identity.provider_tier FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY provider_tier_insert ON identity.provider_tier FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY provider_tier_update ON identity.provider_tier FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('identity.provider_tier', 'provider_id');

-- Days of a membership with a tier that was decided; on all other days of a membership it is CORE.
CREATE VIEW identity.network_tier_v AS
  SELECT t.agency_id, t.provider_id, t.tier, t.validity * m.validity AS validity
  FROM (SELECT agency_id, provider_id, tier,
          daterange(valid_from, lead(valid_from) OVER (PARTITION BY agency_id, provider_id ORDER BY valid_from)) AS validity
        FROM identity.provider_tier) t
  JOIN identity.network_membership m ON m.agency_id = t.agency_id AND m.provider_id = t.provider_id AND m.validity && t.validity
  WHERE (SELECT platform.is_known());

CREATE TABLE identity.cooperation_contract (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  provider_id uuid NOT NULL REFERENCES identity.organisation,
  number text NOT NULL CHECK (number ~ '[^[:space:]]'),
  valid_from date NOT NULL,
  valid_to date,
  validity daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  CONSTRAINT cooperation_contract_no_overlap EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&)
);
CREATE VIEW identity.cooperation_contract_v WITH (security_invoker = true) AS
  SELECT id, agency_id, provider_id, number, valid_from, valid_to, validity FROM identity.cooperation_contract;
ALTER TABLE identity.cooperation_contract ENABLE ROW LEVEL SECURITY;
CREATE POLICY cooperation_contract_read ON identity.cooperation_contract FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));
CREATE POLICY cooperation_contract_insert ON identity.cooperation_contract FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY cooperation_contract_update ON identity.cooperation_contract FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('identity.cooperation_contract', 'provider_id');
CREATE INDEX cooperation_contract_provider_idx ON identity.cooperation_contract (provider_id);

---------------------------------------------------------------------------------------------------------------------
-- Sites (TS-14): a catalogue. Whose it is: an agency's, in whose region it lies, or a provider's or partner's.

CREATE TABLE identity.site (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  owner_id uuid NOT NULL REFERENCES identity.organisation,
  kind text NOT NULL CHECK (kind IN ('SOCIAL_SPACE_CENTRE', 'DAY_CENTRE', 'OTHER')),
  name text NOT NULL CHECK (name ~ '[^[:space:]]'),
  street text,
  postal_code text,
  municipality_ags text NOT NULL CHECK (municipality_ags ~ '^(0[1-9]|1[0-6])[0-9]{6}$'),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  closed_on date
);
CREATE INDEX site_owner_idx ON identity.site (owner_id);
CREATE INDEX site_municipality_idx ON identity.site (municipality_ags);
CREATE VIEW identity.site_v AS
  SELECT id, owner_id, kind, name, street, postal_code, municipality_ags, lat, lon, closed_on FROM identity.site WHERE (SELECT platform.is_known());
ALTER TABLE identity.site ENABLE ROW LEVEL SECURITY;
CREATE POLICY site_read ON identity.site FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY site_insert ON identity.site FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR owner_id = (SELECT platform.current_organisation()));
CREATE POLICY site_update ON identity.site FOR UPDATE USING ((SELECT platform.is_operator()) OR owner_id = (SELECT platform.current_organisation()));
`);
  }

  async down(): Promise<void> {
    throw new Error('Invitations, contracts and sites would be lost: restore a backup instead.');
  }
}
