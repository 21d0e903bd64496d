import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deadlines of cases (BHV-13 to BHV-16): when what is due, whose duty it is, and that it was done; never what was written. */
export class CaseDeadlines1764000000058 implements MigrationInterface {
  readonly name = 'CaseDeadlines1764000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Who has done what by when would be lost: there is no way back.');
  }
}

const TABLES = `
-- What the Hilfeplan says of days: when it is talked about next, and whether reports are due sooner than the regime asks for.
CREATE TABLE care.plan_days (
  referral_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  plan_talk_on date,
  plan_talk_set_on date,
  report_months integer CHECK (report_months BETWEEN 1 AND 60),
  report_months_set_on date,
  CONSTRAINT plan_days_talk CHECK ((plan_talk_on IS NULL) = (plan_talk_set_on IS NULL)),
  CONSTRAINT plan_days_report CHECK ((report_months IS NULL) = (report_months_set_on IS NULL))
);

CREATE TABLE care.case_deadline (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  responsible_id uuid NOT NULL,
  code text NOT NULL CHECK (code IN ('FIRST_PLAN', 'ACTION_PLAN', 'COORDINATION', 'REPORT', 'REPORT_BEFORE_PLAN_TALK')),
  -- Whose duty it is: one of the two.
  owed_by uuid NOT NULL,
  counted_from date NOT NULL,
  due_on date NOT NULL,
  -- The version of the regime by which it is counted.
  regime_version_id uuid NOT NULL,
  -- What has to be agreed upon and who asks, for a clarification alone (BHV-15).
  subject text CHECK (subject IN ('GOALS', 'EXTENT', 'GROUP_OFFER', 'STAFF', 'COOPERATION', 'END_OF_HELP', 'OTHER')),
  opened_by text,
  -- Overdue is none of the states: it is a day compared with today.
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
  done_on date,
  done_by text,
  -- Whether the help may make use of group offers: the one thing of a plan of action that is asked for (BHV-14).
  covers_group_offers boolean,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  closed_at timestamptz,
  CONSTRAINT case_deadline_owed CHECK (owed_by IN (agency_id, responsible_id)),
  CONSTRAINT case_deadline_clarification CHECK ((code = 'COORDINATION') = (subject IS NOT NULL) AND (subject IS NULL) = (opened_by IS NULL)),
  CONSTRAINT case_deadline_done CHECK ((state = 'DONE') = (done_on IS NOT NULL) AND (done_on IS NULL) = (done_by IS NULL) AND (state = 'OPEN') = (closed_at IS NULL)),
  CONSTRAINT case_deadline_group_offers CHECK ((covers_group_offers IS NOT NULL) = (state = 'DONE' AND code = 'ACTION_PLAN'))
);
-- One open deadline of each kind; clarifications may lie beside each other.
CREATE UNIQUE INDEX case_deadline_open_key ON care.case_deadline (referral_id, code) WHERE state = 'OPEN' AND code <> 'COORDINATION';
CREATE INDEX case_deadline_referral_idx ON care.case_deadline (referral_id, due_on) WHERE state <> 'CANCELLED';
CREATE INDEX case_deadline_agency_idx ON care.case_deadline (agency_id, due_on, id);
CREATE INDEX case_deadline_responsible_idx ON care.case_deadline (responsible_id, due_on, id);

-- Whoever counts the deadlines of a case, or closes one, has it to themselves; in one order for everybody.
CREATE FUNCTION care.lock_deadlines(referrals uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(r.id::text, 7355658)) FROM (SELECT DISTINCT unnest(referrals) AS id ORDER BY 1) r;
END $$;
`;

const GUARDS = `
-- Open ones are counted anew by the operator's job; the people of a case can only say that something is done, and when. What is
-- closed is history.
CREATE FUNCTION care.guard_case_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closing constant text[] := '{state,done_on,done_by,covers_group_offers,closed_at}';
  counting constant text[] := '{counted_from,due_on,regime_version_id}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.closed_at := CASE WHEN NEW.state <> 'OPEN' THEN platform.now() END;
    IF identity.is_service() THEN
      NEW.opened_by := CASE WHEN NEW.code = 'COORDINATION' THEN platform.current_actor() END;
      NEW.created_at := platform.now();
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'OPEN' THEN
    RAISE EXCEPTION 'A deadline that is closed stays as it is' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_closed';
  END IF;
  IF to_jsonb(NEW) - closing - counting <> to_jsonb(OLD) - closing - counting THEN
    RAISE EXCEPTION 'A deadline keeps its case, its kind and whose duty it is' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_kept';
  END IF;
  IF identity.is_service() AND (NEW.state <> 'DONE' OR (NEW.counted_from, NEW.due_on, NEW.regime_version_id) IS DISTINCT FROM (OLD.counted_from, OLD.due_on, OLD.regime_version_id)) THEN
    RAISE EXCEPTION 'People say that something is done; when it is due is counted' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_counted';
  END IF;
  IF NEW.state = 'DONE' THEN
    NEW.done_by := platform.current_actor();
    IF NEW.done_on > (platform.now() AT TIME ZONE 'Europe/Berlin')::date THEN
      RAISE EXCEPTION 'Nothing is done on a day to come' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_done_day';
    END IF;
  END IF;
  NEW.closed_at := CASE WHEN NEW.state <> 'OPEN' THEN platform.now() END;
  RETURN NEW;
END $$;
CREATE TRIGGER case_deadline_guard BEFORE INSERT OR UPDATE ON care.case_deadline FOR EACH ROW EXECUTE FUNCTION care.guard_case_deadline();
-- After the policies have let it in.
CREATE FUNCTION care.guard_clarification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND (NEW.state <> 'OPEN' OR NEW.counted_from <> (platform.now() AT TIME ZONE 'Europe/Berlin')::date) THEN
    RAISE EXCEPTION 'A clarification is opened today' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_opened';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER case_deadline_opened AFTER INSERT ON care.case_deadline FOR EACH ROW EXECUTE FUNCTION care.guard_clarification();
CREATE TRIGGER case_deadline_stays BEFORE DELETE ON care.case_deadline FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
`;

const OWN = '(SELECT platform.current_organisation())';
const OPERATOR = '(SELECT platform.is_operator())';

const POLICIES = `
-- The agency and the responsible provider; no host, and nobody else.
ALTER TABLE care.case_deadline ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_deadline_read ON care.case_deadline FOR SELECT USING (${OPERATOR} OR agency_id = ${OWN} OR responsible_id = ${OWN});
-- Of the two each opens a clarification for the other; everything else is counted.
CREATE POLICY case_deadline_insert ON care.case_deadline FOR INSERT WITH CHECK (${OPERATOR}
  OR code = 'COORDINATION' AND ${OWN} IN (agency_id, responsible_id) AND owed_by <> ${OWN} AND EXISTS (
    SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = case_deadline.agency_id AND r.responsible_id = case_deadline.responsible_id AND r.state <> 'ENDED'));
CREATE POLICY case_deadline_update ON care.case_deadline FOR UPDATE USING (${OPERATOR} OR owed_by = ${OWN});
SELECT identity.keep_parties('care.case_deadline');

-- The agency writes what the Hilfeplan says; the responsible provider reads it.
ALTER TABLE care.plan_days ENABLE ROW LEVEL SECURITY;
CREATE POLICY plan_days_read ON care.plan_days FOR SELECT USING (${OPERATOR} OR agency_id = ${OWN}
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = ${OWN}));
CREATE POLICY plan_days_insert ON care.plan_days FOR INSERT WITH CHECK (${OPERATOR} OR agency_id = ${OWN} AND EXISTS (
  SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = plan_days.agency_id));
CREATE POLICY plan_days_update ON care.plan_days FOR UPDATE USING (${OPERATOR} OR agency_id = ${OWN}) WITH CHECK (${OPERATOR}
  OR agency_id = ${OWN} AND EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = referral_id AND r.agency_id = plan_days.agency_id));
SELECT identity.keep_parties('care.plan_days');
`;
