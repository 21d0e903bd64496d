import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, networks, who may act for whom, and the access log. */
export class Identity1764000000002 implements MigrationInterface {
  readonly name = 'Identity1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA identity;

-- Names and places of organisations are no secret among those signed in; what belongs to payment is a table of its own.
CREATE TABLE identity.organisation (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('AGENCY', 'PROVIDER', 'PARTNER')),
  name text NOT NULL,
  street text,
  postal_code text,
  municipality_ags text NOT NULL,
  federal_state text NOT NULL,
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  UNIQUE (id, kind)
);

CREATE TABLE identity.organisation_finance (
  organisation_id uuid PRIMARY KEY REFERENCES identity.organisation,
  iban text,
  bic text,
  tax_number text,
  vat_id text,
  vat_status text CHECK (vat_status IN ('EXEMPT', 'TAXABLE')),
  leitweg_id text
);

CREATE TABLE identity.network_membership (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  provider_id uuid NOT NULL REFERENCES identity.organisation,
  valid_from date NOT NULL,
  valid_to date,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  UNIQUE (agency_id, provider_id, valid_from),
  CONSTRAINT network_membership_no_overlap
    EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);

-- Which person may act for which organisation, in which role. user_id is the id in the sign-in tables (schema auth).
CREATE TABLE identity.membership (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  user_id text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER',
    'CASE_LEAD', 'GROUP_LEAD', 'AUDITOR')),
  UNIQUE (user_id, organisation_id, role)
);

-- Bearer tokens for machines; only the hash is kept.
CREATE TABLE identity.machine_token (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  role text NOT NULL,
  label text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);

-- Reads of protected records, refused ones too; survives the refusal because it has a transaction of its own.
CREATE TABLE identity.access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid,
  actor text NOT NULL,
  purpose text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  granted boolean NOT NULL,
  correlation_id text NOT NULL,
  at timestamptz NOT NULL DEFAULT platform.now()
);
CREATE INDEX access_log_subject_idx ON identity.access_log (subject_kind, subject_id);
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE ON identity.access_log FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON identity.access_log EXECUTE FUNCTION platform.refuse_change();

CREATE VIEW identity.organisation_v AS SELECT id, code, kind, name, municipality_ags, federal_state FROM identity.organisation
  WHERE (SELECT platform.is_known());
CREATE VIEW identity.network_membership_v AS
  SELECT agency_id, provider_id, valid_from, valid_to, validity FROM identity.network_membership
  WHERE (SELECT platform.is_known());

ALTER TABLE identity.organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY organisation_read ON identity.organisation FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY organisation_insert ON identity.organisation FOR INSERT WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY organisation_update ON identity.organisation FOR UPDATE USING (
  (SELECT platform.is_operator()) OR id = (SELECT platform.current_organisation()));

ALTER TABLE identity.organisation_finance ENABLE ROW LEVEL SECURITY;
CREATE POLICY organisation_finance_own ON identity.organisation_finance USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));

ALTER TABLE identity.network_membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY network_membership_read ON identity.network_membership FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY network_membership_write ON identity.network_membership FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY network_membership_change ON identity.network_membership FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY membership_own ON identity.membership USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
ALTER TABLE identity.machine_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY machine_token_own ON identity.machine_token USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));

ALTER TABLE identity.access_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY access_log_read ON identity.access_log FOR SELECT USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
CREATE POLICY access_log_write ON identity.access_log FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR organisation_id IS NOT DISTINCT FROM (SELECT platform.current_organisation()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}
