import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements (LQE), weekly rates, settlement rates and social spaces. */
export class Agreements1764000000003 implements MigrationInterface {
  readonly name = 'Agreements1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA agreements;

CREATE TABLE agreements.social_space (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  agency_id uuid NOT NULL,
  name text NOT NULL,
  municipality_ags text[] NOT NULL,
  valid_from date NOT NULL,
  valid_to date
);

-- Service, quality and fee agreement (LQE) of one agency and one provider. Without one of its three parts it is a
-- draft: it counts nowhere and overlaps with nothing (NRW-01).
CREATE TABLE agreements.agreement (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  agency_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  legal_bases text[] NOT NULL,
  service_part text,
  quality_part text,
  fee_part text,
  is_draft boolean GENERATED ALWAYS AS (service_part IS NULL OR quality_part IS NULL OR fee_part IS NULL) STORED,
  co_use_outgoing boolean NOT NULL DEFAULT false,
  co_use_incoming boolean NOT NULL DEFAULT false,
  funding text NOT NULL DEFAULT 'STA_LUMP' CHECK (funding IN ('STA_LUMP', 'HOURLY', 'PROVIDER_BUDGET', 'SOCIAL_SPACE_BUDGET')),
  social_space_id uuid REFERENCES agreements.social_space,
  hour_rate_eur numeric CHECK (hour_rate_eur >= 0),
  budget_total_cents bigint CHECK (budget_total_cents >= 0),
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  CHECK (funding <> 'SOCIAL_SPACE_BUDGET' OR (social_space_id IS NOT NULL AND hour_rate_eur IS NOT NULL)),
  CONSTRAINT agreement_no_overlap
    EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&)
    WHERE (service_part IS NOT NULL AND quality_part IS NOT NULL AND fee_part IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX agreement_provider_idx ON agreements.agreement (provider_id, agency_id);

CREATE TABLE agreements.weekly_rate (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agreement_id uuid NOT NULL REFERENCES agreements.agreement,
  module text NOT NULL CHECK (module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  UNIQUE (agreement_id, module, valid_from),
  CONSTRAINT weekly_rate_no_overlap
    EXCLUDE USING gist (agreement_id WITH =, module WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);

-- What one provider pays another for a seat in a certified group (Verrechnungssatz, DD-13). A scope field that is
-- null applies to all; the most specific rate wins: offer 16, host 8, user 4, category 2.
CREATE TABLE agreements.settlement_rate (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  agency_id uuid NOT NULL,
  host_id uuid,
  user_id uuid,
  offer_id uuid,
  category text,
  unit text NOT NULL CHECK (unit IN ('SEAT_SESSION', 'SEAT_HOUR', 'SEAT_WEEK', 'COURSE')),
  amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
  excused_percent numeric NOT NULL DEFAULT 0 CHECK (excused_percent BETWEEN 0 AND 100),
  unexcused_percent numeric NOT NULL DEFAULT 100 CHECK (unexcused_percent BETWEEN 0 AND 100),
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  scope text GENERATED ALWAYS AS (coalesce(offer_id::text, '-') || ' ' || coalesce(host_id::text, '-') || ' '
    || coalesce(user_id::text, '-') || ' ' || coalesce(md5(category), '')) STORED,
  specificity integer GENERATED ALWAYS AS (CASE WHEN offer_id IS NULL THEN 0 ELSE 16 END + CASE WHEN host_id IS NULL THEN 0 ELSE 8 END
    + CASE WHEN user_id IS NULL THEN 0 ELSE 4 END + CASE WHEN category IS NULL THEN 0 ELSE 2 END) STORED,
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  CONSTRAINT settlement_rate_no_overlap
    EXCLUDE USING gist (agency_id WITH =, scope WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX settlement_rate_scope_idx ON agreements.settlement_rate (agency_id, scope);

-- What those who match and clear need to know of an agreement; no price in it but the social-space rate's owner view below.
CREATE VIEW agreements.agreement_terms_v AS
  SELECT id, agency_id, provider_id, valid_from, valid_to, validity, legal_bases, co_use_outgoing, co_use_incoming, funding, social_space_id
  FROM agreements.agreement WHERE NOT is_draft AND (SELECT platform.is_known());
CREATE VIEW agreements.agreement_v WITH (security_invoker = true) AS
  SELECT id, code, agency_id, provider_id, valid_from, valid_to, validity, legal_bases, co_use_outgoing, co_use_incoming,
    funding, social_space_id, hour_rate_eur
  FROM agreements.agreement WHERE NOT is_draft;
CREATE VIEW agreements.settlement_rate_v WITH (security_invoker = true) AS
  SELECT id, code, agency_id, host_id, user_id, offer_id, category, unit, amount_cents, excused_percent, unexcused_percent,
    valid_from, valid_to, validity, scope, specificity
  FROM agreements.settlement_rate;
CREATE VIEW agreements.social_space_v AS
  SELECT id, code, agency_id, name, municipality_ags, valid_from, valid_to FROM agreements.social_space
  WHERE (SELECT platform.is_known());

ALTER TABLE agreements.social_space ENABLE ROW LEVEL SECURITY;
CREATE POLICY social_space_read ON agreements.social_space FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY social_space_insert ON agreements.social_space FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY social_space_update ON agreements.social_space FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

ALTER TABLE agreements.agreement ENABLE ROW LEVEL SECURITY;
CREATE POLICY agreement_read ON agreements.agreement FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));
CREATE POLICY agreement_insert ON agreements.agreement FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY agreement_update ON agreements.agreement FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

ALTER TABLE agreements.weekly_rate ENABLE ROW LEVEL SECURITY;
CREATE POLICY weekly_rate_read ON agreements.weekly_rate FOR SELECT USING (
  (SELECT platform.is_operator()) OR agreement_id IN (SELECT a.id FROM agreements.agreement a));
CREATE POLICY weekly_rate_insert ON agreements.weekly_rate FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.agency_id = (SELECT platform.current_organisation())));
CREATE POLICY weekly_rate_update ON agreements.weekly_rate FOR UPDATE USING ((SELECT platform.is_operator())
  OR agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.agency_id = (SELECT platform.current_organisation())));

-- A rate is known to the agency and to those it names; a rate that names nobody is known to whoever has an agreement there.
ALTER TABLE agreements.settlement_rate ENABLE ROW LEVEL SECURITY;
CREATE POLICY settlement_rate_read ON agreements.settlement_rate FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR host_id = (SELECT platform.current_organisation())
  OR user_id = (SELECT platform.current_organisation())
  OR (host_id IS NULL AND user_id IS NULL
      AND agency_id IN (SELECT a.agency_id FROM agreements.agreement a WHERE a.provider_id = (SELECT platform.current_organisation()))));
CREATE POLICY settlement_rate_insert ON agreements.settlement_rate FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY settlement_rate_update ON agreements.settlement_rate FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

-- What an import brings was decided outside: only the operator creates rows of that origin.
CREATE POLICY agreement_origin ON agreements.agreement AS RESTRICTIVE FOR INSERT WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY weekly_rate_origin ON agreements.weekly_rate AS RESTRICTIVE FOR INSERT WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY settlement_rate_origin ON agreements.settlement_rate AS RESTRICTIVE FOR INSERT WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));

-- What an import brings was decided outside: only the operator writes such rows.
CREATE POLICY agreement_origin_insert ON agreements.agreement AS RESTRICTIVE FOR INSERT WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY agreement_origin_update ON agreements.agreement AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA agreements CASCADE');
  }
}
