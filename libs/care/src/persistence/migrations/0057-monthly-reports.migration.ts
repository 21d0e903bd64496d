import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The monthly care report of every approval (DD-11): frozen, with corrections as new versions, and what the agency answers (DD-12). */
export class MonthlyReports1764000000057 implements MigrationInterface {
  readonly name = 'MonthlyReports1764000000057';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RUN, REPORT, ANSWER, APPROVALS, STALE, STALE_CARE, STALE_TERMS, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Reports that were answered would be lost: there is no way back.');
  }
}

const own = '(SELECT platform.current_organisation())';
const operator = '(SELECT platform.is_operator())';

const RUN = `
-- One run builds the reports of one month of one agency. job and attempt are the fencing token: every write of a run names them, and a
-- later job or attempt takes the run away from an earlier one.
CREATE TABLE care.report_run (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  job bigint NOT NULL DEFAULT 0,
  attempt integer NOT NULL DEFAULT 0,
  -- Approvals with days in the month, and how many of them are worked through.
  total integer CHECK (total >= 0),
  done integer NOT NULL DEFAULT 0 CHECK (done >= 0),
  -- The last referral of every chunk but the last one, and how many chunks are done.
  bounds uuid[] NOT NULL DEFAULT '{}',
  chunks_done integer NOT NULL DEFAULT 0,
  -- Whoever began to write before this transaction and has not ended cannot know of the run: it waits for them.
  queued_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  queued_at timestamptz NOT NULL DEFAULT platform.now(),
  started_at timestamptz,
  -- The last sign of life.
  moved_at timestamptz NOT NULL DEFAULT platform.now(),
  finished_at timestamptz,
  UNIQUE (agency_id, period),
  CHECK ((state = 'DONE') = (finished_at IS NOT NULL))
);
CREATE INDEX report_run_open_idx ON care.report_run (moved_at) WHERE state <> 'DONE';

-- A month is reported when it is over, and what is asked for has not begun.
CREATE FUNCTION care.guard_report_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.period >= date_trunc('month', platform.now() AT TIME ZONE 'Europe/Berlin')::date THEN
    RAISE EXCEPTION 'The month is not over' USING ERRCODE = '23514', CONSTRAINT = 'report_run_month_over';
  END IF;
  NEW.queued_in := pg_current_xact_id();
  IF identity.is_service() THEN
    NEW.state := 'QUEUED'; NEW.job := 0; NEW.attempt := 0; NEW.total := NULL; NEW.done := 0; NEW.bounds := '{}'; NEW.chunks_done := 0;
    NEW.queued_at := platform.now(); NEW.started_at := NULL; NEW.moved_at := platform.now(); NEW.finished_at := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_run_guard BEFORE INSERT ON care.report_run FOR EACH ROW EXECUTE FUNCTION care.guard_report_run();
`;

const REPORT = `
-- What was delivered on the days of one approval inside one month. approval_id: the approval's, or the referral's for what an import has
-- brought (also once the agency has taken it over in the service). Group, single, parent and resource-person minutes are never added up
-- into one another (domain.md 2.1): their sum is a column of its own.
CREATE TABLE care.report (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  approval_id uuid NOT NULL,
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  version integer NOT NULL CHECK (version >= 1),
  corrects_id uuid REFERENCES care.report,
  -- The columns in which it differs from the version that it corrects.
  changed text[] NOT NULL DEFAULT '{}',
  -- The approval held on no day of the month after all: this version takes the report back.
  withdrawn boolean NOT NULL DEFAULT false,
  agency_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  referral_code text NOT NULL,
  provider_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  days integer NOT NULL,
  legal_basis text NOT NULL,
  module text CHECK (module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  -- Minutes a week, or of the whole intervention; null: no range to compare with.
  range_from integer CHECK (range_from >= 0),
  range_to integer CHECK (range_to >= range_from),
  hours_basis text CHECK (hours_basis IN ('PER_WEEK', 'PER_INTERVENTION')),
  group_minutes integer NOT NULL CHECK (group_minutes >= 0),
  single_minutes integer NOT NULL CHECK (single_minutes >= 0),
  parent_minutes integer NOT NULL CHECK (parent_minutes >= 0),
  resource_person_minutes integer NOT NULL CHECK (resource_person_minutes >= 0),
  delivered_minutes integer NOT NULL,
  -- The same sum by staff category (BHV-20); of groups with an attendance list nobody says.
  professional_minutes integer NOT NULL CHECK (professional_minutes >= 0),
  semi_professional_minutes integer NOT NULL CHECK (semi_professional_minutes >= 0),
  not_given_minutes integer NOT NULL CHECK (not_given_minutes >= 0),
  sessions_expected integer NOT NULL,
  sessions_attended integer NOT NULL CHECK (sessions_attended >= 0),
  sessions_excused integer NOT NULL CHECK (sessions_excused >= 0),
  sessions_unexcused integer NOT NULL CHECK (sessions_unexcused >= 0),
  -- The minutes of the whole intervention, in the report of the month in which it ends.
  intervention_minutes integer CHECK (intervention_minutes >= 0),
  verdict text NOT NULL CHECK (verdict IN ('UNDER', 'WITHIN', 'OVER', 'NO_RANGE', 'RUNNING')),
  -- The version since which the agency is asked: its answers to that one and to later ones count.
  review_since integer NOT NULL CHECK (review_since BETWEEN 1 AND version),
  -- By when it is to answer; null: it is not asked.
  review_due_on date,
  made_at timestamptz NOT NULL DEFAULT platform.now(),
  UNIQUE (approval_id, period, version),
  CONSTRAINT report_corrects CHECK ((version = 1) = (corrects_id IS NULL)),
  CONSTRAINT report_days CHECK (valid_from <= valid_to AND valid_from >= period AND valid_to < period + interval '1 month'
    AND days = CASE WHEN withdrawn THEN 0 ELSE valid_to - valid_from + 1 END),
  CONSTRAINT report_range CHECK (num_nulls(range_from, range_to, hours_basis) IN (0, 3) AND (verdict = 'NO_RANGE') = (range_to IS NULL)),
  CONSTRAINT report_sum CHECK (delivered_minutes = group_minutes + single_minutes + parent_minutes + resource_person_minutes
    AND delivered_minutes = professional_minutes + semi_professional_minutes + not_given_minutes),
  CONSTRAINT report_sessions CHECK (sessions_expected >= sessions_attended + sessions_excused + sessions_unexcused),
  CONSTRAINT report_running CHECK (verdict <> 'RUNNING' OR hours_basis = 'PER_INTERVENTION' AND intervention_minutes IS NULL),
  CONSTRAINT report_review CHECK (review_due_on IS NULL OR verdict IN ('UNDER', 'OVER')),
  CONSTRAINT report_withdrawn CHECK (NOT withdrawn OR delivered_minutes = 0 AND sessions_expected = 0 AND verdict = 'NO_RANGE')
);
CREATE UNIQUE INDEX report_corrected_once ON care.report (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX report_agency_idx ON care.report (agency_id, period, id);
CREATE INDEX report_provider_idx ON care.report (provider_id, period, id);
CREATE INDEX report_referral_idx ON care.report (referral_id, period);
CREATE TRIGGER report_append_only BEFORE UPDATE OR DELETE ON care.report FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER report_no_truncate BEFORE TRUNCATE ON care.report EXECUTE FUNCTION platform.refuse_change();

-- The versions in force.
CREATE VIEW care.report_v WITH (security_invoker = true) AS
  SELECT r.* FROM care.report r
  WHERE NOT r.withdrawn AND NOT EXISTS (SELECT 1 FROM care.report n WHERE n.corrects_id = r.id);
`;

const ANSWER = `
-- What the agency wants after a report (DD-12); a later answer takes the place of an earlier one.
CREATE TABLE care.report_answer (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  report_id uuid NOT NULL REFERENCES care.report,
  position integer NOT NULL CHECK (position >= 1),
  agency_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  answer text NOT NULL CHECK (answer IN ('LEAVE', 'CHANGE_MODULE', 'TALK')),
  module text CHECK (module IN ('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE')),
  -- The module that was approved last by then: the wish is fulfilled once another one is.
  module_before text,
  talk_on date,
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT platform.now(),
  UNIQUE (report_id, position),
  CONSTRAINT report_answer_module CHECK ((module IS NOT NULL) = (answer = 'CHANGE_MODULE')),
  CONSTRAINT report_answer_talk CHECK (talk_on IS NULL OR answer = 'TALK')
);
CREATE INDEX report_answer_agency_idx ON care.report_answer (agency_id);

-- Nobody answers old figures, in another's name, or for another month.
CREATE FUNCTION care.guard_report_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM care.report n WHERE n.corrects_id = NEW.report_id) OR EXISTS (SELECT 1 FROM care.report r WHERE r.id = NEW.report_id AND r.withdrawn) THEN
    RAISE EXCEPTION 'The report has a newer version' USING ERRCODE = '23514', CONSTRAINT = 'report_superseded';
  END IF;
  IF identity.is_service() THEN
    NEW.answered_by := coalesce(platform.current_actor(), '');
    NEW.answered_at := platform.now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_answer_guard BEFORE INSERT ON care.report_answer FOR EACH ROW EXECUTE FUNCTION care.guard_report_answer();
CREATE TRIGGER report_answer_append_only BEFORE UPDATE OR DELETE ON care.report_answer FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER report_answer_no_truncate BEFORE TRUNCATE ON care.report_answer EXECUTE FUNCTION platform.refuse_change();
`;

const APPROVALS = `
-- Every approval with days, for the job alone: it reads a whole agency, and a question for each row of who may see it is the most of that.
-- id: the referral's for what an import has brought, also once the service has taken it over: it keeps its reports.
CREATE VIEW referrals.approved_days_v AS
  SELECT CASE a.kind WHEN 'BROUGHT' THEN a.referral_id ELSE a.id END AS id, a.referral_id, r.code AS referral_code, a.agency_id, r.responsible_id, a.legal_basis, a.module,
    a.weekly_minutes_from, a.weekly_minutes_to, a.valid_from, a.valid_to
  FROM referrals.approval a JOIN referrals.referral r ON r.id = a.referral_id WHERE a.withdrawn_at IS NULL AND (SELECT platform.is_operator())
  UNION ALL
  SELECT r.id, r.id, r.code, r.agency_id, r.responsible_id, r.legal_basis, r.module, NULL, NULL, r.approved_from, r.approved_to
  FROM referrals.referral r
  WHERE r.approved_from IS NOT NULL AND (r.approved_to IS NULL OR r.approved_to >= r.approved_from) AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id)
    AND (SELECT platform.is_operator());
`;

const STALE = `
-- Reports of a referral and month that something has changed under since; made anew soon. One row for each change, so that nobody
-- who records waits for whoever makes them anew.
CREATE TABLE care.report_stale (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  period date NOT NULL
);

-- Days that differ between two spans of days.
CREATE FUNCTION care.changed_days(earlier datemultirange, later datemultirange) RETURNS datemultirange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (coalesce(earlier, '{}') + coalesce(later, '{}')) - (coalesce(earlier, '{}') * coalesce(later, '{}'))
$$;
`;

/** A trigger function that marks the months with a run out of rows of agency, referral and days; nothing to do while there is no run. */
const marking = (name: string, months: string, inserted: string, updated: string): string => `
CREATE FUNCTION care.${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM care.report_run) THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    INSERT INTO care.report_stale (agency_id, referral_id, period)
    SELECT DISTINCT r.agency_id, c.referral_id, r.period FROM (${inserted}) c JOIN care.report_run r ON r.agency_id = c.agency_id AND ${months};
  ELSE
    INSERT INTO care.report_stale (agency_id, referral_id, period)
    SELECT DISTINCT r.agency_id, c.referral_id, r.period FROM (${updated}) c JOIN care.report_run r ON r.agency_id = c.agency_id AND ${months};
  END IF;
  RETURN NULL;
END $$;`;

const MONTH_OF_DAY = `r.period = date_trunc('month', c.date)::date`;
/** An approval that begins on the first of a month may prolong an intervention that has ended in the month before. */
const MONTHS_OF_DAYS = `datemultirange(daterange(r.period, (r.period + interval '1 month')::date + 1)) && c.days`;

const triggers = (table: string, prefix: string, name: string): string => `
CREATE TRIGGER ${prefix}_marks_reports_new AFTER INSERT ON ${table} REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.${name}();
CREATE TRIGGER ${prefix}_marks_reports_changed AFTER UPDATE ON ${table} REFERENCING OLD TABLE AS was NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.${name}();`;

const recorded = `SELECT w.agency_id, w.referral_id, s.date FROM written w JOIN offers.session s ON s.id = w.session_id WHERE w.recorded_by = 'PROVIDER'`;
const worked = 'SELECT w.agency_id, w.referral_id, w.date FROM written w';

const STALE_CARE = `
${marking('attendance_marks_reports', MONTH_OF_DAY, recorded, recorded)}
${triggers('care.attendance', 'attendance', 'attendance_marks_reports')}
${marking('care_hours_marks_reports', MONTH_OF_DAY, worked, `${worked} UNION ALL SELECT o.agency_id, o.referral_id, o.date FROM was o`)}
${triggers('care.care_hours', 'care_hours', 'care_hours_marks_reports')}

-- Seats are counted in the rows of sessions all day long: only what says when and whether a session is asks for anything.
CREATE FUNCTION care.session_marks_reports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  INSERT INTO care.report_stale (agency_id, referral_id, period)
  SELECT DISTINCT r.agency_id, c.referral_id, r.period
  FROM care.report_run r JOIN (
    SELECT a.agency_id, a.referral_id FROM care.attendance a WHERE a.session_id = NEW.id
    UNION SELECT v.agency_id, v.referral_id FROM reservations.reservation v
      WHERE v.offer_id = NEW.offer_id AND v.state = 'CONFIRMED' AND (v.days @> NEW.date OR v.days @> OLD.date)
  ) c ON c.agency_id = r.agency_id
  WHERE r.period IN (date_trunc('month', OLD.date)::date, date_trunc('month', NEW.date)::date);
  RETURN NULL;
END $$;
CREATE TRIGGER session_marks_reports AFTER UPDATE OF date, start, minutes, state ON offers.session FOR EACH ROW
  WHEN ((OLD.date, OLD.start, OLD.minutes) IS DISTINCT FROM (NEW.date, NEW.start, NEW.minutes) OR (OLD.state = 'CANCELLED') <> (NEW.state = 'CANCELLED'))
  EXECUTE FUNCTION care.session_marks_reports();

CREATE FUNCTION care.new_sessions_mark_reports() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM care.report_run) THEN RETURN NULL; END IF;
  INSERT INTO care.report_stale (agency_id, referral_id, period)
  SELECT DISTINCT r.agency_id, v.referral_id, r.period
  FROM written w JOIN care.report_run r ON r.period = date_trunc('month', w.date)::date
  JOIN reservations.reservation v ON v.offer_id = w.offer_id AND v.agency_id = r.agency_id AND v.state = 'CONFIRMED' AND v.days @> w.date;
  RETURN NULL;
END $$;
CREATE TRIGGER session_marks_reports_new AFTER INSERT ON offers.session REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.new_sessions_mark_reports();
`;

const seatDays = (row: string): string => `CASE WHEN ${row}.state = 'CONFIRMED' THEN ${row}.days END`;
const approvedDays = (row: string): string => `datemultirange(${row}.validity)`;
const broughtDays = (row: string): string =>
  `CASE WHEN ${row}.approved_from IS NOT NULL AND coalesce(${row}.approved_to, 'infinity') >= ${row}.approved_from THEN datemultirange(daterange(${row}.approved_from, ${row}.approved_to, '[]')) END`;

const STALE_TERMS = `
${marking(
  'reservation_marks_reports',
  MONTHS_OF_DAYS,
  `SELECT w.agency_id, w.referral_id, care.changed_days(NULL, ${seatDays('w')}) AS days FROM written w`,
  `SELECT w.agency_id, w.referral_id, care.changed_days(${seatDays('o')}, ${seatDays('w')}) AS days FROM written w JOIN was o ON o.id = w.id`,
)}
${triggers('reservations.reservation', 'reservation', 'reservation_marks_reports')}
${marking(
  'approval_marks_reports',
  MONTHS_OF_DAYS,
  `SELECT w.agency_id, w.referral_id, ${approvedDays('w')} AS days FROM written w`,
  `SELECT w.agency_id, w.referral_id, care.changed_days(${approvedDays('o')}, ${approvedDays('w')}) AS days FROM written w JOIN was o ON o.id = w.id`,
)}
${triggers('referrals.approval', 'approval', 'approval_marks_reports')}
-- What an import brings of an approval stands in the referral itself; another module or legal basis changes all of its days.
${marking(
  'referral_marks_reports',
  MONTHS_OF_DAYS,
  `SELECT w.agency_id, w.id AS referral_id, ${broughtDays('w')} AS days FROM written w`,
  `SELECT w.agency_id, w.id AS referral_id, CASE WHEN (o.module, o.legal_basis) IS NOT DISTINCT FROM (w.module, w.legal_basis)
     THEN care.changed_days(${broughtDays('o')}, ${broughtDays('w')}) ELSE coalesce(${broughtDays('o')}, '{}') + coalesce(${broughtDays('w')}, '{}') END AS days
   FROM written w JOIN was o ON o.id = w.id WHERE NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = w.id)`,
)}
${triggers('referrals.referral', 'referral', 'referral_marks_reports')}
`;

const POLICIES = `
-- For the agency that answers it and the provider that is responsible; a host sees its attendance lists and no report. Made by the job alone.
ALTER TABLE care.report ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_read ON care.report FOR SELECT USING (${operator} OR agency_id = ${own} OR provider_id = ${own});
CREATE POLICY report_write ON care.report FOR INSERT WITH CHECK (${operator});

ALTER TABLE care.report_answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_answer_read ON care.report_answer FOR SELECT USING (${operator} OR agency_id = ${own} OR provider_id = ${own});
CREATE POLICY report_answer_write ON care.report_answer FOR INSERT WITH CHECK (${operator} OR (agency_id = ${own}
  AND EXISTS (SELECT 1 FROM care.report r WHERE r.id = report_id AND r.agency_id = report_answer.agency_id AND r.provider_id = report_answer.provider_id)));
SELECT identity.keep_parties('care.report_answer');

ALTER TABLE care.report_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_run_read ON care.report_run FOR SELECT USING (${operator} OR agency_id = ${own});
CREATE POLICY report_run_write ON care.report_run FOR INSERT WITH CHECK (${operator} OR agency_id = ${own});
CREATE POLICY report_run_change ON care.report_run FOR UPDATE USING (${operator});
SELECT identity.keep_parties('care.report_run');

-- Written by triggers alone, taken by the job.
ALTER TABLE care.report_stale ENABLE ROW LEVEL SECURITY;
CREATE POLICY report_stale_worker ON care.report_stale USING (${operator});
`;
