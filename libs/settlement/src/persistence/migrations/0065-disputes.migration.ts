import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Disputes about lines of a month that is not closed, and what came of them: agreed cents under two names, which the price of a seat use
 * takes instead of the rate. The database guards who signs what, that two people do, and that nothing said is unsaid.
 */
export class Disputes1764000000065 implements MigrationInterface {
  readonly name = 'Disputes1764000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(LINES);
    await runner.query(GUARDS);
    await runner.query(DECISIONS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Decisions that were signed would be lost: there is no way back.');
  }
}

const TABLES = `
-- Within how many working days a side answers; no row: 10.
CREATE TABLE settlement.dispute_setting (
  agency_id uuid PRIMARY KEY,
  working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 60)
);

-- What one side says against lines of one debtor and one host. The claim is its proposal; a later one takes its place.
CREATE TABLE settlement.dispute (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  -- The month in whose lines it was opened.
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  debtor_id uuid NOT NULL,
  creditor_id uuid NOT NULL,
  -- The two sides.
  opener_id uuid NOT NULL,
  respondent_id uuid NOT NULL,
  -- Whether the two can agree among themselves: where a third one would owe or receive other money, the agency decides.
  is_settleable boolean NOT NULL,
  reason text NOT NULL CHECK (reason IN ('ATTENDANCE_WRONG', 'RATE_WRONG', 'NOT_OUR_CASE', 'DOUBLE', 'QUANTITY_WRONG', 'OTHER')),
  text text CHECK (btrim(text) <> '' AND length(text) <= 2000),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ANSWERED', 'ESCALATED', 'DECIDED', 'WITHDRAWN', 'SETTLED')),
  -- Whose turn it is, and until when; null when it is over.
  turn_id uuid,
  due_on date,
  answer text CHECK (answer IN ('ACCEPTED', 'PARTLY', 'REJECTED')),
  answered_at timestamptz,
  -- The cents that stand at the lines (disputed_use.proposed_cents): under which number, and who has signed them first.
  proposal_id uuid,
  proposed_for uuid,
  proposed_by text,
  proposed_at timestamptz,
  proposed_in xid8,
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT platform.now(),
  opened_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  ended_by text,
  ended_at timestamptz,
  CONSTRAINT dispute_sides CHECK (opener_id <> respondent_id),
  CONSTRAINT dispute_other CHECK (reason <> 'OTHER' OR text IS NOT NULL),
  CONSTRAINT dispute_turn CHECK ((state IN ('OPEN', 'ANSWERED', 'ESCALATED')) = (turn_id IS NOT NULL AND due_on IS NOT NULL) AND (turn_id IS NULL) = (due_on IS NULL)),
  CONSTRAINT dispute_escalated CHECK (state <> 'ESCALATED' OR turn_id = agency_id),
  CONSTRAINT dispute_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (state <> 'ANSWERED' OR answer IS NOT NULL)),
  CONSTRAINT dispute_proposal CHECK (num_nonnulls(proposal_id, proposed_for, proposed_by, proposed_at, proposed_in) IN (0, 5)),
  CONSTRAINT dispute_ended CHECK ((state IN ('DECIDED', 'WITHDRAWN', 'SETTLED')) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX dispute_agency_idx ON settlement.dispute (agency_id, id);
CREATE INDEX dispute_opener_idx ON settlement.dispute (opener_id, id);
CREATE INDEX dispute_respondent_idx ON settlement.dispute (respondent_id, id);
CREATE INDEX dispute_due_idx ON settlement.dispute (due_on) WHERE state IN ('OPEN', 'ANSWERED');

-- A seat use in dispute, with its line as it was: lines go when a month is cleared anew.
CREATE TABLE settlement.disputed_use (
  dispute_id uuid NOT NULL REFERENCES settlement.dispute,
  agency_id uuid NOT NULL,
  session_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  offer_code text NOT NULL,
  date date NOT NULL,
  start time NOT NULL,
  referral_code text NOT NULL,
  reservation_code text NOT NULL,
  status text,
  line_cents bigint NOT NULL,
  claimed_cents bigint NOT NULL CHECK (claimed_cents >= 0),
  proposed_cents bigint CHECK (proposed_cents >= 0),
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'SETTLED', 'DROPPED')),
  PRIMARY KEY (dispute_id, session_id, reservation_id)
);
-- A use is in one open dispute of the clearing of its agency, which looks it up by this, too.
CREATE UNIQUE INDEX disputed_use_open_key ON settlement.disputed_use (agency_id, reservation_id, session_id) WHERE state = 'OPEN';

-- What a seat use costs, whatever the rate says: agreed by the two sides, or ruled by two people of the agency. The last one counts.
CREATE TABLE settlement.decision (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  dispute_id uuid NOT NULL REFERENCES settlement.dispute,
  session_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('AGREEMENT', 'RULING')),
  agreed_cents bigint NOT NULL CHECK (agreed_cents >= 0),
  proposed_by text NOT NULL,
  proposed_for uuid NOT NULL,
  confirmed_by text NOT NULL,
  confirmed_for uuid NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT platform.now(),
  -- The order of decisions.
  no bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT decision_two_people CHECK (proposed_by <> confirmed_by),
  CONSTRAINT decision_sides CHECK (CASE kind WHEN 'RULING' THEN proposed_for = agency_id AND confirmed_for = agency_id ELSE proposed_for <> confirmed_for END),
  CONSTRAINT decision_of_dispute UNIQUE (dispute_id, session_id, reservation_id)
);
CREATE INDEX decision_use_idx ON settlement.decision (agency_id, session_id, reservation_id, no);

-- What was done about a dispute, by whom, in which order.
CREATE TABLE settlement.dispute_step (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  dispute_id uuid NOT NULL REFERENCES settlement.dispute,
  agency_id uuid NOT NULL,
  action text NOT NULL CHECK (action IN ('OPEN', 'ACCEPT', 'ACCEPT_PART', 'REJECT', 'PROPOSE', 'DROP_LINES', 'WITHDRAW', 'ESCALATE', 'EXPIRE', 'PROPOSE_RULING', 'CONFIRM_RULING')),
  from_state text,
  to_state text NOT NULL,
  -- Null: the deadline has passed, and nobody did anything.
  organisation_id uuid,
  actor text NOT NULL,
  -- The sum that was claimed, proposed or signed.
  cents bigint,
  text text CHECK (btrim(text) <> '' AND length(text) <= 2000),
  at timestamptz NOT NULL DEFAULT platform.now(),
  -- The order of steps.
  no bigint GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT dispute_step_expired CHECK ((organisation_id IS NULL) = (action = 'EXPIRE'))
);
CREATE INDEX dispute_step_dispute_idx ON settlement.dispute_step (dispute_id, no);
`;

const LINES = `
-- By which decision a line is priced; no foreign key: it would be asked for each of a million lines, and decisions never go.
ALTER TABLE settlement.line ADD COLUMN decision_id uuid;
ALTER TABLE settlement.carried ADD COLUMN decision_id uuid;
-- What is null is left out: the text of a line without a decision, and with it every digest that was sealed before, stays as it was.
CREATE OR REPLACE FUNCTION settlement.line_text(l settlement.line) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|', l.session_id, l.reservation_id, l.referral_id, l.offer_id, l.offer_code, to_char(l.date, 'YYYY-MM-DD'),
    to_char(l.start, 'HH24:MI'), l.referral_code, l.reservation_code, coalesce(l.rate_code, '-'), l.outcome, coalesce(l.reason, '-'),
    coalesce(l.debtor_id::text, '-'), coalesce(l.creditor_id::text, '-'), coalesce(l.rate_id::text, '-'), coalesce(l.unit, '-'),
    coalesce(trim_scale(l.quantity)::text, '-'), coalesce(l.status, '-'), l.cents, l.share_ids::text, l.share_cents::text,
    coalesce(to_char(l.corrects, 'YYYY-MM'), '-'), l.is_reversal, l.decision_id)
$$;
`;

const GUARDS = `
-- libs/settlement/src/domain/disputes/dispute-states.ts has the same table, a test compares them.
CREATE FUNCTION settlement.dispute_may_become(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (was, becomes) IN (('OPEN', 'OPEN'), ('OPEN', 'ANSWERED'), ('OPEN', 'ESCALATED'), ('OPEN', 'WITHDRAWN'), ('OPEN', 'SETTLED'),
    ('ANSWERED', 'ANSWERED'), ('ANSWERED', 'ESCALATED'), ('ANSWERED', 'WITHDRAWN'), ('ANSWERED', 'SETTLED'),
    ('ESCALATED', 'ESCALATED'), ('ESCALATED', 'DECIDED'), ('ESCALATED', 'WITHDRAWN'))
$$;

CREATE FUNCTION settlement.guard_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movable constant text[] := '{state,turn_id,due_on,answer,answered_at,proposal_id,proposed_for,proposed_by,proposed_at,proposed_in,ended_by,ended_at}';
  own constant uuid := platform.current_organisation();
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.opened_by := platform.current_actor();
    NEW.opened_at := platform.now();
    NEW.opened_in := pg_current_xact_id();
    NEW.proposal_id := coalesce(NEW.proposal_id, platform.new_id());
    NEW.proposed_for := NEW.opener_id;
    NEW.proposed_by := NEW.opened_by;
    NEW.proposed_at := NEW.opened_at;
    NEW.proposed_in := NEW.opened_in;
    RETURN NEW;
  END IF;
  IF to_jsonb(NEW) - movable <> to_jsonb(OLD) - movable OR OLD.answer IS NOT NULL AND NEW.answer IS DISTINCT FROM OLD.answer THEN
    RAISE EXCEPTION 'What was said stays as it was said' USING ERRCODE = '23514', CONSTRAINT = 'dispute_fixed';
  END IF;
  IF NOT settlement.dispute_may_become(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'A dispute does not go from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'dispute_state';
  END IF;
  IF NEW.state = 'WITHDRAWN' AND own IS DISTINCT FROM NEW.opener_id THEN
    RAISE EXCEPTION 'Whoever opened a dispute takes it back' USING ERRCODE = '23514', CONSTRAINT = 'dispute_opener';
  END IF;
  IF OLD.state <> 'ESCALATED' AND NEW.state <> OLD.state AND NEW.state <> 'ESCALATED' AND coalesce(own NOT IN (NEW.opener_id, NEW.respondent_id), true) THEN
    RAISE EXCEPTION 'The two sides move a dispute' USING ERRCODE = '23514', CONSTRAINT = 'dispute_mover';
  END IF;
  IF NEW.state = 'ANSWERED' AND OLD.state = 'OPEN' AND own IS DISTINCT FROM NEW.respondent_id THEN
    RAISE EXCEPTION 'The other side answers' USING ERRCODE = '23514', CONSTRAINT = 'dispute_respondent';
  END IF;
  IF NEW.proposal_id IS DISTINCT FROM OLD.proposal_id AND NEW.proposal_id IS NOT NULL THEN
    NEW.proposed_by := platform.current_actor();
    NEW.proposed_at := platform.now();
    NEW.proposed_in := pg_current_xact_id();
    IF NEW.proposed_for IS DISTINCT FROM own OR NOT (CASE WHEN NEW.state = 'ESCALATED' THEN own = NEW.agency_id ELSE NEW.is_settleable AND own IN (NEW.opener_id, NEW.respondent_id) END) THEN
      RAISE EXCEPTION 'The two sides propose; once a dispute lies with the agency, the agency does' USING ERRCODE = '23514', CONSTRAINT = 'dispute_proposer';
    END IF;
  ELSIF NEW.proposal_id IS NOT NULL AND (NEW.proposed_for, NEW.proposed_by, NEW.proposed_at, NEW.proposed_in) IS DISTINCT FROM (OLD.proposed_for, OLD.proposed_by, OLD.proposed_at, OLD.proposed_in) THEN
    RAISE EXCEPTION 'Nobody signs for another' USING ERRCODE = '23514', CONSTRAINT = 'dispute_proposer';
  END IF;
  IF NEW.state = 'ESCALATED' AND OLD.state <> 'ESCALATED' AND NEW.proposal_id IS NOT NULL THEN
    RAISE EXCEPTION 'What a side has proposed is no ruling' USING ERRCODE = '23514', CONSTRAINT = 'dispute_proposer';
  END IF;
  IF NEW.ended_at IS NOT NULL THEN
    NEW.ended_at := platform.now();
    NEW.ended_by := platform.current_actor();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_guard BEFORE INSERT OR UPDATE ON settlement.dispute FOR EACH ROW EXECUTE FUNCTION settlement.guard_dispute();
CREATE TRIGGER dispute_stays BEFORE DELETE ON settlement.dispute FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
-- A dispute begins at its beginning. After the policies have let it in.
CREATE FUNCTION settlement.guard_new_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'OPEN' OR NEW.turn_id <> NEW.respondent_id OR NEW.answer IS NOT NULL OR NEW.proposal_id IS NULL THEN
    RAISE EXCEPTION 'A dispute begins with a claim, and it is the turn of the other side' USING ERRCODE = '23514', CONSTRAINT = 'dispute_begins';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER dispute_begins AFTER INSERT ON settlement.dispute FOR EACH ROW EXECUTE FUNCTION settlement.guard_new_dispute();

-- A line in dispute is one of the run in force of a month that is not closed, the opener has a part in it, and it says itself what it was.
-- The month is held until the commit, so that it is neither closed nor cleared anew meanwhile.
CREATE FUNCTION settlement.guard_new_use() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  d settlement.dispute;
  l settlement.line;
  own constant uuid := platform.current_organisation();
BEGIN
  SELECT * INTO d FROM settlement.dispute x WHERE x.id = NEW.dispute_id;
  IF d.id IS NULL OR own IS DISTINCT FROM d.opener_id AND NOT platform.is_operator() THEN
    RAISE EXCEPTION 'No dispute of this organisation' USING ERRCODE = '42501';
  END IF;
  PERFORM 1 FROM settlement.month m WHERE m.agency_id = d.agency_id AND m.period = d.period AND m.closed_at IS NULL FOR SHARE;
  IF NOT FOUND OR d.opened_in <> pg_current_xact_id() THEN
    RAISE EXCEPTION 'Lines of a closed month, or another one later, are not disputed' USING ERRCODE = '23514', CONSTRAINT = 'dispute_month';
  END IF;
  SELECT x.* INTO l FROM settlement.line x JOIN settlement.month m ON m.run_id = x.run_id
  WHERE m.agency_id = d.agency_id AND m.period = d.period AND x.session_id = NEW.session_id AND x.reservation_id = NEW.reservation_id
    AND NOT x.is_reversal AND x.outcome IN ('SETTLEMENT', 'DIRECT_BILLING');
  IF l.run_id IS NULL OR (l.debtor_id, l.creditor_id) <> (d.debtor_id, d.creditor_id) OR d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AND d.opener_id <> ALL (l.share_ids) THEN
    RAISE EXCEPTION 'No line in force in which the opener has a part' USING ERRCODE = '23514', CONSTRAINT = 'dispute_line';
  END IF;
  IF d.respondent_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AND d.respondent_id <> ALL (l.share_ids)
     OR d.is_settleable AND NOT (CASE WHEN d.debtor_id <> d.creditor_id THEN (d.opener_id, d.respondent_id) IN ((d.debtor_id, d.creditor_id), (d.creditor_id, d.debtor_id))
       ELSE cardinality(l.share_ids) = 2 AND d.debtor_id IN (d.opener_id, d.respondent_id) AND ARRAY[d.opener_id, d.respondent_id] <@ l.share_ids END) THEN
    RAISE EXCEPTION 'The two sides are not those of the line' USING ERRCODE = '23514', CONSTRAINT = 'dispute_sides';
  END IF;
  NEW.agency_id := d.agency_id;
  NEW.offer_code := l.offer_code;
  NEW.date := l.date;
  NEW.start := l.start;
  NEW.referral_code := l.referral_code;
  NEW.reservation_code := l.reservation_code;
  NEW.status := l.status;
  NEW.line_cents := l.cents;
  NEW.proposed_cents := NEW.claimed_cents;
  NEW.state := 'OPEN';
  RETURN NEW;
END $$;
CREATE TRIGGER disputed_use_opens BEFORE INSERT ON settlement.disputed_use FOR EACH ROW EXECUTE FUNCTION settlement.guard_new_use();

CREATE FUNCTION settlement.guard_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  opener uuid;
BEGIN
  IF OLD.state <> 'OPEN' OR to_jsonb(NEW) - '{proposed_cents,state}'::text[] <> to_jsonb(OLD) - '{proposed_cents,state}'::text[] THEN
    RAISE EXCEPTION 'A line in dispute stays as it was said' USING ERRCODE = '23514', CONSTRAINT = 'disputed_use_fixed';
  END IF;
  SELECT d.opener_id INTO opener FROM settlement.dispute d WHERE d.id = NEW.dispute_id;
  IF NEW.state = 'DROPPED' AND own IS DISTINCT FROM opener THEN
    RAISE EXCEPTION 'Whoever opened a dispute takes lines back' USING ERRCODE = '23514', CONSTRAINT = 'dispute_opener';
  END IF;
  IF NEW.state = 'SETTLED' AND NOT EXISTS (SELECT 1 FROM settlement.decision e WHERE (e.dispute_id, e.session_id, e.reservation_id) = (NEW.dispute_id, NEW.session_id, NEW.reservation_id)) THEN
    RAISE EXCEPTION 'A line is settled by a decision' USING ERRCODE = '23514', CONSTRAINT = 'disputed_use_decided';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disputed_use_guard BEFORE UPDATE ON settlement.disputed_use FOR EACH ROW EXECUTE FUNCTION settlement.guard_use();
CREATE TRIGGER disputed_use_stays BEFORE DELETE ON settlement.disputed_use FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Cents change together with the proposal that they belong to.
CREATE FUNCTION settlement.guard_proposed_cents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM settlement.dispute d WHERE d.id = NEW.dispute_id AND (
      d.proposal_id IS NULL AND NEW.proposed_cents IS NULL OR d.proposed_in = pg_current_xact_id() AND d.proposed_for = platform.current_organisation())) THEN
    RAISE EXCEPTION 'Nobody changes what another has signed' USING ERRCODE = '23514', CONSTRAINT = 'dispute_proposer';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER disputed_use_cents AFTER UPDATE ON settlement.disputed_use
  FOR EACH ROW WHEN (OLD.proposed_cents IS DISTINCT FROM NEW.proposed_cents) EXECUTE FUNCTION settlement.guard_proposed_cents();

-- What has ended has no open line, and what has none has ended.
CREATE FUNCTION settlement.guard_end_of_dispute() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  d settlement.dispute;
BEGIN
  SELECT * INTO d FROM settlement.dispute x WHERE x.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  IF (d.ended_at IS NULL) <> EXISTS (SELECT 1 FROM settlement.disputed_use u WHERE u.dispute_id = d.id AND u.state = 'OPEN') THEN
    RAISE EXCEPTION 'A dispute lasts as long as one of its lines' USING ERRCODE = '23514', CONSTRAINT = 'dispute_lines';
  END IF;
  IF d.state IN ('DECIDED', 'SETTLED') AND NOT EXISTS (SELECT 1 FROM settlement.decision e WHERE e.dispute_id = d.id AND e.kind = CASE d.state WHEN 'DECIDED' THEN 'RULING' ELSE 'AGREEMENT' END) THEN
    RAISE EXCEPTION 'It ends so by a decision' USING ERRCODE = '23514', CONSTRAINT = 'dispute_decided';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER dispute_ends AFTER INSERT OR UPDATE ON settlement.dispute DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION settlement.guard_end_of_dispute('id');
CREATE CONSTRAINT TRIGGER disputed_use_ends AFTER UPDATE ON settlement.disputed_use DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION settlement.guard_end_of_dispute('dispute_id');

CREATE FUNCTION settlement.stamp_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.actor := platform.current_actor();
  NEW.at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_step_stamp BEFORE INSERT ON settlement.dispute_step FOR EACH ROW EXECUTE FUNCTION settlement.stamp_step();
${['dispute_step', 'decision']
  .map(
    (table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n')}

-- The open months in which something changes when a line of this dispute is held or priced: its own, and those after it, which correct
-- closed ones and go on counting the uses of a week or course. For whoever is a side of it.
CREATE FUNCTION settlement.months_of_dispute(dispute uuid) RETURNS SETOF date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
  SELECT m.period FROM settlement.dispute d JOIN settlement.month m ON m.agency_id = d.agency_id AND m.closed_at IS NULL
  WHERE d.id = months_of_dispute.dispute AND (platform.is_operator() OR platform.current_organisation() IN (d.agency_id, d.opener_id, d.respondent_id))
    AND m.period >= (SELECT date_trunc('month', min(u.date)) FROM settlement.disputed_use u WHERE u.dispute_id = d.id)
  ORDER BY m.period
$$;
`;

const DECISIONS = `
-- Whoever confirms signs in their own name what another has signed before them, to the cent.
CREATE FUNCTION settlement.stamp_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.confirmed_by := platform.current_actor();
  NEW.decided_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER decision_stamp BEFORE INSERT ON settlement.decision FOR EACH ROW EXECUTE FUNCTION settlement.stamp_decision();

-- After the policies have let it in.
CREATE FUNCTION settlement.guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  d settlement.dispute;
  proposed bigint;
BEGIN
  SELECT * INTO d FROM settlement.dispute x WHERE x.id = NEW.dispute_id;
  SELECT u.proposed_cents INTO proposed FROM settlement.disputed_use u
  WHERE u.dispute_id = NEW.dispute_id AND u.session_id = NEW.session_id AND u.reservation_id = NEW.reservation_id AND u.state = 'OPEN';
  IF d.agency_id IS DISTINCT FROM NEW.agency_id OR proposed IS DISTINCT FROM NEW.agreed_cents
     OR (d.proposed_by, d.proposed_for) IS DISTINCT FROM (NEW.proposed_by, NEW.proposed_for) THEN
    RAISE EXCEPTION 'Another sum, or another hand, than was proposed' USING ERRCODE = '23514', CONSTRAINT = 'decision_proposal';
  END IF;
  IF NOT (CASE NEW.kind WHEN 'RULING' THEN d.state = 'ESCALATED' AND NEW.confirmed_for = d.agency_id
      ELSE d.state IN ('OPEN', 'ANSWERED') AND d.is_settleable AND NEW.confirmed_for IN (d.opener_id, d.respondent_id) AND NEW.proposed_for IN (d.opener_id, d.respondent_id) END) THEN
    RAISE EXCEPTION 'The two sides agree, or two people of the agency decide' USING ERRCODE = '23514', CONSTRAINT = 'decision_sides';
  END IF;
  UPDATE settlement.disputed_use u SET state = 'SETTLED' WHERE u.dispute_id = NEW.dispute_id AND u.session_id = NEW.session_id AND u.reservation_id = NEW.reservation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER decision_guard AFTER INSERT ON settlement.decision FOR EACH ROW EXECUTE FUNCTION settlement.guard_decision();
`;

const OWN = '(SELECT platform.current_organisation())';
const OPERATOR = '(SELECT platform.is_operator())';

/** That the dispute of a row is one that the reader sees. */
const OF_DISPUTE = (table: string, sides: string): string =>
  `EXISTS (SELECT 1 FROM settlement.dispute d WHERE d.id = ${table}.dispute_id AND d.agency_id = ${table}.agency_id AND ${OWN} IN (${sides}))`;
const READERS = 'd.agency_id, d.opener_id, d.respondent_id, d.debtor_id, d.creditor_id';
const SIDES = 'd.agency_id, d.opener_id, d.respondent_id';

const POLICIES = `
-- No secret among those who are signed in.
ALTER TABLE settlement.dispute_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY dispute_setting_read ON settlement.dispute_setting FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY dispute_setting_insert ON settlement.dispute_setting FOR INSERT WITH CHECK (${OPERATOR} OR agency_id = ${OWN});
CREATE POLICY dispute_setting_update ON settlement.dispute_setting FOR UPDATE USING (${OPERATOR} OR agency_id = ${OWN});
SELECT identity.keep_parties('settlement.dispute_setting');

-- For the two sides, those whose money it is, and the agency. Only the sides and the agency do anything about it.
ALTER TABLE settlement.dispute ENABLE ROW LEVEL SECURITY;
CREATE POLICY dispute_read ON settlement.dispute FOR SELECT USING (${OPERATOR} OR ${OWN} IN (agency_id, opener_id, respondent_id, debtor_id, creditor_id));
CREATE POLICY dispute_insert ON settlement.dispute FOR INSERT WITH CHECK (${OPERATOR} OR opener_id = ${OWN});
CREATE POLICY dispute_update ON settlement.dispute FOR UPDATE USING (${OPERATOR} OR ${OWN} IN (agency_id, opener_id, respondent_id));
SELECT identity.keep_parties('settlement.dispute');

ALTER TABLE settlement.disputed_use ENABLE ROW LEVEL SECURITY;
CREATE POLICY disputed_use_read ON settlement.disputed_use FOR SELECT USING (${OPERATOR} OR agency_id = ${OWN} OR ${OF_DISPUTE('disputed_use', READERS)});
CREATE POLICY disputed_use_insert ON settlement.disputed_use FOR INSERT WITH CHECK (${OPERATOR} OR ${OF_DISPUTE('disputed_use', 'd.opener_id')});
CREATE POLICY disputed_use_update ON settlement.disputed_use FOR UPDATE USING (${OPERATOR} OR ${OF_DISPUTE('disputed_use', SIDES)});

ALTER TABLE settlement.decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_read ON settlement.decision FOR SELECT USING (${OPERATOR} OR agency_id = ${OWN} OR ${OF_DISPUTE('decision', READERS)});
CREATE POLICY decision_insert ON settlement.decision FOR INSERT WITH CHECK (${OPERATOR} OR confirmed_for = ${OWN} AND ${OF_DISPUTE('decision', SIDES)});

-- What the agency thinks of deciding is its own affair until a second person has signed.
ALTER TABLE settlement.dispute_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY dispute_step_read ON settlement.dispute_step FOR SELECT USING (${OPERATOR} OR agency_id = ${OWN} OR action <> 'PROPOSE_RULING' AND ${OF_DISPUTE('dispute_step', READERS)});
CREATE POLICY dispute_step_insert ON settlement.dispute_step FOR INSERT WITH CHECK (${OPERATOR} OR organisation_id = ${OWN} AND ${OF_DISPUTE('dispute_step', SIDES)});
`;
