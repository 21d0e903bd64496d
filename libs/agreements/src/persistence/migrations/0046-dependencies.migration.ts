import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * DD-26: facilities whose operating licence (§ 45 SGB VIII) rests on the co-use of a hub, and that the loss of it was confirmed
 * by somebody who has seen them all.
 */
export class Dependencies1764000000046 implements MigrationInterface {
  readonly name = 'Dependencies1764000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('What facilities have declared would be lost: there is no way back.');
  }
}

const TABLES = `
-- That the licence of a facility of DEPENDENT rests on the co-use of the groups of HUB, by its agreement with the agency. It names
-- the two and no version of the agreement: what counts is that co-use is agreed, in whichever version.
CREATE TABLE agreements.licence_dependency (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  hub_id uuid NOT NULL,
  dependent_id uuid NOT NULL,
  -- An institution, never a person.
  facility text NOT NULL CHECK (btrim(facility) <> '' AND length(facility) <= 200),
  declared_by text NOT NULL,
  declared_at timestamptz NOT NULL DEFAULT platform.now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  CHECK (num_nonnulls(withdrawn_by, withdrawn_at) IN (0, 2)),
  CONSTRAINT licence_dependency_of_agency UNIQUE (id, agency_id)
);
CREATE UNIQUE INDEX licence_dependency_once ON agreements.licence_dependency (agency_id, hub_id, dependent_id, lower(facility)) WHERE withdrawn_at IS NULL;
CREATE INDEX licence_dependency_dependent_idx ON agreements.licence_dependency (dependent_id);
CREATE INDEX licence_dependency_hub_idx ON agreements.licence_dependency (hub_id);

-- Whoever took the co-use away from a day on has seen that this facility depends on it.
CREATE TABLE agreements.licence_confirmation (
  agreement_id uuid NOT NULL REFERENCES agreements.agreement,
  dependency_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  lost_from date NOT NULL,
  confirmed_by text NOT NULL,
  confirmed_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (agreement_id, dependency_id, lost_from),
  FOREIGN KEY (dependency_id, agency_id) REFERENCES agreements.licence_dependency (id, agency_id)
);
CREATE INDEX licence_confirmation_dependency_idx ON agreements.licence_confirmation (dependency_id);
`;

const GUARDS = `
-- Whoever declares waits for whoever ends, and the other way round: the lock of those who bring agreements of these two into force.
CREATE FUNCTION agreements.lock_co_use(agency uuid, hub uuid) RETURNS void LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('AGREEMENT ' || agency || ' ' || hub, 7355611))
$$;

CREATE FUNCTION agreements.stamp_licence_dependency() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.declared_by := coalesce(platform.current_actor(), NEW.declared_by);
    NEW.declared_at := platform.now();
    NEW.withdrawn_by := NULL;
    NEW.withdrawn_at := NULL;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL THEN
    RAISE EXCEPTION 'A dependency is withdrawn once and never changed otherwise' USING ERRCODE = '23001';
  END IF;
  OLD.withdrawn_by := coalesce(platform.current_actor(), NEW.withdrawn_by);
  OLD.withdrawn_at := platform.now();
  RETURN OLD;
END $$;
CREATE TRIGGER licence_dependency_stamp BEFORE INSERT OR UPDATE OR DELETE ON agreements.licence_dependency
  FOR EACH ROW EXECUTE FUNCTION agreements.stamp_licence_dependency();

-- There is such co-use, today or to come, and whoever declares has an agreement with the agency, too. Asked once the row is the
-- writer's own to write (its policy), and once nobody is ending the agreement.
CREATE FUNCTION agreements.guard_licence_dependency() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  days constant daterange := daterange((platform.now() AT TIME ZONE 'Europe/Berlin')::date, NULL);
BEGIN
  PERFORM agreements.lock_co_use(NEW.agency_id, NEW.hub_id);
  IF NOT EXISTS (SELECT 1 FROM agreements.agreement_terms_v t
      WHERE t.agency_id = NEW.agency_id AND t.provider_id = NEW.hub_id AND t.co_use_incoming AND t.validity && days)
    OR NOT EXISTS (SELECT 1 FROM agreements.agreement_terms_v t
      WHERE t.agency_id = NEW.agency_id AND t.provider_id = NEW.dependent_id AND t.validity && days) THEN
    RAISE EXCEPTION 'no co-use is agreed that a licence could rest on' USING ERRCODE = '23514', CONSTRAINT = 'licence_rests_on_co_use';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER licence_dependency_rests AFTER INSERT ON agreements.licence_dependency
  FOR EACH ROW EXECUTE FUNCTION agreements.guard_licence_dependency();

CREATE FUNCTION agreements.stamp_licence_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.confirmed_by := coalesce(platform.current_actor(), NEW.confirmed_by);
  NEW.confirmed_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER licence_confirmation_stamp BEFORE INSERT ON agreements.licence_confirmation
  FOR EACH ROW EXECUTE FUNCTION agreements.stamp_licence_confirmation();
CREATE TRIGGER licence_confirmation_append_only BEFORE UPDATE OR DELETE ON agreements.licence_confirmation
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- The first of these days, from today on, on which no agreement of the two lets others in; null: there is none.
CREATE FUNCTION agreements.co_use_lost_from(agency uuid, hub uuid, days daterange) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT lower(datemultirange(days * daterange((platform.now() AT TIME ZONE 'Europe/Berlin')::date, NULL))
    - coalesce((SELECT range_agg(a.validity) FROM agreements.agreement a
        WHERE a.agency_id = agency AND a.provider_id = hub AND a.state = 'ACTIVE' AND a.co_use_incoming), '{}'::datemultirange))
$$;

-- DD-26: co-use that licences rest on is taken away only by somebody who has confirmed each of them. At the commit, when the
-- version that takes the place of another is in force. What an import brings was decided outside.
CREATE FUNCTION agreements.guard_licences() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  first_lost date;
BEGIN
  IF platform.is_operator() THEN RETURN NULL; END IF;
  PERFORM agreements.lock_co_use(NEW.agency_id, NEW.provider_id);
  first_lost := agreements.co_use_lost_from(OLD.agency_id, OLD.provider_id, OLD.validity);
  IF first_lost IS NULL THEN RETURN NULL; END IF;
  IF EXISTS (SELECT 1 FROM agreements.licence_dependency d
    WHERE d.agency_id = OLD.agency_id AND d.hub_id = OLD.provider_id AND d.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM agreements.licence_confirmation c
        WHERE c.agreement_id = OLD.id AND c.dependency_id = d.id AND c.lost_from <= first_lost)) THEN
    RAISE EXCEPTION 'licences rest on this co-use from % on', first_lost USING ERRCODE = '23514', CONSTRAINT = 'licences_confirmed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_licences AFTER UPDATE ON agreements.agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state = 'ACTIVE' AND OLD.co_use_incoming
    AND (NEW.state <> 'ACTIVE' OR NOT NEW.co_use_incoming OR NEW.valid_to IS DISTINCT FROM OLD.valid_to))
  EXECUTE FUNCTION agreements.guard_licences();
`;

const own = '(SELECT platform.current_organisation())';

const POLICIES = `
-- The agency, the hub, and whoever has declared it; nobody else in the network.
ALTER TABLE agreements.licence_dependency ENABLE ROW LEVEL SECURITY;
CREATE POLICY licence_dependency_read ON agreements.licence_dependency FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = ${own} OR hub_id = ${own} OR dependent_id = ${own});
CREATE POLICY licence_dependency_insert ON agreements.licence_dependency FOR INSERT WITH CHECK (dependent_id = ${own});
CREATE POLICY licence_dependency_update ON agreements.licence_dependency FOR UPDATE USING (dependent_id = ${own});
SELECT identity.keep_parties('agreements.licence_dependency', 'dependent_id');

ALTER TABLE agreements.licence_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY licence_confirmation_read ON agreements.licence_confirmation FOR SELECT USING (
  EXISTS (SELECT 1 FROM agreements.licence_dependency d WHERE d.id = dependency_id));
CREATE POLICY licence_confirmation_insert ON agreements.licence_confirmation FOR INSERT WITH CHECK (agency_id = ${own}
  AND EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.id = agreement_id AND a.agency_id = licence_confirmation.agency_id));
`;
