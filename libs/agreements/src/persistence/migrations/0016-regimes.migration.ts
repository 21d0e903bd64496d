import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Funding regimes and their modules as data with versions, budgets with their accounts and entries, and social spaces
 * with versions. What a version says never changes: it ends, and another one follows.
 */
export class Regimes1764000000016 implements MigrationInterface {
  readonly name = 'Regimes1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGIMES);
    await runner.query(SOCIAL_SPACES);
    await runner.query(BUDGETS);
    await runner.query(BUDGET_GUARDS);
    await runner.query(SHIFTS);
  }

  async down(): Promise<void> {
    throw new Error('Budget entries would be lost: restore a backup instead.');
  }
}

/** The organisation that the transaction works for, evaluated once per statement. */
const own = '(SELECT platform.current_organisation())';
const operator = '(SELECT platform.is_operator())';
/** The day in Germany, as deadlines and terms count it. */
const today = "(SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date)";
/** 100 billion euro, and minutes alike; domain/budgets/most.ts says the same. More is a slip of the keyboard. */
const MOST_CENTS = '10000000000000';
const MOST_MINUTES = '10000000000';

const REGIMES = `
-- A version that is a slip is withdrawn up to its first day, once and for good; it then holds on no day.
CREATE FUNCTION agreements.only_the_end_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := to_jsonb(OLD);
  is_now jsonb := to_jsonb(NEW);
BEGIN
  IF is_now - '{valid_to,validity,withdrawn_at}'::text[] IS DISTINCT FROM was - '{valid_to,validity,withdrawn_at}'::text[]
    OR (is_now->'withdrawn_at' IS DISTINCT FROM was->'withdrawn_at' AND (was->>'withdrawn_at' IS NOT NULL
      OR (was->>'valid_from')::date < (platform.now() AT TIME ZONE 'Europe/Berlin')::date)) THEN
    RAISE EXCEPTION 'a version of %.% does not change; it ends and another one follows', TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = '23514', CONSTRAINT = 'version_fixed';
  END IF;
  RETURN NEW;
END $$;

-- One regime of an agency for each form of funding, so that an agreement's funding names its rules.
CREATE TABLE agreements.regime (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  funding text NOT NULL CHECK (funding IN ('STA_LUMP', 'HOURLY', 'PROVIDER_BUDGET', 'SOCIAL_SPACE_BUDGET')),
  preset text,
  UNIQUE (id, agency_id),
  CONSTRAINT regime_code_once UNIQUE (agency_id, code),
  CONSTRAINT regime_funding_once UNIQUE (agency_id, funding)
);

CREATE TABLE agreements.regime_version (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  regime_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  -- Replaced before it was over its first day: the range is empty, so that it holds on no day and is in nobody's way.
  withdrawn_at timestamptz,
  validity daterange GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN daterange(valid_from, valid_to, '[]') ELSE 'empty'::daterange END) STORED,
  -- The transaction that wrote the version: its parts come with it or not at all.
  created_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  legal_bases text[] NOT NULL,
  excluded_legal_bases text[] NOT NULL DEFAULT '{}',
  covers_group_offers boolean NOT NULL DEFAULT false,
  approval_unit text NOT NULL CHECK (approval_unit IN ('WEEK_MODULE', 'HOUR', 'SEAT', 'HELP')),
  seat_approval text NOT NULL CHECK (seat_approval IN ('NOTICE', 'APPROVAL')),
  signing_right_needed boolean NOT NULL,
  coverage text NOT NULL CHECK (coverage IN ('PAYABLE', 'COVERED_BY_BUDGET')),
  -- Legal bases that stay billable although a budget covers the rest (BHV-03).
  payable_legal_bases text[] NOT NULL DEFAULT '{}',
  rate_source text NOT NULL CHECK (rate_source IN ('WEEKLY_RATE', 'SETTLEMENT_RATE', 'SOCIAL_SPACE_HOUR', 'NONE')),
  partial_week text NOT NULL CHECK (partial_week IN ('FULL_WEEK', 'BY_DAY')),
  federal_state text NOT NULL,
  contract_years integer CHECK (contract_years BETWEEN 1 AND 30),
  -- Advance payments over the contract (BHV-01).
  instalments integer CHECK (instalments BETWEEN 1 AND 360),
  indirect_base text CHECK (indirect_base IN ('TOTAL', 'DIRECT')),
  indirect_percent integer CHECK (indirect_percent BETWEEN 0 AND 99),
  -- Shares in basis points: of the total what the agency disposes of alone, of the rest what is variable; or what the provider has.
  asd_basis_points integer CHECK (asd_basis_points BETWEEN 0 AND 10000),
  variable_basis_points integer CHECK (variable_basis_points BETWEEN 0 AND 10000),
  provider_basis_points integer CHECK (provider_basis_points BETWEEN 0 AND 10000),
  -- The legal claim to help does not end with a budget (GZ-18, § 27 SGB VIII): there is no other value.
  on_exhaustion text NOT NULL DEFAULT 'WARN' CHECK (on_exhaustion = 'WARN'),
  FOREIGN KEY (regime_id, agency_id) REFERENCES agreements.regime (id, agency_id),
  CHECK ((indirect_base IS NULL) = (indirect_percent IS NULL)),
  CHECK ((asd_basis_points IS NULL) = (variable_basis_points IS NULL)),
  CHECK (provider_basis_points IS NULL OR asd_basis_points IS NULL),
  CHECK (cardinality(payable_legal_bases) = 0 OR coverage = 'COVERED_BY_BUDGET'),
  CONSTRAINT regime_version_no_overlap EXCLUDE USING gist (regime_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX regime_version_idx ON agreements.regime_version (regime_id, valid_from);
CREATE TRIGGER regime_version_fixed BEFORE UPDATE ON agreements.regime_version FOR EACH ROW EXECUTE FUNCTION agreements.only_the_end_changes();

CREATE FUNCTION agreements.stamp_regime_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_in := pg_current_xact_id();
  NEW.withdrawn_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER regime_version_stamp BEFORE INSERT ON agreements.regime_version FOR EACH ROW EXECUTE FUNCTION agreements.stamp_regime_version();

-- What a version says is said when it is written: nothing is added to one that holds already.
CREATE FUNCTION agreements.parts_come_with_their_version() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM agreements.regime_version v WHERE v.id = NEW.version_id AND v.created_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'a part of a version is written with it' USING ERRCODE = '23514', CONSTRAINT = 'version_fixed';
  END IF;
  RETURN NULL;
END $$;

-- A period of a regime and how it is counted. BEFORE: that long before an event. Working days as the regime defines them.
CREATE TABLE agreements.regime_deadline (
  version_id uuid NOT NULL REFERENCES agreements.regime_version,
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  amount integer NOT NULL CHECK (amount BETWEEN 1 AND 1000),
  unit text NOT NULL CHECK (unit IN ('DAYS', 'WEEKS', 'MONTHS', 'WORKING_DAYS')),
  counting text NOT NULL CHECK (counting IN ('SPAN', 'AFTER', 'BEFORE')),
  working_days text CHECK (working_days IN ('MON_SAT', 'MON_FRI')),
  recurring boolean NOT NULL DEFAULT false,
  PRIMARY KEY (version_id, code),
  CHECK ((unit = 'WORKING_DAYS') = (working_days IS NOT NULL)),
  CHECK (unit <> 'WORKING_DAYS' OR counting <> 'SPAN')
);
CREATE TRIGGER regime_deadline_append_only BEFORE UPDATE OR DELETE ON agreements.regime_deadline FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Ranges overlap and leave gaps on purpose (domain.md 1.0 note 1): a module is granted, never worked out from hours.
CREATE TABLE agreements.regime_module (
  version_id uuid NOT NULL REFERENCES agreements.regime_version,
  code text NOT NULL CHECK (code IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  name text NOT NULL,
  position integer NOT NULL,
  from_minutes integer NOT NULL CHECK (from_minutes >= 0),
  to_minutes integer NOT NULL,
  hours_basis text NOT NULL CHECK (hours_basis IN ('PER_WEEK', 'PER_INTERVENTION')),
  group_allowed boolean NOT NULL,
  usual_weeks integer CHECK (usual_weeks >= 1),
  endangerment_report_needed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (version_id, code),
  CHECK (from_minutes <= to_minutes)
);
CREATE TRIGGER regime_module_append_only BEFORE UPDATE OR DELETE ON agreements.regime_module FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Example mixes. Warnings come from comparing them with the range; none of them is refused (note 2). The second column of
-- the source table is ambiguous, so at most one of its two readings is filled (note 3).
CREATE TABLE agreements.module_template (
  version_id uuid NOT NULL,
  module_code text NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  flex_minutes integer CHECK (flex_minutes >= 0),
  resource_person_minutes integer CHECK (resource_person_minutes >= 0),
  PRIMARY KEY (version_id, module_code, code),
  FOREIGN KEY (version_id, module_code) REFERENCES agreements.regime_module (version_id, code),
  CHECK (flex_minutes IS NULL OR resource_person_minutes IS NULL)
);
CREATE TRIGGER module_template_append_only BEFORE UPDATE OR DELETE ON agreements.module_template FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE agreements.module_template_slot (
  version_id uuid NOT NULL,
  module_code text NOT NULL,
  template_code text NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('GROUP', 'SINGLE', 'PARENT', 'PARENT_COURSE')),
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  count integer NOT NULL CHECK (count BETWEEN 1 AND 50),
  PRIMARY KEY (version_id, module_code, template_code, position),
  FOREIGN KEY (version_id, module_code, template_code) REFERENCES agreements.module_template (version_id, module_code, code)
);
CREATE TRIGGER module_template_slot_append_only BEFORE UPDATE OR DELETE ON agreements.module_template_slot FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

${['regime_deadline', 'regime_module', 'module_template', 'module_template_slot']
  .map(
    (table) => `
CREATE TRIGGER ${table}_with_version AFTER INSERT ON agreements.${table} FOR EACH ROW EXECUTE FUNCTION agreements.parts_come_with_their_version();`,
  )
  .join('')}

-- Rules are no secret among organisations: a provider must know what an agency it works for goes by. No price in them.
${['regime', 'regime_version', 'regime_deadline', 'regime_module', 'module_template', 'module_template_slot']
  .map(
    (table) => `
ALTER TABLE agreements.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON agreements.${table} FOR SELECT USING (${operator} OR ${own} IS NOT NULL);`,
  )
  .join('')}
CREATE POLICY regime_insert ON agreements.regime FOR INSERT WITH CHECK (${operator} OR agency_id = ${own});
SELECT identity.keep_parties('agreements.regime');
CREATE POLICY regime_version_insert ON agreements.regime_version FOR INSERT WITH CHECK (${operator} OR agency_id = ${own});
CREATE POLICY regime_version_update ON agreements.regime_version FOR UPDATE USING (${operator} OR agency_id = ${own});
${['regime_deadline', 'regime_module', 'module_template', 'module_template_slot']
  .map(
    (table) => `
CREATE POLICY ${table}_insert ON agreements.${table} FOR INSERT WITH CHECK (${operator}
  OR version_id IN (SELECT v.id FROM agreements.regime_version v WHERE v.agency_id = ${own}));`,
  )
  .join('')}

CREATE VIEW agreements.regime_version_v WITH (security_invoker = true) AS
  SELECT v.id, v.regime_id, v.agency_id, r.code, r.funding, v.valid_from, v.valid_to, v.validity, v.legal_bases, v.excluded_legal_bases,
    v.covers_group_offers, v.approval_unit, v.seat_approval, v.signing_right_needed, v.coverage, v.payable_legal_bases, v.rate_source,
    v.partial_week, v.federal_state
  FROM agreements.regime_version v JOIN agreements.regime r ON r.id = v.regime_id WHERE v.withdrawn_at IS NULL;
CREATE VIEW agreements.regime_module_v WITH (security_invoker = true) AS
  SELECT m.version_id, v.agency_id, v.validity, m.code, m.from_minutes, m.to_minutes, m.hours_basis, m.group_allowed, m.usual_weeks,
    m.endangerment_report_needed
  FROM agreements.regime_module m JOIN agreements.regime_version v ON v.id = m.version_id WHERE v.withdrawn_at IS NULL;
CREATE VIEW agreements.regime_deadline_v WITH (security_invoker = true) AS
  SELECT d.version_id, v.agency_id, v.validity, v.federal_state, d.code, d.amount, d.unit, d.counting, d.working_days, d.recurring
  FROM agreements.regime_deadline d JOIN agreements.regime_version v ON v.id = d.version_id WHERE v.withdrawn_at IS NULL;
`;

const SOCIAL_SPACES = `
ALTER TABLE agreements.social_space ADD UNIQUE (id, agency_id);

-- What the service changes from a day on. A space without versions is as its own row says (an import's); with versions,
-- the row repeats the latest one, so that an import sees that something has changed.
CREATE TABLE agreements.social_space_version (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  social_space_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  name text NOT NULL,
  municipality_ags text[] NOT NULL CHECK (cardinality(municipality_ags) >= 1),
  valid_from date NOT NULL,
  valid_to date,
  withdrawn_at timestamptz,
  validity daterange GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN daterange(valid_from, valid_to, '[]') ELSE 'empty'::daterange END) STORED,
  FOREIGN KEY (social_space_id, agency_id) REFERENCES agreements.social_space (id, agency_id),
  CONSTRAINT social_space_version_no_overlap EXCLUDE USING gist (social_space_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX social_space_version_idx ON agreements.social_space_version (social_space_id, valid_from);
CREATE TRIGGER social_space_version_fixed BEFORE UPDATE ON agreements.social_space_version FOR EACH ROW EXECUTE FUNCTION agreements.only_the_end_changes();

-- A municipality is in at most one space of an agency on a day. Kept by triggers alone; what an import brings is not in it.
CREATE TABLE agreements.social_space_municipality (
  version_id uuid NOT NULL REFERENCES agreements.social_space_version ON DELETE CASCADE,
  agency_id uuid NOT NULL,
  ags text NOT NULL,
  validity daterange NOT NULL,
  PRIMARY KEY (version_id, ags),
  CONSTRAINT social_space_municipality_once EXCLUDE USING gist (agency_id WITH =, ags WITH =, validity WITH &&)
);

CREATE FUNCTION agreements.keep_municipalities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    UPDATE agreements.social_space_municipality SET validity = NEW.validity WHERE version_id = NEW.id;
    RETURN NULL;
  END IF;
  INSERT INTO agreements.social_space_municipality (version_id, agency_id, ags, validity)
  SELECT DISTINCT NEW.id, NEW.agency_id, a.ags, NEW.validity FROM unnest(NEW.municipality_ags) AS a(ags);
  IF EXISTS (
    SELECT 1 FROM agreements.social_space s WHERE s.agency_id = NEW.agency_id AND s.id <> NEW.social_space_id
      AND s.municipality_ags && NEW.municipality_ags AND daterange(s.valid_from, s.valid_to, '[]') && NEW.validity
      AND NOT EXISTS (SELECT 1 FROM agreements.social_space_version v WHERE v.social_space_id = s.id)
  ) THEN
    RAISE EXCEPTION 'a municipality is in another social space of the agency on these days'
      USING ERRCODE = '23P01', CONSTRAINT = 'social_space_municipality_once';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER social_space_version_municipalities AFTER INSERT OR UPDATE ON agreements.social_space_version
  FOR EACH ROW EXECUTE FUNCTION agreements.keep_municipalities();

-- An import replaces a space as a whole (exchange-format.md 2): what the service had changed from a day on is gone with it.
CREATE FUNCTION agreements.drop_social_space_versions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  DELETE FROM agreements.social_space_version WHERE social_space_id = OLD.id;
  RETURN NEW;
END $$;
CREATE TRIGGER social_space_replaced BEFORE UPDATE ON agreements.social_space
  FOR EACH ROW WHEN (platform.is_operator()) EXECUTE FUNCTION agreements.drop_social_space_versions();

-- What the gazetteer knows: keys outside of it are mistyped.
CREATE VIEW agreements.municipality_v WITH (security_invoker = true) AS SELECT DISTINCT ags FROM platform.place;

-- Where people of a space go (Sozialraumzentrum); a space may have several (TS-14). site_id: identity.site_v.
CREATE TABLE agreements.social_space_centre (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  social_space_id uuid NOT NULL REFERENCES agreements.social_space,
  site_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  CONSTRAINT social_space_centre_once EXCLUDE USING gist (social_space_id WITH =, site_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER social_space_centre_fixed BEFORE UPDATE ON agreements.social_space_centre FOR EACH ROW EXECUTE FUNCTION agreements.only_the_end_changes();

CREATE OR REPLACE VIEW agreements.social_space_v AS
  SELECT s.id, s.code, s.agency_id, coalesce(v.name, s.name) AS name, coalesce(v.municipality_ags, s.municipality_ags) AS municipality_ags,
    coalesce(v.valid_from, s.valid_from) AS valid_from, CASE WHEN v.id IS NULL THEN s.valid_to ELSE v.valid_to END AS valid_to
  FROM agreements.social_space s LEFT JOIN agreements.social_space_version v ON v.social_space_id = s.id AND v.withdrawn_at IS NULL
  WHERE (SELECT platform.is_known());

ALTER TABLE agreements.social_space_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_space_version_read ON agreements.social_space_version FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY social_space_version_insert ON agreements.social_space_version FOR INSERT WITH CHECK (agency_id = ${own});
CREATE POLICY social_space_version_update ON agreements.social_space_version FOR UPDATE USING (agency_id = ${own});
ALTER TABLE agreements.social_space_municipality ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_space_municipality_read ON agreements.social_space_municipality FOR SELECT USING ((SELECT platform.is_known()));
ALTER TABLE agreements.social_space_centre ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_space_centre_read ON agreements.social_space_centre FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY social_space_centre_insert ON agreements.social_space_centre FOR INSERT WITH CHECK (
  social_space_id IN (SELECT s.id FROM agreements.social_space s WHERE s.agency_id = ${own}));
CREATE POLICY social_space_centre_update ON agreements.social_space_centre FOR UPDATE USING (
  social_space_id IN (SELECT s.id FROM agreements.social_space s WHERE s.agency_id = ${own}));
`;

const BUDGETS = `
CREATE TABLE agreements.budget (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  name text NOT NULL,
  social_space_id uuid REFERENCES agreements.social_space,
  agreement_id uuid REFERENCES agreements.agreement,
  -- Of the agreement, kept by a trigger: a new version of the agreement does not bring a second budget for the same days.
  provider_id uuid,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  total_cents bigint NOT NULL CHECK (total_cents BETWEEN 0 AND ${MOST_CENTS}),
  -- Null: hours are not agreed.
  total_minutes bigint CHECK (total_minutes BETWEEN 0 AND ${MOST_MINUTES}),
  -- What the total was made of (TS-01); null where the total itself was agreed.
  volume jsonb,
  UNIQUE (id, agency_id),
  CONSTRAINT budget_of_one CHECK ((social_space_id IS NULL) <> (agreement_id IS NULL)),
  CONSTRAINT budget_space_no_overlap EXCLUDE USING gist (social_space_id WITH =, validity WITH &&)
    WHERE (social_space_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT budget_provider CHECK ((agreement_id IS NULL) = (provider_id IS NULL)),
  CONSTRAINT budget_provider_no_overlap EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&)
    WHERE (provider_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE agreements.budget_account (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  budget_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PERSONALISED', 'VARIABLE', 'ASD', 'PROVIDER_BUDGET')),
  cents bigint NOT NULL CHECK (cents >= 0),
  minutes bigint CHECK (minutes >= 0),
  UNIQUE (id, agency_id),
  UNIQUE (budget_id, kind),
  FOREIGN KEY (budget_id, agency_id) REFERENCES agreements.budget (id, agency_id)
);

-- Append-only. Amounts are positive, those of a reversal negative; a shift has one negative and one positive entry. Each
-- organisation books for itself: nobody's booking stands in the way of, or frees, what another one has booked.
CREATE TABLE agreements.budget_entry (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  account_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RESERVED', 'CONSUMED', 'RELEASED', 'SHIFTED')),
  cents bigint NOT NULL DEFAULT 0 CHECK (cents BETWEEN -${MOST_CENTS} AND ${MOST_CENTS}),
  minutes bigint NOT NULL DEFAULT 0 CHECK (minutes BETWEEN -${MOST_MINUTES} AND ${MOST_MINUTES}),
  -- What it was booked for: ids only, several joined by ':'.
  subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z][a-z_]{1,39}$'),
  subject_id text NOT NULL CHECK (subject_id ~ '^[0-9a-f-]{36}(:[0-9a-f-]{36})*$'),
  -- How often this was booked and undone before: one that was reversed or released may be made again, any other only once.
  round integer NOT NULL DEFAULT 0,
  reverses_id uuid REFERENCES agreements.budget_entry,
  -- Whose booking it is. The agency releases and reverses those of others too; booked_by is then a person of the agency.
  organisation_id uuid NOT NULL,
  booked_by text NOT NULL,
  at timestamptz NOT NULL,
  FOREIGN KEY (account_id, agency_id) REFERENCES agreements.budget_account (id, agency_id),
  CHECK (cents <> 0 OR minutes <> 0),
  CHECK (kind = 'SHIFTED' OR CASE WHEN reverses_id IS NULL THEN cents >= 0 AND minutes >= 0 ELSE cents <= 0 AND minutes <= 0 END)
);
CREATE UNIQUE INDEX budget_entry_once ON agreements.budget_entry (account_id, kind, subject_kind, subject_id, organisation_id, round) WHERE reverses_id IS NULL;
-- Partial, so that nothing looks for what is no reversal through it.
CREATE UNIQUE INDEX budget_entry_reversed_once ON agreements.budget_entry (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX budget_entry_subject_idx ON agreements.budget_entry (account_id, subject_kind, subject_id, kind);
CREATE INDEX budget_entry_page_idx ON agreements.budget_entry (account_id, id);

-- Sums of the entries of an account, kept by a trigger alone; numeric, so that no number of entries makes them unreadable.
CREATE TABLE agreements.budget_balance (
  account_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  shifted_cents numeric NOT NULL,
  shifted_minutes numeric NOT NULL,
  reserved_cents numeric NOT NULL,
  reserved_minutes numeric NOT NULL,
  consumed_cents numeric NOT NULL,
  consumed_minutes numeric NOT NULL,
  FOREIGN KEY (account_id, agency_id) REFERENCES agreements.budget_account (id, agency_id)
);

CREATE VIEW agreements.budget_account_v WITH (security_invoker = true) AS
  SELECT a.id, a.budget_id, a.agency_id, a.kind, b.social_space_id, b.agreement_id, b.valid_from, b.valid_to, b.validity,
    a.cents + coalesce(e.shifted_cents, 0) AS total_cents, coalesce(e.reserved_cents, 0) AS reserved_cents, coalesce(e.consumed_cents, 0) AS consumed_cents,
    a.cents + coalesce(e.shifted_cents - e.reserved_cents - e.consumed_cents, 0) AS free_cents,
    a.minutes + coalesce(e.shifted_minutes, 0) AS total_minutes, coalesce(e.reserved_minutes, 0) AS reserved_minutes, coalesce(e.consumed_minutes, 0) AS consumed_minutes,
    a.minutes + coalesce(e.shifted_minutes - e.reserved_minutes - e.consumed_minutes, 0) AS free_minutes
  FROM agreements.budget_account a JOIN agreements.budget b ON b.id = a.budget_id
  LEFT JOIN agreements.budget_balance e ON e.account_id = a.id;
`;

const BUDGET_GUARDS = `
-- The accounts of a budget are its total, to the cent and to the minute (TS-02, TS-03).
CREATE FUNCTION agreements.accounts_are_the_total() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM agreements.budget b JOIN agreements.budget_account a ON a.budget_id = b.id WHERE b.id = NEW.budget_id
    GROUP BY b.id HAVING sum(a.cents) <> b.total_cents OR sum(a.minutes) IS DISTINCT FROM b.total_minutes::numeric
  ) THEN
    RAISE EXCEPTION 'the accounts of a budget add up to its total' USING ERRCODE = '23514', CONSTRAINT = 'budget_account_total';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_account_total AFTER INSERT ON agreements.budget_account DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION agreements.accounts_are_the_total();
${['budget', 'budget_account', 'budget_entry']
  .map(
    (table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON agreements.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON agreements.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('')}

CREATE FUNCTION agreements.stamp_budget() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  NEW.provider_id := (SELECT a.provider_id FROM agreements.agreement a WHERE a.id = NEW.agreement_id);
  RETURN NEW;
END $$;
CREATE TRIGGER budget_stamp BEFORE INSERT ON agreements.budget FOR EACH ROW EXECUTE FUNCTION agreements.stamp_budget();

-- Bookings on one account come one after the other, up to the end of their transactions.
CREATE FUNCTION agreements.lock_budget_accounts(accounts uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(one.id::text, 7355617)) FROM (SELECT DISTINCT unnest(accounts) AS id ORDER BY 1 OFFSET 0) one;
END $$;

-- Who books and when is what the transaction says, never the statement. A reversal is its original with the other sign.
-- Of what an organisation has reserved for a subject, it frees no more than is still bound, and a release stays as it is
-- where the same was reserved anew.
CREATE FUNCTION agreements.stamp_budget_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  acting uuid := platform.current_organisation();
  original agreements.budget_entry;
  latest agreements.budget_entry;
  bound record;
BEGIN
  PERFORM agreements.lock_budget_accounts(ARRAY[NEW.account_id]);
  NEW.booked_by := coalesce(platform.current_actor(), NEW.booked_by);
  NEW.at := platform.now();
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO original FROM agreements.budget_entry e WHERE e.id = NEW.reverses_id;
    IF (original.account_id, original.kind, original.subject_kind, original.subject_id, -original.cents, -original.minutes)
        IS DISTINCT FROM (NEW.account_id, NEW.kind, NEW.subject_kind, NEW.subject_id, NEW.cents, NEW.minutes)
      OR original.reverses_id IS NOT NULL OR original.kind = 'SHIFTED' THEN
      RAISE EXCEPTION 'a reversal is its original with the other sign' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_reversal';
    END IF;
    NEW.organisation_id := original.organisation_id;
  ELSIF acting IS NOT NULL AND NOT (NEW.kind = 'RELEASED' AND acting = NEW.agency_id) THEN
    NEW.organisation_id := acting;
  END IF;

  SELECT coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.cents WHEN 'RELEASED' THEN -e.cents END), 0) AS cents,
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.minutes WHEN 'RELEASED' THEN -e.minutes END), 0) AS minutes,
    count(*) FILTER (WHERE e.kind = NEW.kind AND e.reverses_id IS NULL)::integer AS made,
    count(*) FILTER (WHERE e.kind = NEW.kind AND e.reverses_id IS NOT NULL)::integer AS reversed
  INTO bound FROM agreements.budget_entry e
  WHERE e.account_id = NEW.account_id AND e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.organisation_id = NEW.organisation_id;
  NEW.round := CASE
    WHEN NEW.reverses_id IS NOT NULL THEN original.round
    WHEN NEW.kind NOT IN ('RESERVED', 'RELEASED') THEN bound.reversed
    -- Meets the reservation that stands.
    WHEN NEW.kind = 'RESERVED' AND (bound.cents > 0 OR bound.minutes > 0) THEN bound.made - 1
    ELSE bound.made END;

  IF NEW.kind = 'RELEASED' AND NEW.reverses_id IS NULL AND (NEW.cents > bound.cents OR NEW.minutes > bound.minutes) THEN
    RAISE EXCEPTION 'no more is released than is reserved' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_release';
  END IF;
  IF NEW.kind IN ('RESERVED', 'RELEASED') AND NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO latest FROM agreements.budget_entry e
    WHERE e.account_id = NEW.account_id AND e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.organisation_id = NEW.organisation_id
      AND e.kind = 'RESERVED' AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM agreements.budget_entry r WHERE r.reverses_id = e.id)
    ORDER BY e.round DESC LIMIT 1;
    IF (CASE NEW.kind
      WHEN 'RESERVED' THEN latest.id IS DISTINCT FROM original.id OR bound.cents + NEW.cents < 0 OR bound.minutes + NEW.minutes < 0
      ELSE bound.cents - NEW.cents > coalesce(latest.cents, 0) OR bound.minutes - NEW.minutes > coalesce(latest.minutes, 0) END) THEN
      RAISE EXCEPTION 'what was released is bound no more, and what is bound anew is not bound twice' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_released';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budget_entry_stamp BEFORE INSERT ON agreements.budget_entry FOR EACH ROW EXECUTE FUNCTION agreements.stamp_budget_entry();

-- Once per statement and account, however many entries it brings.
CREATE FUNCTION agreements.keep_budget_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  INSERT INTO agreements.budget_balance AS b (account_id, agency_id, shifted_cents, shifted_minutes, reserved_cents, reserved_minutes, consumed_cents, consumed_minutes)
  SELECT e.account_id, e.agency_id,
    coalesce(sum(e.cents) FILTER (WHERE e.kind = 'SHIFTED'), 0), coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'SHIFTED'), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.cents WHEN 'RELEASED' THEN -e.cents END), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.minutes WHEN 'RELEASED' THEN -e.minutes END), 0),
    coalesce(sum(e.cents) FILTER (WHERE e.kind = 'CONSUMED'), 0), coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'CONSUMED'), 0)
  FROM added e GROUP BY e.account_id, e.agency_id ORDER BY e.account_id
  ON CONFLICT (account_id) DO UPDATE SET
    shifted_cents = b.shifted_cents + EXCLUDED.shifted_cents, shifted_minutes = b.shifted_minutes + EXCLUDED.shifted_minutes,
    reserved_cents = b.reserved_cents + EXCLUDED.reserved_cents, reserved_minutes = b.reserved_minutes + EXCLUDED.reserved_minutes,
    consumed_cents = b.consumed_cents + EXCLUDED.consumed_cents, consumed_minutes = b.consumed_minutes + EXCLUDED.consumed_minutes;
  RETURN NULL;
END $$;
CREATE TRIGGER budget_entry_balance AFTER INSERT ON agreements.budget_entry REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION agreements.keep_budget_balance();

-- The tier of a provider in an agency's network today: CORE where nothing was decided, null where it takes no part.
CREATE FUNCTION agreements.network_tier(agency uuid, provider uuid) RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog, agreements AS $$
DECLARE today date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
BEGIN
  RETURN (SELECT coalesce((SELECT t.tier FROM identity.network_tier_v t
      WHERE t.agency_id = m.agency_id AND t.provider_id = m.provider_id AND t.validity @> today LIMIT 1), 'CORE')
    FROM identity.network_membership_v m WHERE m.agency_id = agency AND m.provider_id = provider AND m.validity @> today LIMIT 1);
END $$;
-- The agencies in whose network the asking organisation takes part today in one of these tiers (GZ-04).
CREATE FUNCTION agreements.network_agencies(tiers text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SET search_path = pg_catalog, agreements AS $$
BEGIN
  RETURN QUERY SELECT m.agency_id FROM identity.network_membership_v m
    WHERE m.provider_id = platform.current_organisation() AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date
      AND agreements.network_tier(m.agency_id, m.provider_id) = ANY (tiers);
END $$;

-- Seen by the agency, by the provider of its agreement, by providers with an agreement in its social space that is in force
-- or to come, and by those that steer the network with the agency.
ALTER TABLE agreements.budget ENABLE ROW LEVEL SECURITY;
SELECT identity.keep_parties('agreements.budget');
CREATE POLICY budget_read ON agreements.budget FOR SELECT USING (${operator} OR agency_id = ${own}
  OR provider_id = ${own}
  OR EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.provider_id = ${own} AND a.state = 'ACTIVE' AND a.social_space_id = budget.social_space_id
    AND a.agency_id = budget.agency_id AND a.validity && budget.validity AND (a.valid_to IS NULL OR a.valid_to >= ${today}))
  OR (social_space_id IS NOT NULL AND agency_id IN (SELECT agreements.network_agencies('{LEAD,CORE}'))));
CREATE POLICY budget_insert ON agreements.budget FOR INSERT WITH CHECK (agency_id = ${own}
  AND (agreement_id IS NULL OR agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.agency_id = ${own}))
  AND (social_space_id IS NULL OR social_space_id IN (SELECT s.id FROM agreements.social_space s WHERE s.agency_id = ${own})));

-- What the agency alone disposes of is nobody else's to see (TS-09).
ALTER TABLE agreements.budget_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_account_read ON agreements.budget_account FOR SELECT USING (${operator} OR agency_id = ${own}
  OR (kind <> 'ASD' AND budget_id IN (SELECT b.id FROM agreements.budget b)));
CREATE POLICY budget_account_insert ON agreements.budget_account FOR INSERT WITH CHECK (agency_id = ${own});

-- The sums are of those who see the account.
ALTER TABLE agreements.budget_balance ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_balance_read ON agreements.budget_balance FOR SELECT USING (${operator} OR agency_id = ${own}
  OR account_id IN (SELECT a.id FROM agreements.budget_account a));

-- A booking tells what a case costs: the agency sees all of them, a provider its own, whoever else steers the sums.
ALTER TABLE agreements.budget_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_entry_read ON agreements.budget_entry FOR SELECT USING (${operator} OR agency_id = ${own} OR organisation_id = ${own});
-- The agency, and for itself a provider with an agreement that is in force on the day of the booking; corrections are the
-- agency's. Shifts are booked by their approval alone.
CREATE POLICY budget_entry_insert ON agreements.budget_entry FOR INSERT WITH CHECK (kind <> 'SHIFTED' AND (agency_id = ${own}
  OR (reverses_id IS NULL AND organisation_id = ${own} AND account_id IN (
    SELECT a.id FROM agreements.budget_account a JOIN agreements.budget b ON b.id = a.budget_id
    JOIN agreements.agreement g ON g.agency_id = b.agency_id AND (g.social_space_id = b.social_space_id OR (g.provider_id = b.provider_id AND g.funding = 'PROVIDER_BUDGET'))
    WHERE g.provider_id = ${own} AND g.state = 'ACTIVE' AND g.validity @> ${today}))));
-- TS-09: of the ASD volume the agency disposes alone, and only a person does. What a person of the agency has reserved, its
-- jobs may consume or release.
CREATE FUNCTION agreements.may_book_asd(account uuid, entry_kind text, kind_of_subject text, subject text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM agreements.budget_account a WHERE a.id = account AND a.kind = 'ASD') THEN RETURN true; END IF;
  IF NOT EXISTS (SELECT 1 FROM agreements.budget_account a WHERE a.id = account AND a.agency_id = platform.current_organisation()) THEN RETURN false; END IF;
  RETURN platform.is_person(platform.current_actor()) OR (entry_kind IN ('CONSUMED', 'RELEASED') AND EXISTS (
    SELECT 1 FROM agreements.budget_entry e WHERE e.account_id = account AND e.kind = 'RESERVED' AND e.subject_kind = kind_of_subject
      AND e.subject_id = subject AND e.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM agreements.budget_entry r WHERE r.reverses_id = e.id)));
END $$;
CREATE POLICY budget_entry_asd ON agreements.budget_entry AS RESTRICTIVE FOR INSERT WITH CHECK (
  agreements.may_book_asd(account_id, kind, subject_kind, subject_id));
`;

const SHIFTS = `
-- Volume moved between the personalised and the variable account of a budget, by two people: one of the agency and one of
-- a provider that steers the network with it (GZ-04).
CREATE TABLE agreements.budget_shift (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  from_account_id uuid NOT NULL,
  to_account_id uuid NOT NULL,
  cents bigint NOT NULL CHECK (cents BETWEEN 0 AND ${MOST_CENTS}),
  minutes bigint NOT NULL CHECK (minutes BETWEEN 0 AND ${MOST_MINUTES}),
  state text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'APPROVED')),
  proposed_by text NOT NULL,
  proposed_for uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  approved_by text,
  approved_for uuid,
  approved_at timestamptz,
  FOREIGN KEY (from_account_id, agency_id) REFERENCES agreements.budget_account (id, agency_id),
  FOREIGN KEY (to_account_id, agency_id) REFERENCES agreements.budget_account (id, agency_id),
  CHECK (cents > 0 OR minutes > 0),
  CHECK (from_account_id <> to_account_id),
  CHECK ((state = 'APPROVED') = (approved_by IS NOT NULL AND approved_for IS NOT NULL AND approved_at IS NOT NULL)),
  CONSTRAINT budget_shift_two_people CHECK (approved_by <> proposed_by),
  CONSTRAINT budget_shift_two_sides CHECK ((proposed_for = agency_id) <> (approved_for = agency_id))
);

CREATE FUNCTION agreements.guard_budget_shift() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE
  who text := platform.current_actor();
  side uuid := platform.current_organisation();
BEGIN
  IF NOT platform.is_person(who) OR side IS NULL THEN
    RAISE EXCEPTION 'a budget is shifted by people' USING ERRCODE = '42501';
  END IF;
  IF side <> NEW.agency_id AND coalesce(agreements.network_tier(NEW.agency_id, side), '') NOT IN ('LEAD', 'CORE') THEN
    RAISE EXCEPTION 'only the agency and a LEAD or CORE provider of its network steer the budget' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF (SELECT count(*) FROM agreements.budget_account a JOIN agreements.budget_account b ON b.budget_id = a.budget_id
        WHERE a.id = NEW.from_account_id AND b.id = NEW.to_account_id AND a.kind IN ('PERSONALISED', 'VARIABLE')
          AND b.kind IN ('PERSONALISED', 'VARIABLE')) = 0 THEN
      RAISE EXCEPTION 'volume moves between the personalised and the variable account of one budget' USING ERRCODE = '23514', CONSTRAINT = 'budget_shift_accounts';
    END IF;
    NEW.state := 'PROPOSED';
    NEW.proposed_by := who; NEW.proposed_for := side; NEW.proposed_at := platform.now();
    NEW.approved_by := NULL; NEW.approved_for := NULL; NEW.approved_at := NULL;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'PROPOSED' OR NEW.state <> 'APPROVED'
    OR to_jsonb(NEW) - '{state,approved_by,approved_for,approved_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{state,approved_by,approved_for,approved_at}'::text[] THEN
    RAISE EXCEPTION 'a shift is proposed and then approved as it was proposed' USING ERRCODE = '23514', CONSTRAINT = 'budget_shift_fixed';
  END IF;
  -- Under the lock of both accounts, so that nothing is spent twice. An overdrawn account has nothing free.
  PERFORM agreements.lock_budget_accounts(ARRAY[NEW.from_account_id, NEW.to_account_id]);
  IF EXISTS (SELECT 1 FROM agreements.budget_account_v a WHERE a.id = NEW.from_account_id
      AND (NEW.cents > greatest(a.free_cents, 0) OR NEW.minutes > greatest(a.free_minutes, CASE WHEN a.free_minutes IS NOT NULL THEN 0 END))) THEN
    RAISE EXCEPTION 'no more is moved than the source has free' USING ERRCODE = '23514', CONSTRAINT = 'budget_shift_free';
  END IF;
  NEW.approved_by := who; NEW.approved_for := side; NEW.approved_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER budget_shift_guard BEFORE INSERT OR UPDATE ON agreements.budget_shift FOR EACH ROW EXECUTE FUNCTION agreements.guard_budget_shift();
CREATE TRIGGER budget_shift_stays BEFORE DELETE ON agreements.budget_shift FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

CREATE FUNCTION agreements.book_budget_shift() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  INSERT INTO agreements.budget_entry (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at)
  SELECT a.id, NEW.agency_id, 'SHIFTED', a.sign * NEW.cents, a.sign * NEW.minutes, 'budget_shift', NEW.id::text, NEW.approved_for, NEW.approved_by, NEW.approved_at
  FROM (VALUES (NEW.from_account_id, -1), (NEW.to_account_id, 1)) AS a(id, sign);
  RETURN NULL;
END $$;
CREATE TRIGGER budget_shift_booked AFTER UPDATE ON agreements.budget_shift FOR EACH ROW EXECUTE FUNCTION agreements.book_budget_shift();

-- Everyone in the network sees what is proposed; who may approve it is the guard's to say.
ALTER TABLE agreements.budget_shift ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_shift_read ON agreements.budget_shift FOR SELECT USING (${operator} OR agency_id = ${own}
  OR agency_id IN (SELECT agreements.network_agencies('{LEAD,CORE,ASSOCIATED}')));
CREATE POLICY budget_shift_insert ON agreements.budget_shift FOR INSERT WITH CHECK (agency_id = ${own}
  OR agency_id IN (SELECT agreements.network_agencies('{LEAD,CORE}')));
CREATE POLICY budget_shift_update ON agreements.budget_shift FOR UPDATE USING (agency_id = ${own}
  OR agency_id IN (SELECT agreements.network_agencies('{LEAD,CORE}')));
`;
