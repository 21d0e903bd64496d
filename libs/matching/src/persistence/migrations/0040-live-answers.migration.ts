import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a change of offers, referrals and terms can touch is noted in the transaction of the change, whoever writes; a job
 * takes the notes, matches again what they concern, and keeps the answer with its history.
 */
export class LiveAnswers1764000000040 implements MigrationInterface {
  readonly name = 'LiveAnswers1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
    await runner.query(OFFERS);
    await runner.query(REFERRALS);
    await runner.query(AGENCIES);
    await runner.query(FIRST_ANSWERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER session_touches_added ON offers.session;
DROP TRIGGER session_touches_removed ON offers.session;
DROP TRIGGER session_touches ON offers.session;
DROP TRIGGER offer_touches ON offers.offer;
DROP TRIGGER certificate_touches_added ON offers.certificate;
DROP TRIGGER certificate_touches_removed ON offers.certificate;
DROP TRIGGER certificate_touches ON offers.certificate;
DROP TRIGGER referral_touches_added ON referrals.referral;
DROP TRIGGER referral_touches ON referrals.referral;
DROP TRIGGER seat_claim_touches_added ON offers.seat_claim;
DROP TRIGGER seat_claim_touches_removed ON offers.seat_claim;
DROP TRIGGER seat_claim_touches ON offers.seat_claim;
DROP TRIGGER relaxation_touches_added ON matching.relaxation;
DROP TRIGGER relaxation_touches ON matching.relaxation;
DROP TRIGGER agreement_touches_added ON agreements.agreement;
DROP TRIGGER agreement_touches ON agreements.agreement;
DROP TRIGGER membership_touches_added ON identity.network_membership;
DROP TRIGGER membership_touches ON identity.network_membership;
DROP FUNCTION matching.touch(), matching.touch_offers(), matching.touch_referrals(), matching.touch_seated_referrals(), matching.touch_agencies();
DROP TABLE matching.answer_change, matching.answer_match, matching.answer, matching.touched`);
  }
}

const TABLES = `
-- What has changed and is not matched again yet. Written by triggers alone and deleted by the job that takes it: rows that
-- are there are work that is not done, whatever became of queues and processes.
CREATE TABLE matching.touched (
  kind text NOT NULL CHECK (kind IN ('OFFER', 'REFERRAL', 'AGENCY')),
  id bigint GENERATED ALWAYS AS IDENTITY,
  subject_id uuid NOT NULL,
  touched_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (kind, id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The answer to a referral that is searched for: how many offers suit it in one variant or the other. It is derived and can be
-- worked out anew; its version counts the changes of the set and never goes back.
CREATE TABLE matching.answer (
  referral_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
  match_count integer NOT NULL DEFAULT 0 CHECK (match_count >= 0),
  changed_at timestamptz NOT NULL DEFAULT platform.now(),
  -- When all offers were looked at for the first time; null: not yet.
  evaluated_at timestamptz,
  -- The task that tells of the first match was put away undone when the search paused: it comes back with the search.
  first_match_put_away boolean NOT NULL DEFAULT false
);
CREATE TABLE matching.answer_match (
  referral_id uuid NOT NULL REFERENCES matching.answer,
  offer_id uuid NOT NULL,
  PRIMARY KEY (referral_id, offer_id)
);
CREATE INDEX answer_match_offer_idx ON matching.answer_match (offer_id);

-- What each version has brought, so that whoever comes back with the last one they know hears what they missed.
CREATE TABLE matching.answer_change (
  referral_id uuid NOT NULL REFERENCES matching.answer,
  version integer NOT NULL CHECK (version >= 1),
  appeared uuid[] NOT NULL,
  gone uuid[] NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (referral_id, version),
  CONSTRAINT answer_change_something CHECK (cardinality(appeared) + cardinality(gone) > 0)
);
CREATE INDEX answer_change_age_idx ON matching.answer_change (changed_at);
CREATE TRIGGER answer_change_append_only BEFORE UPDATE ON matching.answer_change FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const POLICIES = `
-- Only the job, which acts as the operator, takes notes and writes answers; whoever sees a referral sees its answer.
ALTER TABLE matching.touched ENABLE ROW LEVEL SECURITY;
CREATE POLICY touched_job ON matching.touched USING ((SELECT platform.is_operator())) WITH CHECK ((SELECT platform.is_operator()));

ALTER TABLE matching.answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY answer_job ON matching.answer USING ((SELECT platform.is_operator())) WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY answer_read ON matching.answer FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
ALTER TABLE matching.answer_match ENABLE ROW LEVEL SECURITY;
CREATE POLICY answer_match_job ON matching.answer_match USING ((SELECT platform.is_operator())) WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY answer_match_read ON matching.answer_match FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
ALTER TABLE matching.answer_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY answer_change_job ON matching.answer_change USING ((SELECT platform.is_operator())) WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY answer_change_read ON matching.answer_change FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
SELECT identity.keep_parties('matching.answer');
`;

const OFFERS = `
-- Notes whom a row is about (kind, column) unless it was the last one noted in this transaction: a stay fills a dozen sessions of
-- one offer at once. The note itself says so, which nobody else can write: a setting could be set by whoever wants a change to go
-- unnoticed. Behind a savepoint a row has another xmin, so there is a note too many, never one too few.
CREATE FUNCTION matching.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
DECLARE
  touched_id constant uuid := to_jsonb(NEW)->>TG_ARGV[1];
BEGIN
  IF (SELECT t.subject_id = touched_id AND t.xmin = pg_current_xact_id()::xid FROM matching.touched t WHERE t.kind = TG_ARGV[0] ORDER BY t.id DESC LIMIT 1) THEN
    RETURN NULL;
  END IF;
  INSERT INTO matching.touched (kind, subject_id) VALUES (TG_ARGV[0], touched_id);
  RETURN NULL;
END $$;

CREATE FUNCTION matching.touch_offers() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
BEGIN
  INSERT INTO matching.touched (kind, subject_id) SELECT DISTINCT 'OFFER', offer_id FROM changed;
  RETURN NULL;
END $$;
-- Seats are the hot path: the condition is looked at without calling anything, and most claims take neither the last seat nor
-- the last but those that the host keeps for its own cases.
CREATE TRIGGER session_touches AFTER UPDATE ON offers.session FOR EACH ROW
  WHEN (OLD.has_free_seat <> NEW.has_free_seat
    OR (OLD.seats_taken - OLD.seats_kept < OLD.capacity) <> (NEW.seats_taken - NEW.seats_kept < NEW.capacity)
    OR OLD.state <> NEW.state OR OLD.minutes <> NEW.minutes OR OLD.entry <> NEW.entry OR OLD.date <> NEW.date OR OLD.start <> NEW.start)
  EXECUTE FUNCTION matching.touch('OFFER', 'offer_id');
CREATE TRIGGER session_touches_added AFTER INSERT ON offers.session REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_offers();
CREATE TRIGGER session_touches_removed AFTER DELETE ON offers.session REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_offers();

-- A new offer has no session yet and suits nobody; what of it only ranks (topics, capacity) changes no set.
CREATE TRIGGER offer_touches AFTER UPDATE ON offers.offer FOR EACH ROW
  WHEN ((OLD.host_id, OLD.admission, OLD.delivery, OLD.age_from, OLD.age_to, OLD.genders, OLD.languages, OLD.accessibility, OLD.contraindications,
      OLD.lead_qualification, OLD.municipality_ags, OLD.lat, OLD.lon, OLD.archived_at)
    IS DISTINCT FROM (NEW.host_id, NEW.admission, NEW.delivery, NEW.age_from, NEW.age_to, NEW.genders, NEW.languages, NEW.accessibility, NEW.contraindications,
      NEW.lead_qualification, NEW.municipality_ags, NEW.lat, NEW.lon, NEW.archived_at))
  EXECUTE FUNCTION matching.touch('OFFER', 'id');

CREATE TRIGGER certificate_touches AFTER UPDATE ON offers.certificate FOR EACH ROW
  WHEN ((OLD.validity, OLD.agency_id) IS DISTINCT FROM (NEW.validity, NEW.agency_id)) EXECUTE FUNCTION matching.touch('OFFER', 'offer_id');
CREATE TRIGGER certificate_touches_added AFTER INSERT ON offers.certificate REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_offers();
CREATE TRIGGER certificate_touches_removed AFTER DELETE ON offers.certificate REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_offers();
`;

const REFERRALS = `
CREATE FUNCTION matching.touch_referrals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
BEGIN
  INSERT INTO matching.touched (kind, subject_id) SELECT 'REFERRAL', id FROM changed WHERE state = 'SEARCHING';
  RETURN NULL;
END $$;
-- What is read of a referral by the hard criteria; needs and wishes only rank. Also the end of a search: what waits for it is put away;
-- and who is in charge: what is told to the one is told to the other.
CREATE TRIGGER referral_touches AFTER UPDATE ON referrals.referral FOR EACH ROW
  WHEN ('SEARCHING' IN (OLD.state, NEW.state) AND (OLD.state, OLD.agency_id, OLD.responsible_id, OLD.birth_month, OLD.gender, OLD.legal_basis, OLD.flags, OLD.languages,
      OLD.accessibility_needs, OLD.municipality_ags, OLD.lat, OLD.lon, OLD.availability, OLD.wanted_from, OLD.weeks, OLD.max_km, OLD.child_protection_relevant,
      OLD.approved_from, OLD.approved_to, OLD.purpose, OLD.caseworker_id)
    IS DISTINCT FROM (NEW.state, NEW.agency_id, NEW.responsible_id, NEW.birth_month, NEW.gender, NEW.legal_basis, NEW.flags, NEW.languages,
      NEW.accessibility_needs, NEW.municipality_ags, NEW.lat, NEW.lon, NEW.availability, NEW.wanted_from, NEW.weeks, NEW.max_km, NEW.child_protection_relevant,
      NEW.approved_from, NEW.approved_to, NEW.purpose, NEW.caseworker_id))
  EXECUTE FUNCTION matching.touch('REFERRAL', 'id');
CREATE TRIGGER referral_touches_added AFTER INSERT ON referrals.referral REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_referrals();

CREATE TRIGGER relaxation_touches AFTER UPDATE ON matching.relaxation FOR EACH ROW EXECUTE FUNCTION matching.touch('REFERRAL', 'referral_id');
CREATE TRIGGER relaxation_touches_added AFTER INSERT ON matching.relaxation FOR EACH ROW EXECUTE FUNCTION matching.touch('REFERRAL', 'referral_id');

-- A case that has its seat in an offer does not look for it there any more. A hold is no seat yet, and writes nothing.
CREATE FUNCTION matching.touch_seated_referrals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
BEGIN
  INSERT INTO matching.touched (kind, subject_id) SELECT DISTINCT 'REFERRAL', referral_id FROM changed WHERE expires_at IS NULL AND referral_id IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_claim_touches AFTER UPDATE ON offers.seat_claim FOR EACH ROW
  WHEN (NEW.referral_id IS NOT NULL AND (OLD.expires_at IS NULL) <> (NEW.expires_at IS NULL)) EXECUTE FUNCTION matching.touch('REFERRAL', 'referral_id');
CREATE TRIGGER seat_claim_touches_added AFTER INSERT ON offers.seat_claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_seated_referrals();
CREATE TRIGGER seat_claim_touches_removed AFTER DELETE ON offers.seat_claim REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_seated_referrals();
`;

const AGENCIES = `
-- The agency and not its referrals: one that begins to be searched for in a transaction of the same time would be missed by a
-- trigger that cannot see it, and is seen by the job, which comes after both.
CREATE FUNCTION matching.touch_agencies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
BEGIN
  INSERT INTO matching.touched (kind, subject_id) SELECT DISTINCT 'AGENCY', agency_id FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_touches_added AFTER INSERT ON agreements.agreement REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_agencies();
CREATE TRIGGER agreement_touches AFTER UPDATE ON agreements.agreement REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_agencies();
CREATE TRIGGER membership_touches_added AFTER INSERT ON identity.network_membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_agencies();
CREATE TRIGGER membership_touches AFTER UPDATE ON identity.network_membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION matching.touch_agencies();
`;

const FIRST_ANSWERS = `
INSERT INTO matching.touched (kind, subject_id) SELECT 'REFERRAL', id FROM referrals.referral WHERE state = 'SEARCHING';
`;
