import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case referrals, pseudonymous: a code, month of birth, municipality, needs. And who may see which seat claim. */
export class Referrals1764000000005 implements MigrationInterface {
  readonly name = 'Referrals1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA referrals;

CREATE TABLE referrals.referral (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  agency_id uuid NOT NULL,
  responsible_id uuid NOT NULL,
  birth_month date NOT NULL CHECK (extract(day FROM birth_month) = 1),
  gender text CHECK (gender IN ('F', 'M', 'D')),
  legal_basis text NOT NULL,
  module text CHECK (module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  needs text[] NOT NULL,
  flags text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{de}',
  accessibility_needs text[] NOT NULL DEFAULT '{}',
  municipality_ags text NOT NULL,
  lat double precision,
  lon double precision,
  -- Windows as written in the exchange format ("MO 14:00-18:00"); empty: any time.
  availability text[] NOT NULL DEFAULT '{}',
  wanted_from date NOT NULL,
  weeks integer NOT NULL DEFAULT 26 CHECK (weeks >= 1),
  max_km numeric CHECK (max_km >= 0),
  priority integer NOT NULL DEFAULT 3 CHECK (priority BETWEEN 1 AND 5),
  child_protection_relevant boolean NOT NULL DEFAULT false,
  wish_offer_ids uuid[] NOT NULL DEFAULT '{}',
  consent boolean NOT NULL DEFAULT false,
  approved_from date NOT NULL,
  approved_to date,
  allocation boolean NOT NULL DEFAULT false,
  purpose text NOT NULL DEFAULT 'HELP' CHECK (purpose IN ('HELP', 'RELIEF')),
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  CHECK ((lat IS NULL) = (lon IS NULL))
);
CREATE INDEX referral_agency_idx ON referrals.referral (agency_id);
CREATE INDEX referral_responsible_idx ON referrals.referral (responsible_id);

CREATE VIEW referrals.referral_v WITH (security_invoker = true) AS
  SELECT r.id, r.code, r.agency_id, r.responsible_id, r.birth_month, r.gender, r.legal_basis, r.module, r.needs, r.flags, r.languages,
    r.accessibility_needs, r.municipality_ags, coalesce(r.lat, p.lat) AS lat, coalesce(r.lon, p.lon) AS lon, r.availability,
    r.wanted_from, r.weeks, r.max_km, r.priority, r.child_protection_relevant, r.wish_offer_ids, r.consent, r.approved_from,
    r.approved_to, r.allocation, r.purpose
  FROM referrals.referral r LEFT JOIN platform.place p ON p.ags = r.municipality_ags AND p.main;

-- The agency and the responsible provider; nobody else, and a host never sees the referral itself.
ALTER TABLE referrals.referral ENABLE ROW LEVEL SECURITY;
CREATE POLICY referral_read ON referrals.referral FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR responsible_id = (SELECT platform.current_organisation()));
CREATE POLICY referral_insert ON referrals.referral FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY referral_update ON referrals.referral FOR UPDATE USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));

-- Seat claims carry a referral's id: seen and made by its agency and its responsible provider only.
ALTER TABLE offers.seat_claim ENABLE ROW LEVEL SECURITY;
CREATE POLICY seat_claim_own ON offers.seat_claim USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation())
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())))
  -- The referral must be one that the writer sees, and the agency the referral's own.
  WITH CHECK ((SELECT platform.is_operator()) OR EXISTS (
    SELECT 1 FROM referrals.referral r WHERE r.id = seat_claim.referral_id AND r.agency_id = seat_claim.agency_id));

-- What an import brings was decided outside: only the operator writes such rows.
CREATE POLICY referral_origin_insert ON referrals.referral AS RESTRICTIVE FOR INSERT WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY referral_origin_update ON referrals.referral AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA referrals CASCADE');
  }
}
