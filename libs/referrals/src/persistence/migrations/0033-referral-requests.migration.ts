import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency's request (BHV-12): its states, its number, what it asks for besides what is matched, and who may see a draft. */
export class ReferralRequests1764000000033 implements MigrationInterface {
  readonly name = 'ReferralRequests1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(WINDOWS);
    await runner.query(STATES);
    await runner.query(VISIBILITY);
  }

  async down(): Promise<void> {
    throw new Error('Requests that nobody has approved yet would have no place: there is no way back.');
  }
}

const COLUMNS = `
-- What was brought from outside has been approved there: it is searched for, or has its seat.
ALTER TABLE referrals.referral
  ADD COLUMN number text,
  ADD COLUMN state text NOT NULL DEFAULT 'SEARCHING' CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'SEARCHING', 'PLACED', 'PAUSED', 'ENDED')),
  ADD COLUMN state_since timestamptz NOT NULL DEFAULT platform.now(),
  ADD COLUMN state_reason text CHECK (state_reason IS NULL OR state_reason ~ '^[A-Z_]{2,40}$'),
  -- Thrown away as a draft: it stays the agency's alone. A number does not say so, for one that was returned keeps it.
  ADD COLUMN ended_as_draft boolean NOT NULL DEFAULT false,
  ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT platform.now(),
  -- The caseworker in charge: a person's account, told when the answer changes.
  ADD COLUMN caseworker_id text,
  ADD COLUMN requested_module text CHECK (requested_module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  -- Hours asked for, in minutes a week; not binding where the regime says so (BHV-11).
  ADD COLUMN requested_weekly_minutes integer CHECK (requested_weekly_minutes BETWEEN 1 AND 10080),
  -- Up to three reasons of the help, as codes of the statistics.
  ADD COLUMN reasons text[] NOT NULL DEFAULT '{}' CHECK (cardinality(reasons) <= 3),
  -- § 8a SGB VIII: that there is a report, and of which day; never what it says.
  ADD COLUMN endangerment_reported_on date,
  -- Siblings that belong together bear the same mark.
  ADD COLUMN sibling_group uuid,
  ALTER COLUMN approved_from DROP NOT NULL,
  ADD CONSTRAINT referral_number_key UNIQUE (agency_id, number),
  ADD CONSTRAINT referral_approved CHECK (approved_from IS NOT NULL OR state IN ('DRAFT', 'SUBMITTED', 'ENDED'));
CREATE INDEX referral_sibling_idx ON referrals.referral (sibling_group) WHERE sibling_group IS NOT NULL;
CREATE INDEX referral_searching_idx ON referrals.referral (agency_id) WHERE state = 'SEARCHING';

-- What was tried before the request: coded, without a word that could name somebody.
CREATE TABLE referrals.former_help (
  referral_id uuid NOT NULL REFERENCES referrals.referral,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 10),
  legal_basis text NOT NULL CHECK (legal_basis <> '' AND length(legal_basis) <= 20),
  from_month date CHECK (extract(day FROM from_month) = 1),
  to_month date CHECK (extract(day FROM to_month) = 1),
  outcome text NOT NULL CHECK (outcome IN ('GOAL_REACHED', 'ENDED_AS_PLANNED', 'BROKEN_OFF', 'NOT_ENOUGH', 'GOES_ON', 'UNKNOWN')),
  PRIMARY KEY (referral_id, position),
  CHECK (from_month <= to_month)
);
ALTER TABLE referrals.former_help ENABLE ROW LEVEL SECURITY;
CREATE POLICY former_help_read ON referrals.former_help FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id));
CREATE POLICY former_help_insert ON referrals.former_help FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = (SELECT platform.current_organisation())));
-- Written anew as a whole: nobody updates a row.
CREATE POLICY former_help_delete ON referrals.former_help FOR DELETE USING ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = (SELECT platform.current_organisation())));

-- F-<year>-<number>: the pseudonym that the service gives. Hosts of every agency see it, so it is one of a kind everywhere, and drawn
-- at random: a running number would tell how many cases the others have.
CREATE FUNCTION referrals.next_code() RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
DECLARE candidate text;
BEGIN
  LOOP
    candidate := to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"F-"YYYY"-"') || to_char(('x' || left(gen_random_uuid()::text, 8))::bit(32)::bigint % 100000000, 'FM00000000');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM referrals.referral r WHERE r.code = candidate);
  END LOOP;
  RETURN candidate;
END $$;

-- A-<year>-<number>: what a request gets when it is submitted, counted for each agency on its own: gaps tell nothing of the others.
CREATE TABLE referrals.number_counter (
  agency_id uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL CHECK (last_number >= 1),
  PRIMARY KEY (agency_id, year)
);
ALTER TABLE referrals.number_counter ENABLE ROW LEVEL SECURITY;
-- Written by the trigger alone.
CREATE POLICY number_counter_read ON referrals.number_counter FOR SELECT USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
`;

const WINDOWS = `
-- Windows of time as matching reads them (exchange-format.md 3); one that is not readable would stop the matching of all.
CREATE FUNCTION referrals.are_windows(windows text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT NOT EXISTS (SELECT FROM unnest(windows) AS w(text)
    WHERE (w.text ~ '^(MO|TU|WE|TH|FR|SA|SU) ([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$') IS NOT TRUE)
$$;
ALTER TABLE referrals.referral ADD CONSTRAINT referral_windows CHECK (referrals.are_windows(availability));
`;

const STATES = `
-- Which state may follow which. Places come and go with reservations, whoever makes them; all else is done by the agency.
CREATE TABLE referrals.state_transition (
  from_state text NOT NULL,
  to_state text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO referrals.state_transition VALUES
  ('DRAFT', 'SUBMITTED'), ('DRAFT', 'ENDED'),
  ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'ENDED'),
  ('APPROVED', 'SEARCHING'), ('APPROVED', 'PLACED'), ('APPROVED', 'PAUSED'), ('APPROVED', 'ENDED'),
  ('SEARCHING', 'PLACED'), ('SEARCHING', 'PAUSED'), ('SEARCHING', 'ENDED'),
  ('PLACED', 'SEARCHING'), ('PLACED', 'PAUSED'), ('PLACED', 'ENDED'),
  ('PAUSED', 'SEARCHING'), ('PAUSED', 'PLACED'), ('PAUSED', 'ENDED'),
  ('ENDED', 'PAUSED');
ALTER TABLE referrals.state_transition ENABLE ROW LEVEL SECURITY;
CREATE POLICY state_transition_read ON referrals.state_transition FOR SELECT USING ((SELECT platform.is_known()));

CREATE FUNCTION referrals.guard_state() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM referrals.state_transition t WHERE t.from_state = OLD.state AND t.to_state = NEW.state) THEN
    RAISE EXCEPTION 'A referral does not go from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'referral_state';
  END IF;
  NEW.state_since := platform.now();
  NEW.ended_as_draft := OLD.state = 'DRAFT' AND NEW.state = 'ENDED';
  RETURN NEW;
END $$;
CREATE TRIGGER referral_state BEFORE UPDATE OF state ON referrals.referral FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION referrals.guard_state();

-- A request of the service has a number from the moment on at which it is one, and one that an import brought gets it when the
-- service changes it: whoever writes it.
CREATE FUNCTION referrals.give_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
DECLARE
  year_now constant integer := extract(year FROM platform.now() AT TIME ZONE 'Europe/Berlin');
  counted integer;
BEGIN
  IF identity.is_service() AND NEW.agency_id IS DISTINCT FROM platform.current_organisation() THEN
    RAISE EXCEPTION 'An agency counts its own requests' USING ERRCODE = '42501';
  END IF;
  LOOP
    INSERT INTO referrals.number_counter AS c VALUES (NEW.agency_id, year_now, 1)
      ON CONFLICT (agency_id, year) DO UPDATE SET last_number = c.last_number + 1 RETURNING c.last_number INTO counted;
    NEW.number := 'A-' || year_now || '-' || lpad(counted::text, greatest(6, length(counted::text)), '0');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM referrals.referral r WHERE r.agency_id = NEW.agency_id AND r.number = NEW.number);
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_numbering BEFORE INSERT OR UPDATE ON referrals.referral FOR EACH ROW
  WHEN (NEW.number IS NULL AND NEW.origin = 'SERVICE' AND NEW.state NOT IN ('DRAFT', 'ENDED')) EXECUTE FUNCTION referrals.give_number();
-- An import may move a case to another agency, which counts for itself.
CREATE TRIGGER referral_numbering_moved BEFORE UPDATE OF agency_id ON referrals.referral FOR EACH ROW
  WHEN (OLD.agency_id <> NEW.agency_id AND NEW.number IS NOT NULL) EXECUTE FUNCTION referrals.give_number();
UPDATE referrals.referral r SET number = to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"A-"YYYY"-"') || to_char(counted.n, 'FM000000')
  FROM (SELECT o.id, row_number() OVER (PARTITION BY o.agency_id ORDER BY o.id) AS n FROM referrals.referral o WHERE o.origin = 'SERVICE') counted
  WHERE r.id = counted.id;
INSERT INTO referrals.number_counter (agency_id, year, last_number)
  SELECT r.agency_id, extract(year FROM platform.now() AT TIME ZONE 'Europe/Berlin'), count(*) FROM referrals.referral r WHERE r.origin = 'SERVICE' GROUP BY r.agency_id;
ALTER TABLE referrals.referral
  ADD CONSTRAINT referral_numbered CHECK (number IS NOT NULL OR origin <> 'SERVICE' OR state IN ('DRAFT', 'ENDED'));

-- A pseudonym stays, and a number that was given.
CREATE FUNCTION referrals.keep_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A number that was given does not change' USING ERRCODE = '23514', CONSTRAINT = 'referral_number_kept';
END $$;
CREATE TRIGGER referral_number_kept BEFORE UPDATE OF number, code ON referrals.referral FOR EACH ROW
  WHEN (OLD.code <> NEW.code OR OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number) EXECUTE FUNCTION referrals.keep_number();

-- Whoever changes what the form says, an import or a decision too, counts: a form that was read before is not saved over it. Former
-- helps are rows of their own, and whoever writes them counts by hand. Its name puts it behind the trigger that writes the approved terms.
CREATE FUNCTION referrals.count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_revision BEFORE UPDATE ON referrals.referral FOR EACH ROW
  WHEN ((OLD.revision, OLD.responsible_id, OLD.birth_month, OLD.gender, OLD.legal_basis, OLD.requested_module, OLD.requested_weekly_minutes, OLD.reasons, OLD.needs, OLD.flags,
      OLD.languages, OLD.accessibility_needs, OLD.municipality_ags, OLD.availability, OLD.wanted_from, OLD.weeks, OLD.max_km, OLD.priority, OLD.child_protection_relevant,
      OLD.wish_offer_ids, OLD.allocation, OLD.purpose, OLD.endangerment_reported_on)
    IS DISTINCT FROM (NEW.revision, NEW.responsible_id, NEW.birth_month, NEW.gender, NEW.legal_basis, NEW.requested_module, NEW.requested_weekly_minutes, NEW.reasons, NEW.needs, NEW.flags,
      NEW.languages, NEW.accessibility_needs, NEW.municipality_ags, NEW.availability, NEW.wanted_from, NEW.weeks, NEW.max_km, NEW.priority, NEW.child_protection_relevant,
      NEW.wish_offer_ids, NEW.allocation, NEW.purpose, NEW.endangerment_reported_on))
  EXECUTE FUNCTION referrals.count_revision();
`;

const VISIBILITY = `
-- A draft is the agency's alone, also when it was thrown away; the responsible provider sees the request once it is submitted.
DROP POLICY referral_read ON referrals.referral;
CREATE POLICY referral_read ON referrals.referral FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation())
  OR responsible_id = (SELECT platform.current_organisation()) AND state <> 'DRAFT' AND NOT ended_as_draft);

CREATE OR REPLACE VIEW referrals.referral_v WITH (security_invoker = true) AS
  SELECT r.id, r.code, r.agency_id, r.responsible_id, r.birth_month, r.gender, r.legal_basis, r.module, r.needs, r.flags, r.languages,
    r.accessibility_needs, r.municipality_ags, coalesce(r.lat, p.lat) AS lat, coalesce(r.lon, p.lon) AS lon, r.availability,
    r.wanted_from, r.weeks, r.max_km, r.priority, r.child_protection_relevant, r.wish_offer_ids, r.consent, r.approved_from,
    r.approved_to, r.allocation, r.purpose, r.state, r.number, r.caseworker_id, r.sibling_group
  FROM referrals.referral r LEFT JOIN platform.place p ON p.ags = r.municipality_ags AND p.main;
`;
