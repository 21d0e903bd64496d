import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the agency has approved, day by day (TS-15, DD-08, BHV-19): a module or hours on a legal basis, signed, never rewritten. */
export class Approvals1764000000034 implements MigrationInterface {
  readonly name = 'Approvals1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(GUARDS);
    await runner.query(REFERRAL);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Who has approved what would be lost: there is no way back.');
  }
}

const TABLE = `
-- One row for each span of days with the same terms. A change ends one row and adds the next; nothing else ever changes.
CREATE TABLE referrals.approval (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL REFERENCES referrals.referral,
  agency_id uuid NOT NULL,
  -- BROUGHT: as an import has brought it, written down when the agency takes the case over in the service.
  kind text NOT NULL CHECK (kind IN ('GRANT', 'EXTENSION', 'MODULE_CHANGE', 'LEGAL_BASIS_CHANGE', 'BROUGHT')),
  -- The approval that this one prolongs or was split from.
  follows_id uuid,
  -- Why: of an extension, and of another legal basis.
  reason text CHECK (reason ~ '^[A-Z_]{2,40}$'),
  legal_basis text NOT NULL CHECK (legal_basis <> '' AND length(legal_basis) <= 20),
  module text CHECK (module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  weekly_minutes_from integer CHECK (weekly_minutes_from BETWEEN 1 AND 10080),
  weekly_minutes_to integer CHECK (weekly_minutes_to BETWEEN 1 AND 10080),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  -- The last day as it was signed; null: open.
  granted_to date,
  signed_by text NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT platform.now(),
  -- Who has shortened it or taken it back last, and why.
  ended_by text,
  ended_at timestamptz,
  end_reason text CHECK (end_reason ~ '^[A-Z_]{2,40}$'),
  -- Taken back before it was worth anything: it holds on no day.
  withdrawn_at timestamptz,
  -- The day on which the caseworkers were told that a crisis has outlasted it (DD-08).
  crisis_told_on date,
  validity daterange GENERATED ALWAYS AS (CASE WHEN withdrawn_at IS NULL THEN daterange(valid_from, valid_to, '[]') ELSE 'empty'::daterange END) STORED,
  UNIQUE (id, referral_id),
  FOREIGN KEY (follows_id, referral_id) REFERENCES referrals.approval (id, referral_id),
  CONSTRAINT approval_extent CHECK ((weekly_minutes_from IS NULL) = (weekly_minutes_to IS NULL) AND (weekly_minutes_from <= weekly_minutes_to) IS NOT FALSE
    AND ((module IS NULL) <> (weekly_minutes_to IS NULL) OR kind = 'BROUGHT' AND weekly_minutes_to IS NULL)),
  CONSTRAINT approval_follows CHECK ((follows_id IS NULL) = (kind IN ('GRANT', 'BROUGHT'))),
  CONSTRAINT approval_reason CHECK (reason IS NOT NULL OR kind NOT IN ('EXTENSION', 'LEGAL_BASIS_CHANGE')),
  CONSTRAINT approval_end CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (end_reason IS NULL) = (ended_at IS NULL) AND (withdrawn_at IS NULL OR ended_at IS NOT NULL)),
  CONSTRAINT approval_no_overlap EXCLUDE USING gist (referral_id WITH =, validity WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX approval_referral_idx ON referrals.approval (referral_id, valid_from);
CREATE INDEX approval_follows_idx ON referrals.approval (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX approval_end_idx ON referrals.approval (valid_to) WHERE withdrawn_at IS NULL;

-- What is approved on which day, in one shape: a referral without approvals of its own (an import's) has the span of its row.
CREATE VIEW referrals.approval_v WITH (security_invoker = true) AS
  SELECT a.id, a.referral_id, a.agency_id, a.legal_basis, a.module, a.weekly_minutes_from, a.weekly_minutes_to, a.valid_from, a.valid_to, a.validity
  FROM referrals.approval a WHERE a.withdrawn_at IS NULL
  UNION ALL
  SELECT r.id, r.id, r.agency_id, r.legal_basis, r.module, NULL, NULL, r.approved_from, r.approved_to,
    CASE WHEN r.approved_to < r.approved_from THEN 'empty'::daterange ELSE daterange(r.approved_from, r.approved_to, '[]') END
  FROM referrals.referral r
  WHERE r.approved_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id);
`;

const GUARDS = `
-- A paragraph of a help, as readLegalBasis spells it: nothing else stands there, no name either.
CREATE FUNCTION referrals.is_legal_basis(basis text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT basis ~ '^[1-9][0-9][a-z]?([.][0-9]{1,2})?$' AND left(basis, 2) BETWEEN '11' AND '52'
$$;
ALTER TABLE referrals.former_help ADD CONSTRAINT former_help_legal_basis CHECK (referrals.is_legal_basis(legal_basis));

-- Whoever acts signs with a right of their own, held at this moment at this agency.
CREATE FUNCTION referrals.may_sign(agency uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = agency AND m.user_id = platform.current_actor() AND m.signing_right)
$$;

-- Nobody signs in another's name, and what is new has not ended.
CREATE FUNCTION referrals.stamp_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() THEN
    NEW.signed_by := coalesce(platform.current_actor(), '');
    NEW.signed_at := platform.now();
    NEW.granted_to := NEW.valid_to;
    NEW.ended_by := NULL; NEW.ended_at := NULL; NEW.end_reason := NULL; NEW.withdrawn_at := NULL; NEW.crisis_told_on := NULL;
  ELSE
    NEW.granted_to := coalesce(NEW.granted_to, NEW.valid_to);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_stamp BEFORE INSERT ON referrals.approval FOR EACH ROW EXECUTE FUNCTION referrals.stamp_approval();

-- After the policies have let it in: who signs, in which state, on which paragraph, and what the regime says of the module (DD-08).
-- A crisis that adjoins another one is an extension with a reason; a part of an approval that was there is none. One that comes later
-- is another crisis, with a report of its own.
CREATE FUNCTION referrals.guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked record;
  terms record;
BEGIN
  SELECT r.state, r.endangerment_reported_on, r.approved_from, r.approved_to, r.module, r.legal_basis INTO asked FROM referrals.referral r WHERE r.id = NEW.referral_id;
  IF NEW.kind = 'BROUGHT' THEN
    IF EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = NEW.referral_id AND a.id <> NEW.id)
      OR (NEW.valid_from, NEW.granted_to, NEW.module, NEW.legal_basis) IS DISTINCT FROM (asked.approved_from, asked.approved_to, asked.module, asked.legal_basis) THEN
      RAISE EXCEPTION 'Not what was brought' USING ERRCODE = '23514', CONSTRAINT = 'approval_brought';
    END IF;
  ELSE
    IF identity.is_service() AND asked.state IN ('DRAFT', 'ENDED') THEN
      RAISE EXCEPTION 'Nothing is approved for a draft or a case that has ended' USING ERRCODE = '23514', CONSTRAINT = 'approval_state';
    END IF;
    SELECT m.usual_weeks, m.endangerment_report_needed INTO terms FROM agreements.regime_module_v m JOIN agreements.regime_version_v v ON v.id = m.version_id
      WHERE m.agency_id = NEW.agency_id AND m.code = NEW.module AND m.validity @> NEW.valid_from ORDER BY v.code COLLATE "C" LIMIT 1;
    IF identity.is_service() AND NEW.module IS NOT NULL AND NOT FOUND THEN
      RAISE EXCEPTION 'The agency has no such module on this day' USING ERRCODE = '23514', CONSTRAINT = 'approval_module';
    END IF;
    IF NEW.kind IN ('GRANT', 'LEGAL_BASIS_CHANGE') AND NOT referrals.is_legal_basis(NEW.legal_basis) THEN
      RAISE EXCEPTION 'No paragraph of a help of SGB VIII' USING ERRCODE = '23514', CONSTRAINT = 'approval_legal_basis';
    END IF;
    IF (NEW.module = 'KRISE' OR terms.endangerment_report_needed) AND asked.endangerment_reported_on IS NULL THEN
      RAISE EXCEPTION 'No report under § 8a SGB VIII is noted' USING ERRCODE = '23514', CONSTRAINT = 'approval_endangerment_report';
    END IF;
    IF terms.usual_weeks IS NOT NULL AND coalesce(NEW.valid_to, 'infinity') > NEW.valid_from + terms.usual_weeks * 7 - 1 THEN
      RAISE EXCEPTION 'Longer than the module lasts' USING ERRCODE = '23514', CONSTRAINT = 'approval_length';
    END IF;
    IF terms.usual_weeks IS NOT NULL AND NEW.kind <> 'EXTENSION'
      AND EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = NEW.referral_id AND a.module = NEW.module AND a.withdrawn_at IS NULL AND a.valid_to = NEW.valid_from - 1)
      AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.id = NEW.follows_id AND a.module = NEW.module AND a.validity @> NEW.validity) THEN
      RAISE EXCEPTION 'What adjoins it is an extension' USING ERRCODE = '23514', CONSTRAINT = 'approval_extension';
    END IF;
    IF terms.usual_weeks IS NOT NULL AND (NEW.module = 'KRISE' OR terms.endangerment_report_needed) AND NEW.kind IN ('GRANT', 'MODULE_CHANGE')
      AND EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = NEW.referral_id AND a.module = NEW.module AND a.withdrawn_at IS NULL
        AND a.valid_to < NEW.valid_from AND a.valid_from >= asked.endangerment_reported_on)
      AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.id = NEW.follows_id AND a.module = NEW.module AND a.validity @> NEW.validity) THEN
      RAISE EXCEPTION 'Another crisis needs a report of its own' USING ERRCODE = '23514', CONSTRAINT = 'approval_endangerment_report';
    END IF;
  END IF;
  IF identity.is_service() AND NOT referrals.may_sign(NEW.agency_id) THEN
    RAISE EXCEPTION 'Only somebody with signing right approves' USING ERRCODE = '23514', CONSTRAINT = 'approval_signing_right';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER approval_guard AFTER INSERT ON referrals.approval FOR EACH ROW EXECUTE FUNCTION referrals.guard_approval();

-- Only the end comes nearer, by the hand of somebody who may sign. The worker notes that it has told of a crisis.
CREATE FUNCTION referrals.guard_approval_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := CASE WHEN identity.is_service() THEN '{valid_to,validity,withdrawn_at,ended_by,ended_at,end_reason}'::text[]
    ELSE '{valid_to,validity,withdrawn_at,ended_by,ended_at,end_reason,crisis_told_on}'::text[] END;
  ends boolean := (OLD.valid_to, OLD.withdrawn_at) IS DISTINCT FROM (NEW.valid_to, NEW.withdrawn_at);
BEGIN
  IF to_jsonb(NEW) - free <> to_jsonb(OLD) - free OR OLD.withdrawn_at IS NOT NULL AND ends
    OR coalesce(NEW.valid_to, 'infinity') > coalesce(OLD.valid_to, 'infinity') THEN
    RAISE EXCEPTION 'An approval is shortened, not changed' USING ERRCODE = '23514', CONSTRAINT = 'approval_kept';
  END IF;
  IF identity.is_service() THEN
    IF NOT referrals.may_sign(OLD.agency_id) THEN
      RAISE EXCEPTION 'Only somebody with signing right ends an approval' USING ERRCODE = '23514', CONSTRAINT = 'approval_signing_right';
    END IF;
    IF ends AND NEW.end_reason IS NULL OR NOT ends AND NEW.end_reason IS DISTINCT FROM OLD.end_reason THEN
      RAISE EXCEPTION 'An end has a reason' USING ERRCODE = '23514', CONSTRAINT = 'approval_end';
    END IF;
    NEW.ended_by := CASE WHEN ends THEN platform.current_actor() ELSE OLD.ended_by END;
    NEW.ended_at := CASE WHEN ends THEN platform.now() ELSE OLD.ended_at END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_kept BEFORE UPDATE ON referrals.approval FOR EACH ROW EXECUTE FUNCTION referrals.guard_approval_end();
CREATE TRIGGER approval_append_only BEFORE DELETE ON referrals.approval FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const REFERRAL = `
-- What was approved stays, whoever of the service writes (lockOf). That protection is an issue (BHV-10) is said at any time and not
-- taken back; a wrong month of birth is corrected by somebody who signs, as long as no seat rests on it.
CREATE FUNCTION referrals.guard_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.responsible_id, OLD.requested_module, OLD.requested_weekly_minutes, OLD.reasons, OLD.allocation, OLD.purpose)
      IS DISTINCT FROM (NEW.responsible_id, NEW.requested_module, NEW.requested_weekly_minutes, NEW.reasons, NEW.allocation, NEW.purpose)
    OR OLD.child_protection_relevant AND NOT NEW.child_protection_relevant
    OR OLD.birth_month <> NEW.birth_month AND (OLD.state NOT IN ('APPROVED', 'SEARCHING', 'PAUSED') OR NOT referrals.may_sign(OLD.agency_id))
    OR OLD.state = 'ENDED' THEN
    RAISE EXCEPTION 'What was approved stays as it is' USING ERRCODE = '23514', CONSTRAINT = 'referral_form_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_form_locked BEFORE UPDATE ON referrals.referral FOR EACH ROW
  WHEN (identity.is_service() AND OLD.state NOT IN ('DRAFT', 'SUBMITTED')
    AND (OLD.responsible_id, OLD.requested_module, OLD.requested_weekly_minutes, OLD.reasons, OLD.allocation, OLD.purpose, OLD.child_protection_relevant, OLD.birth_month, OLD.municipality_ags)
      IS DISTINCT FROM (NEW.responsible_id, NEW.requested_module, NEW.requested_weekly_minutes, NEW.reasons, NEW.allocation, NEW.purpose, NEW.child_protection_relevant, NEW.birth_month, NEW.municipality_ags))
  EXECUTE FUNCTION referrals.guard_form();

-- What matching and clearing read of a referral with approvals: of the days without a gap the block that holds the wanted day, else
-- the first one after it, else the last one; module and legal basis of the first day of it that is wanted. No clock in it.
CREATE FUNCTION referrals.approved_terms(referral uuid, wanted date, OUT approved_from date, OUT approved_to date, OUT module text, OUT legal_basis text)
LANGUAGE sql STABLE AS $$
  SELECT lower(b.span), upper(b.span) - 1, a.module, a.legal_basis
  FROM (
    SELECT span, least(greatest(lower(span), wanted), coalesce(upper(span) - 1, 'infinity')) AS day
    FROM unnest((SELECT range_agg(l.validity) FROM referrals.approval l WHERE l.referral_id = referral AND l.withdrawn_at IS NULL)) AS span
    ORDER BY span @> wanted DESC, lower(span) > wanted DESC, CASE WHEN lower(span) > wanted THEN lower(span) - wanted ELSE wanted - lower(span) END
    LIMIT 1
  ) b
  -- In the middle of a change two hold on a day: the newer one will stay.
  CROSS JOIN LATERAL (
    SELECT l.module, l.legal_basis FROM referrals.approval l WHERE l.referral_id = referral AND l.validity @> b.day ORDER BY l.valid_from DESC, l.id DESC LIMIT 1
  ) a
$$;

CREATE FUNCTION referrals.keep_approved_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE terms record;
BEGIN
  IF EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = NEW.id) THEN
    SELECT * INTO terms FROM referrals.approved_terms(NEW.id, NEW.wanted_from);
    NEW.approved_from := terms.approved_from;
    NEW.approved_to := terms.approved_to;
    NEW.module := CASE WHEN terms.approved_from IS NULL THEN OLD.module ELSE terms.module END;
    NEW.legal_basis := coalesce(terms.legal_basis, OLD.legal_basis);
  ELSIF identity.is_service() AND ((NEW.approved_from, NEW.approved_to, NEW.module) IS DISTINCT FROM (OLD.approved_from, OLD.approved_to, OLD.module)
    OR OLD.approved_from IS NOT NULL AND NEW.legal_basis <> OLD.legal_basis) THEN
    RAISE EXCEPTION 'What is approved is signed' USING ERRCODE = '23514', CONSTRAINT = 'referral_signed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_approved_terms BEFORE UPDATE OF wanted_from, approved_from, approved_to, module, legal_basis ON referrals.referral
  FOR EACH ROW EXECUTE FUNCTION referrals.keep_approved_terms();

-- Nor does the service write a referral that was approved from the start. What an import brings was decided outside.
CREATE FUNCTION referrals.guard_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() THEN
    RAISE EXCEPTION 'What is approved is signed' USING ERRCODE = '23514', CONSTRAINT = 'referral_signed';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER referral_signed AFTER INSERT ON referrals.referral FOR EACH ROW
  WHEN (NEW.approved_from IS NOT NULL OR NEW.approved_to IS NOT NULL OR NEW.module IS NOT NULL) EXECUTE FUNCTION referrals.guard_signed();

-- Its own rights: what an import has brought is written by nobody else, but what is approved for it is.
CREATE FUNCTION referrals.follow_approvals() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  UPDATE referrals.referral r SET approved_from = r.approved_from WHERE r.id IN (SELECT c.referral_id FROM changed c);
  RETURN NULL;
END $$;
CREATE TRIGGER approval_read_by_referral_added AFTER INSERT ON referrals.approval REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION referrals.follow_approvals();
CREATE TRIGGER approval_read_by_referral_ended AFTER UPDATE ON referrals.approval REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION referrals.follow_approvals();

-- § 8a SGB VIII: the day of a report is noted by the agency, also for a case that was imported; it is corrected, and
-- not taken out while a crisis that was approved rests on it.
CREATE FUNCTION referrals.note_endangerment_report(referral uuid, reported date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  UPDATE referrals.referral r SET endangerment_reported_on = reported
    WHERE r.id = referral AND reported <= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AND r.state <> 'ENDED'
      -- Nobody who is older is helped (§ 41 SGB VIII).
      AND reported >= date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin')::date - interval '27 years'
      AND r.agency_id = platform.current_organisation() AND NOT platform.is_keeper();
  RETURN FOUND;
END $$;
CREATE FUNCTION referrals.keep_endangerment_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = NEW.id AND a.module = 'KRISE' AND a.kind <> 'BROUGHT' AND a.withdrawn_at IS NULL) THEN
    RAISE EXCEPTION 'A crisis that was approved rests on the report' USING ERRCODE = '23514', CONSTRAINT = 'referral_endangerment_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_endangerment_kept BEFORE UPDATE OF endangerment_reported_on ON referrals.referral FOR EACH ROW
  WHEN (OLD.endangerment_reported_on IS NOT NULL AND NEW.endangerment_reported_on IS NULL) EXECUTE FUNCTION referrals.keep_endangerment_report();
`;

const POLICIES = `
ALTER TABLE referrals.approval ENABLE ROW LEVEL SECURITY;
-- Whoever sees the referral sees what is approved; only its agency approves.
CREATE POLICY approval_read ON referrals.approval FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id));
CREATE POLICY approval_insert ON referrals.approval FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = approval.agency_id)
  AND ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())));
CREATE POLICY approval_update ON referrals.approval FOR UPDATE USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('referrals.approval');
`;
