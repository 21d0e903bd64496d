import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agency says about matching: the weights of the soft criteria, with versions, and relaxations of hard ones for one referral. */
export class Matching1764000000038 implements MigrationInterface {
  readonly name = 'Matching1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA matching');
    await runner.query(WEIGHTS);
    await runner.query(RELAXATIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA matching CASCADE');
  }
}

const WEIGHTS = `
-- Published for everyone, never changed: a new version takes the place of the last. Nothing in it knows a price or a provider
-- (GZ-16). The distance always counts and a wish never against an offer (exchange-format.md 3).
CREATE TABLE matching.weights (
  agency_id uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  topics numeric(4,3) NOT NULL CHECK (topics >= 0),
  distance numeric(4,3) NOT NULL CHECK (distance >= 0.05),
  start numeric(4,3) NOT NULL CHECK (start >= 0),
  wish numeric(4,3) NOT NULL CHECK (wish >= 0),
  age_middle numeric(4,3) NOT NULL CHECK (age_middle >= 0),
  group_fill numeric(4,3) NOT NULL CHECK (group_fill >= 0),
  -- Kilometres and days at which distance and waiting count one half.
  half_distance_km numeric(5,1) NOT NULL CHECK (half_distance_km BETWEEN 1 AND 500),
  half_wait_days integer NOT NULL CHECK (half_wait_days BETWEEN 1 AND 365),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 500),
  published_by text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (agency_id, version),
  CONSTRAINT weights_sum CHECK (topics + distance + start + wish + age_middle + group_fill = 1)
);
CREATE TRIGGER weights_append_only BEFORE UPDATE OR DELETE ON matching.weights FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ALTER TABLE matching.weights ENABLE ROW LEVEL SECURITY;
CREATE POLICY weights_read ON matching.weights FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY weights_insert ON matching.weights FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) AND identity.is_agency(agency_id));
`;

const RELAXATIONS = `
-- A hard criterion that the agency's caseworker does not insist on for one referral, with the reason, wholly or up to a bound:
-- kilometres for TOO_FAR, years for AGE, further windows for SCHEDULE. Never changed, only withdrawn.
CREATE TABLE matching.relaxation (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  criterion text NOT NULL CHECK (criterion IN ('AGE', 'GENDER', 'LANGUAGE', 'SCHEDULE', 'TOO_FAR')),
  up_to_km numeric(6,1) CHECK (up_to_km > 0),
  up_to_years integer CHECK (up_to_years BETWEEN 1 AND 30),
  windows text[] CHECK (cardinality(windows) BETWEEN 1 AND 50) CHECK (referrals.are_windows(windows)),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 500),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT platform.now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  CONSTRAINT relaxation_bound CHECK ((up_to_km IS NULL OR criterion = 'TOO_FAR') AND (up_to_years IS NULL OR criterion = 'AGE') AND (windows IS NULL OR criterion = 'SCHEDULE'))
);
CREATE UNIQUE INDEX relaxation_one_idx ON matching.relaxation (referral_id, criterion) WHERE withdrawn_at IS NULL;
CREATE FUNCTION matching.guard_relaxation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
    OR (to_jsonb(OLD) - ARRAY['withdrawn_by', 'withdrawn_at']) <> (to_jsonb(NEW) - ARRAY['withdrawn_by', 'withdrawn_at']) THEN
    RAISE EXCEPTION 'A relaxation is withdrawn, not changed' USING ERRCODE = '23514', CONSTRAINT = 'relaxation_kept';
  END IF;
  RETURN NEW;
END $$;
-- Nobody relaxes or withdraws in another's name or at another time, and what is new is not withdrawn.
CREATE FUNCTION matching.stamp_relaxation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.made_by := coalesce(platform.current_actor(), '');
    NEW.made_at := platform.now();
    NEW.withdrawn_by := NULL; NEW.withdrawn_at := NULL;
  ELSIF NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn_by IS NOT NULL THEN
    NEW.withdrawn_by := coalesce(platform.current_actor(), '');
    NEW.withdrawn_at := platform.now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER relaxation_stamp BEFORE INSERT OR UPDATE ON matching.relaxation FOR EACH ROW EXECUTE FUNCTION matching.stamp_relaxation();
CREATE TRIGGER relaxation_kept BEFORE UPDATE OR DELETE ON matching.relaxation FOR EACH ROW EXECUTE FUNCTION matching.guard_relaxation();
ALTER TABLE matching.relaxation ENABLE ROW LEVEL SECURITY;
-- Whoever sees the referral sees what was relaxed for it; only the agency relaxes.
CREATE POLICY relaxation_read ON matching.relaxation FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE POLICY relaxation_insert ON matching.relaxation FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id AND r.agency_id = relaxation.agency_id)
  AND ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())));
CREATE POLICY relaxation_update ON matching.relaxation FOR UPDATE USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
`;
