import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The review of a month: every step that it goes, what is said about it, its pairs and its lines, and whether the command line may close it. */
export class MonthReview1764000000069 implements MigrationInterface {
  readonly name = 'MonthReview1764000000069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STEPS);
    await runner.query(COMMENTS);
    await runner.query(SETTING);
  }

  async down(): Promise<void> {
    throw new Error('Who has signed which figures would be lost: there is no way back.');
  }
}

const own = '(SELECT platform.current_organisation())';

const STEPS = `
-- What became of a month, by whom and under which figures. Written by the trigger below alone: no step is left out, and none is made up.
CREATE TABLE settlement.month_step (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  -- In which order they were taken.
  no bigint GENERATED ALWAYS AS IDENTITY,
  agency_id uuid NOT NULL,
  period date NOT NULL,
  action text NOT NULL CHECK (action IN ('CLEAR', 'FIGURES_CHANGED', 'START_REVIEW', 'SUBMIT', 'APPROVE', 'SEND_BACK', 'REOPEN_REVIEW', 'CLOSE', 'PAY', 'TAKE_PAYMENT_BACK')),
  -- Null: it was not cleared before.
  from_state text,
  to_state text NOT NULL,
  actor text NOT NULL,
  reason text,
  -- The digest of the run that is in force after the step.
  digest bytea,
  at timestamptz NOT NULL DEFAULT platform.now(),
  -- Which steps of a transaction are its own.
  written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  FOREIGN KEY (agency_id, period) REFERENCES settlement.month (agency_id, period)
);
CREATE INDEX month_step_month_idx ON settlement.month_step (agency_id, period, no);

CREATE FUNCTION settlement.write_month_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  in_force bytea := (SELECT settlement.figures_digest(r) FROM settlement.clearing_run r WHERE r.id = NEW.run_id);
  steps text[] := '{}';
BEGIN
  IF TG_OP = 'INSERT' THEN
    steps := '{CLEAR}';
  ELSE
    IF NEW.run_id <> OLD.run_id THEN steps := steps || 'CLEAR'::text; END IF;
    IF OLD.submitted_digest IS NOT NULL AND NEW.submitted_digest IS NULL AND OLD.submitted_digest IS DISTINCT FROM in_force THEN
      steps := steps || 'FIGURES_CHANGED'::text;
    ELSIF NEW.state <> OLD.state THEN
      steps := steps || (CASE OLD.state || '>' || NEW.state WHEN 'CLEARED>IN_REVIEW' THEN 'START_REVIEW' WHEN 'IN_REVIEW>APPROVED' THEN 'APPROVE'
        WHEN 'APPROVED>IN_REVIEW' THEN 'REOPEN_REVIEW' WHEN 'CLOSED>PAID' THEN 'PAY' WHEN 'PAID>CLOSED' THEN 'TAKE_PAYMENT_BACK' ELSE 'CLOSE' END);
    ELSIF NEW.submitted_by IS DISTINCT FROM OLD.submitted_by THEN
      steps := steps || (CASE WHEN NEW.submitted_by IS NULL THEN 'SEND_BACK' ELSE 'SUBMIT' END);
    END IF;
  END IF;
  INSERT INTO settlement.month_step (agency_id, period, action, from_state, to_state, actor, reason, digest)
  SELECT NEW.agency_id, NEW.period, s.action, CASE WHEN TG_OP = 'UPDATE' THEN OLD.state END, NEW.state, coalesce(platform.current_actor(), session_user::text),
    CASE WHEN s.action IN ('SEND_BACK', 'REOPEN_REVIEW') THEN NEW.sent_back_reason END, in_force
  FROM unnest(steps) WITH ORDINALITY AS s(action, place) ORDER BY s.place;
  RETURN NULL;
END $$;
CREATE TRIGGER month_step AFTER INSERT OR UPDATE ON settlement.month FOR EACH ROW EXECUTE FUNCTION settlement.write_month_step();
CREATE TRIGGER month_step_append_only BEFORE UPDATE OR DELETE ON settlement.month_step FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER month_step_no_truncate BEFORE TRUNCATE ON settlement.month_step EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE settlement.month_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY month_step_read ON settlement.month_step FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own});
`;

const COMMENTS = `
-- What the agency says about a month, about what two organisations owe each other in it, or about one line. Shared with the two, or with those of the line.
CREATE TABLE settlement.review_comment (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  period date NOT NULL,
  -- A pair, the lesser id first; both null: no pair.
  first_id uuid,
  second_id uuid,
  -- A line: of which seat use, and which closed month it corrects.
  session_id uuid,
  reservation_id uuid,
  corrects date,
  text text NOT NULL CHECK (btrim(text) <> '' AND length(text) <= 2000),
  is_shared boolean NOT NULL,
  -- Who reads it beside the agency, where it is shared.
  party_ids uuid[] NOT NULL DEFAULT '{}',
  author text NOT NULL,
  at timestamptz NOT NULL DEFAULT platform.now(),
  FOREIGN KEY (agency_id, period) REFERENCES settlement.month (agency_id, period),
  CONSTRAINT review_comment_pair CHECK ((first_id IS NULL) = (second_id IS NULL) AND first_id < second_id),
  CONSTRAINT review_comment_line CHECK ((session_id IS NULL) = (reservation_id IS NULL) AND (corrects IS NULL OR session_id IS NOT NULL)),
  CONSTRAINT review_comment_subject CHECK (first_id IS NULL OR session_id IS NULL),
  CONSTRAINT review_comment_shared CHECK (NOT is_shared OR cardinality(party_ids) > 0)
);
CREATE INDEX review_comment_month_idx ON settlement.review_comment (agency_id, period, id);
CREATE INDEX review_comment_party_idx ON settlement.review_comment USING gin (party_ids) WHERE is_shared;

-- Who says it, when, and who the parties are is not said by hand.
CREATE FUNCTION settlement.stamp_review_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE run uuid := (SELECT m.run_id FROM settlement.month m WHERE m.agency_id = NEW.agency_id AND m.period = NEW.period);
BEGIN
  NEW.author := coalesce(platform.current_actor(), NEW.author);
  NEW.at := platform.now();
  NEW.party_ids := '{}';
  IF NEW.first_id IS NOT NULL THEN
    NEW.party_ids := ARRAY[NEW.first_id, NEW.second_id];
  ELSIF NEW.session_id IS NOT NULL THEN
    SELECT array_agg(DISTINCT p.id) FILTER (WHERE p.id IS NOT NULL) INTO NEW.party_ids
    FROM settlement.line l CROSS JOIN LATERAL unnest(ARRAY[l.debtor_id, l.creditor_id] || l.share_ids) AS p(id)
    WHERE l.run_id = run AND l.reservation_id = NEW.reservation_id AND l.session_id = NEW.session_id AND l.corrects IS NOT DISTINCT FROM NEW.corrects;
    NEW.party_ids := coalesce(NEW.party_ids, '{}');
    IF NOT EXISTS (SELECT 1 FROM settlement.line l WHERE l.run_id = run AND l.reservation_id = NEW.reservation_id AND l.session_id = NEW.session_id
        AND l.corrects IS NOT DISTINCT FROM NEW.corrects) THEN
      RAISE EXCEPTION 'The month has no such line' USING ERRCODE = '23514', CONSTRAINT = 'review_comment_line';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_comment_stamp BEFORE INSERT ON settlement.review_comment FOR EACH ROW EXECUTE FUNCTION settlement.stamp_review_comment();
CREATE TRIGGER review_comment_append_only BEFORE UPDATE OR DELETE ON settlement.review_comment FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER review_comment_no_truncate BEFORE TRUNCATE ON settlement.review_comment EXECUTE FUNCTION platform.refuse_change();

ALTER TABLE settlement.review_comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_comment_read ON settlement.review_comment FOR SELECT USING (
  (SELECT platform.is_operator()) OR agency_id = ${own} OR is_shared AND ${own} = ANY (party_ids));
CREATE POLICY review_comment_insert ON settlement.review_comment FOR INSERT WITH CHECK (agency_id = ${own});
`;

const SETTING = `
-- Whether the command line may close months of the agency without its two people; no row: it may.
CREATE TABLE settlement.closing_setting (
  agency_id uuid PRIMARY KEY,
  command_line boolean NOT NULL
);
ALTER TABLE settlement.closing_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY closing_setting_read ON settlement.closing_setting FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own});
CREATE POLICY closing_setting_insert ON settlement.closing_setting FOR INSERT WITH CHECK (agency_id = ${own});
CREATE POLICY closing_setting_update ON settlement.closing_setting FOR UPDATE USING (agency_id = ${own});
SELECT identity.keep_parties('settlement.closing_setting');

CREATE FUNCTION settlement.guard_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM settlement.closing_setting s WHERE s.agency_id = NEW.agency_id AND NOT s.command_line) THEN
    RAISE EXCEPTION 'The agency closes its months itself' USING ERRCODE = '23514', CONSTRAINT = 'month_closing_forbidden';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_closing BEFORE UPDATE ON settlement.month FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND NEW.closed_origin = 'COMMAND_LINE') EXECUTE FUNCTION settlement.guard_closing();
`;
