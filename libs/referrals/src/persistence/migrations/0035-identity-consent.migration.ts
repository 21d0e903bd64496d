import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a case is, sealed; what the family has consented to and taken back (BHV-18); and that it was heard (NRW-10). */
export class IdentityConsent1764000000035 implements MigrationInterface {
  readonly name = 'IdentityConsent1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PARTIES);
    await runner.query(CONSENT);
    await runner.query(CONSENT_OF_REFERRAL);
    await runner.query(HEARING);
    await runner.query(IDENTITY);
  }

  async down(): Promise<void> {
    throw new Error('Consents and identities would be lost: there is no way back.');
  }
}

const PARTIES = `
-- What hangs on a referral takes its agency from it.
ALTER TABLE referrals.referral ADD CONSTRAINT referral_of_agency UNIQUE (id, agency_id);
`;

const CONSENT = `
-- What a family is asked to consent to, in the agency's own words. A text stays as it was published; a new one is a new version,
-- and none begins before the one that it follows.
CREATE TABLE referrals.consent_text (
  agency_id uuid NOT NULL,
  scope text NOT NULL CHECK (scope IN ('PARTICIPATION', 'DISCLOSURE')),
  version integer NOT NULL CHECK (version >= 1),
  text_de text NOT NULL CHECK (length(text_de) BETWEEN 1 AND 20000),
  valid_from date NOT NULL,
  published_by text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (agency_id, scope, version)
);
CREATE FUNCTION referrals.number_consent_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE newest referrals.consent_text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.agency_id::text || NEW.scope, 7355635));
  SELECT * INTO newest FROM referrals.consent_text t WHERE t.agency_id = NEW.agency_id AND t.scope = NEW.scope ORDER BY t.version DESC LIMIT 1;
  IF NEW.valid_from < newest.valid_from THEN
    RAISE EXCEPTION 'A text of consent begins before the one that it follows' USING ERRCODE = '23514', CONSTRAINT = 'consent_text_order';
  END IF;
  NEW.version := coalesce(newest.version, 0) + 1;
  NEW.published_by := coalesce(platform.current_actor(), NEW.published_by);
  NEW.published_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER consent_text_number BEFORE INSERT ON referrals.consent_text FOR EACH ROW EXECUTE FUNCTION referrals.number_consent_text();
CREATE TRIGGER consent_text_append_only BEFORE UPDATE OR DELETE ON referrals.consent_text FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ALTER TABLE referrals.consent_text ENABLE ROW LEVEL SECURITY;
-- Everyone signed in may know in which words agencies ask; no person in them.
CREATE POLICY consent_text_read ON referrals.consent_text FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY consent_text_insert ON referrals.consent_text FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('referrals.consent_text');

-- A consent: to which text, by whom (a kind, never a name), when; and that it was taken back. Never changed otherwise. What an import
-- has brought says none of the three; it is written down when it is taken back, so that no later import brings it again.
CREATE TABLE referrals.consent (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  scope text NOT NULL,
  text_version integer,
  given_by text CHECK (given_by IN ('GUARDIANS', 'YOUNG_PERSON', 'BOTH')),
  given_at timestamptz,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT platform.now(),
  revoked_at timestamptz,
  revoked_by text,
  revocation_reason text CHECK (revocation_reason IN ('FAMILY_WISH', 'YOUNG_PERSON_WISH', 'HELP_ENDED', 'RECORDED_WRONGLY', 'OTHER')),
  FOREIGN KEY (referral_id, agency_id) REFERENCES referrals.referral (id, agency_id),
  FOREIGN KEY (agency_id, scope, text_version) REFERENCES referrals.consent_text,
  CONSTRAINT consent_given_before CHECK (given_at <= recorded_at),
  CONSTRAINT consent_brought CHECK (num_nonnulls(text_version, given_by, given_at) = 3 OR num_nonnulls(text_version, given_by, given_at) = 0 AND scope = 'PARTICIPATION'),
  CHECK (num_nonnulls(revoked_at, revoked_by, revocation_reason) IN (0, 3))
);
CREATE INDEX consent_referral_idx ON referrals.consent (referral_id, scope);
CREATE UNIQUE INDEX consent_brought_idx ON referrals.consent (referral_id) WHERE text_version IS NULL;
CREATE FUNCTION referrals.guard_consent_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.text_version IS NULL AND (NEW.revocation_reason IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = NEW.referral_id AND r.consent)
      OR EXISTS (SELECT 1 FROM referrals.consent c WHERE c.referral_id = NEW.referral_id AND c.scope = 'PARTICIPATION')) THEN
      RAISE EXCEPTION 'No consent was brought for this referral' USING ERRCODE = '23514', CONSTRAINT = 'consent_brought';
    END IF;
    IF identity.is_service() AND NEW.text_version IS NOT NULL AND EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = NEW.referral_id AND r.state = 'ENDED') THEN
      RAISE EXCEPTION 'Nobody consents in a case that has ended' USING ERRCODE = '23514', CONSTRAINT = 'consent_state';
    END IF;
    NEW.recorded_by := coalesce(platform.current_actor(), NEW.recorded_by);
    NEW.recorded_at := platform.now();
    RETURN NEW;
  END IF;
  IF OLD.revoked_at IS NOT NULL OR NEW.revocation_reason IS NULL OR TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A consent is taken back once and never changed otherwise' USING ERRCODE = '23001';
  END IF;
  OLD.revocation_reason := NEW.revocation_reason;
  OLD.revoked_at := platform.now();
  OLD.revoked_by := coalesce(platform.current_actor(), NEW.revoked_by);
  RETURN OLD;
END $$;
CREATE TRIGGER consent_row BEFORE INSERT OR UPDATE OR DELETE ON referrals.consent FOR EACH ROW EXECUTE FUNCTION referrals.guard_consent_row();
ALTER TABLE referrals.consent ENABLE ROW LEVEL SECURITY;
-- Whoever sees the referral: the family may tell its agency or the responsible provider.
CREATE POLICY consent_read ON referrals.consent FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id));
CREATE POLICY consent_insert ON referrals.consent FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = consent.agency_id));
CREATE POLICY consent_revoke ON referrals.consent FOR UPDATE USING (EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id));
`;

const CONSENT_OF_REFERRAL = `
-- referral.consent follows the recorded consents where there are any, whoever writes it; what was brought from outside and has none
-- keeps its own. Nobody else says that a family consents without a record of it.
CREATE FUNCTION referrals.guard_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM referrals.consent c WHERE c.referral_id = NEW.id AND c.scope = 'PARTICIPATION') THEN
    NEW.consent := EXISTS (SELECT 1 FROM referrals.consent c WHERE c.referral_id = NEW.id AND c.scope = 'PARTICIPATION' AND c.revoked_at IS NULL);
  ELSIF NEW.consent AND identity.is_service() THEN
    RAISE EXCEPTION 'No consent is recorded for this referral' USING ERRCODE = '23514', CONSTRAINT = 'referral_consent_recorded';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_consent_insert BEFORE INSERT ON referrals.referral FOR EACH ROW WHEN (NEW.consent) EXECUTE FUNCTION referrals.guard_consent();
CREATE TRIGGER referral_consent_update BEFORE UPDATE OF consent ON referrals.referral FOR EACH ROW
  WHEN (OLD.consent <> NEW.consent) EXECUTE FUNCTION referrals.guard_consent();

-- The referral first: whoever confirms a seat waits for whoever takes the consent back, and the other way round (lock_consent).
CREATE FUNCTION referrals.keep_consent() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  PERFORM 1 FROM referrals.referral r WHERE r.id = NEW.referral_id FOR NO KEY UPDATE;
  UPDATE referrals.referral r SET consent = EXISTS (
      SELECT 1 FROM referrals.consent c WHERE c.referral_id = NEW.referral_id AND c.scope = 'PARTICIPATION' AND c.revoked_at IS NULL)
  WHERE r.id = NEW.referral_id AND r.consent <> EXISTS (
      SELECT 1 FROM referrals.consent c WHERE c.referral_id = NEW.referral_id AND c.scope = 'PARTICIPATION' AND c.revoked_at IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER consent_of_referral AFTER INSERT OR UPDATE ON referrals.consent FOR EACH ROW
  WHEN (NEW.scope = 'PARTICIPATION') EXECUTE FUNCTION referrals.keep_consent();

-- Whether the family consents to taking part, held until the transaction ends: a consent that is taken back meanwhile waits. For
-- whoever acts for the case; null for everybody else. Asked when a seat is confirmed.
CREATE FUNCTION referrals.lock_consent(referral uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
DECLARE given boolean;
BEGIN
  SELECT r.consent INTO given FROM referrals.referral r WHERE r.id = referral
    AND (platform.is_operator() OR platform.current_organisation() IN (r.agency_id, r.responsible_id)) FOR SHARE;
  RETURN given;
END $$;
`;

const HEARING = `
-- That the young person and the parents were heard: on which day, and by whom.
CREATE TABLE referrals.hearing (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  who text NOT NULL CHECK (who IN ('YOUNG_PERSON', 'PARENTS')),
  heard_on date NOT NULL,
  heard_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT platform.now(),
  FOREIGN KEY (referral_id, agency_id) REFERENCES referrals.referral (id, agency_id),
  CONSTRAINT hearing_not_ahead CHECK (heard_on <= (recorded_at AT TIME ZONE 'Europe/Berlin')::date),
  -- 27 years: nobody who is older is helped (§ 41 SGB VIII).
  CONSTRAINT hearing_not_before CHECK (heard_on >= date_trunc('month', recorded_at AT TIME ZONE 'Europe/Berlin')::date - interval '27 years')
);
CREATE INDEX hearing_referral_idx ON referrals.hearing (referral_id, who, heard_on);
CREATE FUNCTION referrals.stamp_hearing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.heard_by := coalesce(platform.current_actor(), NEW.heard_by);
  NEW.recorded_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER hearing_stamp BEFORE INSERT ON referrals.hearing FOR EACH ROW EXECUTE FUNCTION referrals.stamp_hearing();
CREATE TRIGGER hearing_append_only BEFORE UPDATE OR DELETE ON referrals.hearing FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
ALTER TABLE referrals.hearing ENABLE ROW LEVEL SECURITY;
CREATE POLICY hearing_read ON referrals.hearing FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id));
CREATE POLICY hearing_insert ON referrals.hearing FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = hearing.agency_id));
CREATE VIEW referrals.hearing_v WITH (security_invoker = true) AS
  SELECT referral_id, who, heard_on, heard_by, recorded_at FROM referrals.hearing;
`;

const IDENTITY = `
-- Name, date of birth and contact of the young person and the guardians: sealed with a key that the database does not have.
CREATE TABLE referrals.case_identity (
  referral_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  sealed bytea NOT NULL,
  key_id text NOT NULL,
  revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT platform.now(),
  FOREIGN KEY (referral_id, agency_id) REFERENCES referrals.referral (id, agency_id)
);
CREATE INDEX case_identity_agency_idx ON referrals.case_identity (agency_id);
CREATE FUNCTION referrals.stamp_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.revision := 1;
  ELSE
    NEW.revision := OLD.revision + 1;
  END IF;
  NEW.updated_by := coalesce(platform.current_actor(), NEW.updated_by);
  NEW.updated_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER case_identity_stamp BEFORE INSERT OR UPDATE ON referrals.case_identity FOR EACH ROW EXECUTE FUNCTION referrals.stamp_identity();

-- A host may know who comes while a seat of the case is confirmed in one of its sessions from today on that takes place, the case is
-- not over, and the family consents, now, to taking part and to being told to the host. Answers for the organisation that asks, and
-- looks past the policies, which hide referral, consent and claim from a host.
CREATE FUNCTION referrals.host_may_know(referral uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000 SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  RETURN NOT platform.is_operator()
    AND EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral AND r.consent AND r.state <> 'ENDED')
    AND EXISTS (SELECT 1 FROM referrals.consent c WHERE c.referral_id = referral AND c.scope = 'DISCLOSURE' AND c.revoked_at IS NULL)
    AND EXISTS (SELECT 1 FROM offers.seat_claim_v c JOIN offers.session_v s ON s.id = c.session_id JOIN offers.offer_v o ON o.id = s.offer_id
      WHERE c.referral_id = referral AND c.kind = 'SEAT' AND c.expires_at IS NULL AND s.date >= identity.today() AND s.state <> 'CANCELLED'
        AND o.host_id = platform.current_organisation());
END $$;

-- Neither the operator nor whoever keeps the system: an identity is opened for an organisation, by a person.
ALTER TABLE referrals.case_identity ENABLE ROW LEVEL SECURITY;
-- That an identity is recorded, and nothing of it, for an import: such a case does not move to another agency.
CREATE FUNCTION referrals.has_identity(referral uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
  SELECT platform.is_operator() AND EXISTS (SELECT 1 FROM referrals.case_identity i WHERE i.referral_id = referral)
$$;
CREATE POLICY case_identity_read ON referrals.case_identity FOR SELECT USING (agency_id = (SELECT platform.current_organisation())
  OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.responsible_id = (SELECT platform.current_organisation()))
  OR referrals.host_may_know(referral_id));
CREATE POLICY case_identity_insert ON referrals.case_identity FOR INSERT WITH CHECK (agency_id = (SELECT platform.current_organisation()));
CREATE POLICY case_identity_update ON referrals.case_identity FOR UPDATE USING (agency_id = (SELECT platform.current_organisation()));
-- Deleted when it is needed no more; who has read it stays in the log.
CREATE POLICY case_identity_delete ON referrals.case_identity FOR DELETE USING (agency_id = (SELECT platform.current_organisation()));

-- Who opened the identity of a case, or tried to, in whichever organisation: for the agency of the case alone.
CREATE FUNCTION referrals.identity_reads(referral uuid)
RETURNS TABLE (id bigint, at timestamptz, actor text, organisation_id uuid, purpose text, granted boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
  SELECT a.id, a.at, a.actor, a.organisation_id, a.purpose, a.granted FROM identity.access_log a
  WHERE a.subject_kind = 'case-identity' AND a.subject_id = referral::text
    AND EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral AND r.agency_id = platform.current_organisation())
$$;
`;
