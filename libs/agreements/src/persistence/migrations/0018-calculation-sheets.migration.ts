import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calculation sheets (NRW-14), what a settlement rate was calculated from and for (NRW-02), and which rate wins for a use.
 */
export class CalculationSheets1764000000018 implements MigrationInterface {
  readonly name = 'CalculationSheets1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What a seat costs its host, in the same lines for every provider; the lines are worked out from these inputs and never
-- stored. A changed calculation is a new version.
CREATE TABLE agreements.calculation_sheet (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  title text NOT NULL,
  staff_count integer NOT NULL CHECK (staff_count BETWEEN 1 AND 100),
  session_minutes integer NOT NULL CHECK (session_minutes BETWEEN 1 AND 1440),
  preparation_minutes integer NOT NULL CHECK (preparation_minutes BETWEEN 0 AND 10080),
  hour_cost_cents bigint NOT NULL CHECK (hour_cost_cents >= 0),
  room_material_cents bigint NOT NULL CHECK (room_material_cents >= 0),
  seats integer NOT NULL CHECK (seats BETWEEN 1 AND 1000),
  utilisation_percent numeric NOT NULL CHECK (utilisation_percent > 0 AND utilisation_percent <= 100 AND scale(utilisation_percent) <= 2),
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  UNIQUE (agency_id, provider_id, code, version)
);
CREATE INDEX calculation_sheet_provider_idx ON agreements.calculation_sheet (provider_id);
CREATE TRIGGER calculation_sheet_author BEFORE INSERT ON agreements.calculation_sheet
  FOR EACH ROW EXECUTE FUNCTION agreements.stamp_author();
CREATE TRIGGER calculation_sheet_append_only BEFORE UPDATE OR DELETE ON agreements.calculation_sheet
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER calculation_sheet_no_truncate BEFORE TRUNCATE ON agreements.calculation_sheet EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE agreements.calculation_sheet ENABLE ROW LEVEL SECURITY;
SELECT identity.keep_parties('agreements.calculation_sheet', 'provider_id');
-- A provider sees its own costs, an agency those that were given to it, and nobody else any.
CREATE POLICY calculation_sheet_read ON agreements.calculation_sheet FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR provider_id = (SELECT platform.current_organisation()));
-- An agency writes down the costs only of those it has, or had, an agreement with: a draft is none.
CREATE POLICY calculation_sheet_insert ON agreements.calculation_sheet FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR provider_id = (SELECT platform.current_organisation())
  OR (agency_id = (SELECT platform.current_organisation()) AND provider_id IN (
    SELECT a.provider_id FROM agreements.agreement a
    WHERE a.agency_id = (SELECT platform.current_organisation()) AND a.state IN ('ACTIVE', 'REPLACED'))));

ALTER TABLE agreements.settlement_rate
  ADD COLUMN calculation_sheet_id uuid REFERENCES agreements.calculation_sheet;

-- What a rate refers to is of the rate's own agency, and a version takes the place of one of the same scope: a foreign key
-- alone would let it name any.
CREATE FUNCTION agreements.guard_rate_references() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF NEW.origin <> 'SERVICE' THEN RETURN NEW; END IF;
  IF (NEW.service_description_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM agreements.service_description d WHERE d.id = NEW.service_description_id AND d.agency_id = NEW.agency_id))
    OR (NEW.calculation_sheet_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM agreements.calculation_sheet s WHERE s.id = NEW.calculation_sheet_id AND s.agency_id = NEW.agency_id))
    OR (NEW.replaces_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM agreements.settlement_rate r WHERE r.id = NEW.replaces_id AND r.agency_id = NEW.agency_id AND r.id <> NEW.id
        AND (r.offer_id, r.host_id, r.user_id, r.category) IS NOT DISTINCT FROM (NEW.offer_id, NEW.host_id, NEW.user_id, NEW.category))) THEN
    RAISE EXCEPTION 'a rate refers to what its own agency has' USING ERRCODE = '23503', CONSTRAINT = 'settlement_rate_of_one_agency';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settlement_rate_references
  BEFORE INSERT OR UPDATE OF agency_id, host_id, user_id, offer_id, category, service_description_id, calculation_sheet_id, replaces_id
  ON agreements.settlement_rate
  FOR EACH ROW EXECUTE FUNCTION agreements.guard_rate_references();

-- A version of a weekly rate takes the place of one of the same agreement and module.
CREATE FUNCTION agreements.guard_weekly_rate_references() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF NEW.origin = 'SERVICE' AND NEW.replaces_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM agreements.weekly_rate w WHERE w.id = NEW.replaces_id AND w.agreement_id = NEW.agreement_id AND w.module = NEW.module AND w.id <> NEW.id) THEN
    RAISE EXCEPTION 'a weekly rate replaces one of its own agreement and module' USING ERRCODE = '23503', CONSTRAINT = 'weekly_rate_of_one_agreement';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER weekly_rate_references BEFORE INSERT OR UPDATE OF agreement_id, module, replaces_id ON agreements.weekly_rate
  FOR EACH ROW EXECUTE FUNCTION agreements.guard_weekly_rate_references();

-- VS-<year>-<number>: what the service calls its settlement rates. Imported codes are the sender's own, so one may be taken.
CREATE SEQUENCE agreements.rate_code_number;
CREATE FUNCTION agreements.next_rate_code() RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE candidate text;
BEGIN
  LOOP
    candidate := to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"VS-"YYYY"-"') || to_char(nextval('agreements.rate_code_number'), 'FM000000');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM agreements.settlement_rate r WHERE r.code = candidate);
  END LOOP;
  RETURN candidate;
END $$;

-- The rate that clearing takes for a use, for the agency and the two who are concerned. A host may not know what the
-- debtor's own rate says (and the other way round), but must not be told that a rate wins which does not.
CREATE FUNCTION agreements.winning_rate(agency uuid, host uuid, debtor uuid, offer uuid, offer_category text, day date) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
  SELECT r.id FROM agreements.settlement_rate r
  WHERE platform.current_organisation() IN (agency, host, debtor)
    AND r.agency_id = agency AND r.state = 'ACTIVE' AND r.validity @> day
    AND (r.offer_id IS NULL OR r.offer_id = offer) AND (r.host_id IS NULL OR r.host_id = host)
    AND (r.user_id IS NULL OR r.user_id = debtor) AND (r.category IS NULL OR r.category = offer_category)
  ORDER BY r.specificity DESC LIMIT 1
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Calculations would be lost: restore a backup instead.');
  }
}
