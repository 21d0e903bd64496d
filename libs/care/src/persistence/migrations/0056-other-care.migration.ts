import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts of a case outside the groups, corrected and withdrawn in the service (DD-16, BHV-20, BHV-23), and work without a case (TS-20). */
export class OtherCare1764000000056 implements MigrationInterface {
  readonly name = 'OtherCare1764000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACTS);
    await runner.query(WORK_TIME);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Hours that were worked would be lost: there is no way back.');
  }
}

const own = '(SELECT platform.current_organisation())';
const operator = '(SELECT platform.is_operator())';

/** Once withdrawn an entry stays as it is, with a code of why. */
const WITHDRAWAL = (table: string): string => `
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdraw_reason text CHECK (withdraw_reason IN ('ENTERED_TWICE', 'WRONG_ENTRY', 'DID_NOT_TAKE_PLACE', 'OTHER')),
  ADD CONSTRAINT ${table}_withdrawal CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))`;

const CONTACTS = `
ALTER TABLE care.care_hours ${WITHDRAWAL('care_hours')};

-- What is withdrawn counts nowhere and stands in nobody's way: whoever records the same again, or brings it with a file, makes a new row,
-- and the withdrawn one stays as it was, with its reason.
DROP INDEX care.care_hours_key;
CREATE UNIQUE INDEX care_hours_key ON care.care_hours (referral_id, provider_id, date, start, kind, work_type, staff) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL;
CREATE INDEX care_hours_agency_idx ON care.care_hours (agency_id, date);
CREATE INDEX care_hours_provider_idx ON care.care_hours (provider_id, date);

CREATE OR REPLACE VIEW care.care_hours_v WITH (security_invoker = true) AS
  SELECT id, referral_id, provider_id, agency_id, date, start, minutes, kind, work_type, staff FROM care.care_hours WHERE withdrawn_at IS NULL;
`;

const WORK_TIME = `
-- Time of staff that belongs to no single case. Of exactly one kind (BHV-23), of exactly one staff category (BHV-20).
CREATE TABLE care.work_time (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  provider_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  date date NOT NULL,
  minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  work_type text NOT NULL CHECK (work_type IN ('CROSS_CASE', 'NETWORK', 'UNSPECIFIC')),
  staff text NOT NULL CHECK (staff IN ('PROFESSIONAL', 'SEMI_PROFESSIONAL')),
  offer_id uuid,
  social_space_id uuid,
  CONSTRAINT work_time_one_place CHECK (offer_id IS NULL OR social_space_id IS NULL)
);
ALTER TABLE care.work_time ${WITHDRAWAL('work_time')};
CREATE INDEX work_time_agency_idx ON care.work_time (agency_id, date);
CREATE INDEX work_time_provider_idx ON care.work_time (provider_id, date);

CREATE VIEW care.work_time_v WITH (security_invoker = true) AS
  SELECT id, provider_id, agency_id, date, minutes, work_type, staff, offer_id, social_space_id FROM care.work_time WHERE withdrawn_at IS NULL;
`;

const GUARDS = `
-- Whose entry it is stays, what is withdrawn stays, and every change is counted, so that nobody overwrites what they have not seen.
CREATE FUNCTION care.count_hours_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parties constant text[] := '{id,referral_id,provider_id,agency_id}';
BEGIN
  IF identity.is_service() THEN
    IF EXISTS (SELECT 1 FROM unnest(parties) AS p WHERE to_jsonb(NEW)->p IS DISTINCT FROM to_jsonb(OLD)->p) THEN
      RAISE EXCEPTION 'Hours stay with whom they were given' USING ERRCODE = '42501';
    END IF;
    IF OLD.withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'What is withdrawn stays' USING ERRCODE = '23514', CONSTRAINT = 'hours_withdrawn';
    END IF;
    IF NEW.withdrawn_at IS NOT NULL THEN NEW.withdrawn_at := platform.now(); END IF;
  END IF;
  NEW.revision := OLD.revision + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER care_hours_revision BEFORE UPDATE ON care.care_hours FOR EACH ROW EXECUTE FUNCTION care.count_hours_revision();
CREATE TRIGGER work_time_revision BEFORE UPDATE ON care.work_time FOR EACH ROW EXECUTE FUNCTION care.count_hours_revision();

-- After the policies have let it in: what the service writes took place, within a day. What an import brings was decided outside.
CREATE FUNCTION care.guard_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() OR NEW.withdrawn_at IS NOT NULL THEN RETURN NULL; END IF;
  IF NEW.date > (platform.now() AT TIME ZONE 'Europe/Berlin')::date THEN
    RAISE EXCEPTION 'Nobody has worked on a day to come' USING ERRCODE = '23514', CONSTRAINT = 'hours_future';
  END IF;
  IF NEW.minutes > 1440 THEN
    RAISE EXCEPTION 'A day has 1440 minutes' USING ERRCODE = '23514', CONSTRAINT = 'hours_day';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER care_hours_guard AFTER INSERT OR UPDATE ON care.care_hours FOR EACH ROW EXECUTE FUNCTION care.guard_hours();
CREATE TRIGGER work_time_guard AFTER INSERT OR UPDATE ON care.work_time FOR EACH ROW EXECUTE FUNCTION care.guard_hours();
`;

const POLICIES = `
SELECT identity.keep_parties('care.care_hours', 'provider_id');
SELECT identity.keep_parties('care.work_time', 'provider_id');

-- The responsible provider answers for the help as a whole (DD-24), so it also sees what the host of a seat has given its case.
DROP POLICY care_hours_read ON care.care_hours;
CREATE POLICY care_hours_read ON care.care_hours FOR SELECT USING (${operator} OR agency_id = ${own} OR provider_id = ${own}
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = ${own}));

-- By whoever is responsible for the case; and the time with the group alone by a host with a seat of the case, today or before.
DROP POLICY care_hours_insert ON care.care_hours;
CREATE POLICY care_hours_insert ON care.care_hours FOR INSERT WITH CHECK (${operator}
  OR (provider_id = ${own} AND withdrawn_at IS NULL AND revision = 1 AND (
    EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = care_hours.agency_id AND r.responsible_id = ${own})
    OR kind = 'GROUP_INTERNAL' AND EXISTS (SELECT 1 FROM reservations.reservation s
      WHERE s.referral_id = care_hours.referral_id AND s.agency_id = care_hours.agency_id AND s.host_id = ${own} AND s.state = 'CONFIRMED'))));

-- Each corrects and withdraws its own, also when the case has gone to another since; a host's entry stays one of the group.
DROP POLICY care_hours_update ON care.care_hours;
CREATE POLICY care_hours_update ON care.care_hours FOR UPDATE USING (${operator} OR provider_id = ${own})
  WITH CHECK (${operator} OR provider_id = ${own});
CREATE FUNCTION care.keep_group_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND NOT EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = NEW.referral_id AND r.responsible_id = platform.current_organisation()) THEN
    RAISE EXCEPTION 'Whoever is not responsible for the case neither makes a group of single care nor the other way round' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER care_hours_group AFTER UPDATE ON care.care_hours FOR EACH ROW
  WHEN (OLD.kind <> NEW.kind AND 'GROUP_INTERNAL' IN (OLD.kind, NEW.kind)) EXECUTE FUNCTION care.keep_group_hours();

-- What somebody types in has exactly one work type and staff category (BHV-20, BHV-23); an import may leave them empty, and then nobody guesses.
CREATE POLICY care_hours_typed_insert ON care.care_hours AS RESTRICTIVE FOR INSERT WITH CHECK (${operator} OR (work_type IS NOT NULL AND staff IS NOT NULL));
CREATE POLICY care_hours_typed_update ON care.care_hours AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (${operator} OR (work_type IS NOT NULL AND staff IS NOT NULL) OR withdrawn_at IS NOT NULL);

-- For an agency in whose network the provider takes part that day, or with which it has an agreement; in a group that it offers
-- alone or with others, or in a social space of the agency.
CREATE FUNCTION care.works_for(agency uuid, provider uuid, day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, care AS $$
  SELECT EXISTS (SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = agency AND m.provider_id = provider AND m.validity @> day)
    OR EXISTS (SELECT 1 FROM agreements.agreement_terms_v t WHERE t.agency_id = agency AND t.provider_id = provider AND t.validity @> day)
$$;
CREATE FUNCTION care.is_place_of(agency uuid, provider uuid, offer uuid, space uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, care AS $$
  SELECT (offer IS NULL OR EXISTS (SELECT 1 FROM offers.offer_v o WHERE o.id = offer AND (o.host_id = provider OR provider = ANY (o.cohost_ids))))
    AND (space IS NULL OR EXISTS (SELECT 1 FROM agreements.social_space_v s WHERE s.id = space AND s.agency_id = agency))
$$;
ALTER TABLE care.work_time ENABLE ROW LEVEL SECURITY;
CREATE POLICY work_time_read ON care.work_time FOR SELECT USING (${operator} OR agency_id = ${own} OR provider_id = ${own});
CREATE POLICY work_time_insert ON care.work_time FOR INSERT WITH CHECK (${operator}
  OR (provider_id = ${own} AND withdrawn_at IS NULL AND revision = 1 AND care.works_for(agency_id, provider_id, date)));
CREATE POLICY work_time_update ON care.work_time FOR UPDATE USING (${operator} OR provider_id = ${own})
  WITH CHECK (${operator} OR (provider_id = ${own} AND (withdrawn_at IS NOT NULL OR care.works_for(agency_id, provider_id, date))));
CREATE POLICY work_time_place_insert ON care.work_time AS RESTRICTIVE FOR INSERT WITH CHECK (${operator} OR care.is_place_of(agency_id, provider_id, offer_id, social_space_id));
CREATE POLICY work_time_place_update ON care.work_time AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (${operator} OR withdrawn_at IS NOT NULL OR care.is_place_of(agency_id, provider_id, offer_id, social_space_id));
`;
