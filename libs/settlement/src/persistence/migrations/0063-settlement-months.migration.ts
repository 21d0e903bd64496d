import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The way of a month: cleared, in review, approved by a second person, closed, paid. Who submits and who approves are two people, and what
 * they sign is the digest of a run: other figures take both back. An operator of the command line closes what was cleared outside of this way.
 */
export class SettlementMonths1764000000063 implements MigrationInterface {
  readonly name = 'SettlementMonths1764000000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE settlement.month DROP CONSTRAINT month_state_check, DROP CONSTRAINT month_check;
ALTER TABLE settlement.month
  -- By which tasks and screens name it.
  ADD COLUMN id uuid NOT NULL DEFAULT platform.new_id(),
  ADD COLUMN submitted_by text,
  ADD COLUMN submitted_at timestamptz,
  ADD COLUMN submitted_digest bytea,
  ADD COLUMN approved_by text,
  ADD COLUMN approved_at timestamptz,
  ADD COLUMN approved_digest bytea,
  -- Why it was last sent back, until it is submitted again.
  ADD COLUMN sent_back_reason text CHECK (btrim(sent_back_reason) <> '' AND length(sent_back_reason) <= 500),
  ADD COLUMN paid_at timestamptz,
  -- The month that was closed before it; null: none was. One is the first, and each has one after it.
  ADD COLUMN closed_after date,
  ADD CONSTRAINT month_state CHECK (state IN ('CLEARED', 'IN_REVIEW', 'APPROVED', 'CLOSED', 'PAID')),
  ADD CONSTRAINT month_closed_at CHECK ((state IN ('CLOSED', 'PAID')) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT month_closed_origin CHECK ((closed_at IS NULL) = (closed_origin IS NULL)),
  ADD CONSTRAINT month_paid_at CHECK ((state = 'PAID') = (paid_at IS NOT NULL)),
  ADD CONSTRAINT month_submission CHECK (num_nonnulls(submitted_by, submitted_at, submitted_digest) IN (0, 3)),
  ADD CONSTRAINT month_approval CHECK (num_nonnulls(approved_by, approved_at, approved_digest) IN (0, 3)),
  ADD CONSTRAINT month_second_person CHECK (approved_by IS NULL OR (submitted_by IS NOT NULL AND submitted_by <> approved_by AND submitted_digest = approved_digest)),
  ADD CONSTRAINT month_approved CHECK (state <> 'APPROVED' OR approved_by IS NOT NULL),
  ADD CONSTRAINT month_unsigned CHECK ((state <> 'CLEARED' OR submitted_by IS NULL) AND (state NOT IN ('CLEARED', 'IN_REVIEW') OR approved_by IS NULL));
CREATE UNIQUE INDEX month_id_key ON settlement.month (id);
ALTER TABLE settlement.month DISABLE TRIGGER month_closed;
UPDATE settlement.month m SET closed_after = (SELECT max(b.period) FROM settlement.month b WHERE b.agency_id = m.agency_id AND b.closed_at IS NOT NULL AND b.period < m.period) WHERE m.closed_at IS NOT NULL;
ALTER TABLE settlement.month ENABLE TRIGGER month_closed;
-- Two that close at once do not see each other: of two first months, and of two that follow the same one, the second meets this.
CREATE UNIQUE INDEX month_closed_in_order ON settlement.month (agency_id, closed_after) NULLS NOT DISTINCT WHERE closed_at IS NOT NULL;

CREATE OR REPLACE FUNCTION settlement.closed_month_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND (TG_OP = 'DELETE' OR (to_jsonb(NEW) - '{state,paid_at}'::text[]) <> (to_jsonb(OLD) - '{state,paid_at}'::text[]) OR NEW.closed_at IS NULL) THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- A signature is that of whoever writes it, a person, under the figures that are in force.
CREATE FUNCTION settlement.check_month_signature(signer text, signed bytea, in_force bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF signer IS DISTINCT FROM platform.current_actor() OR NOT platform.is_person(signer) OR signed IS DISTINCT FROM in_force THEN
    RAISE EXCEPTION 'A month is signed by a person, in their own name, under the figures in force' USING ERRCODE = '23514', CONSTRAINT = 'month_signature';
  END IF;
END $$;

CREATE FUNCTION settlement.month_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  run record;
  last_closed date;
BEGIN
  -- With the charges of the run, where there are any (0064).
  SELECT r.agency_id, r.period, r.state, settlement.figures_digest(r) AS digest INTO run FROM settlement.clearing_run r WHERE r.id = NEW.run_id;
  IF NOT FOUND THEN RAISE EXCEPTION 'No clearing that this organisation sees' USING ERRCODE = '42501'; END IF;
  IF (TG_OP = 'INSERT' OR NEW.run_id <> OLD.run_id) AND (run.agency_id, run.period, run.state) IS DISTINCT FROM (NEW.agency_id, NEW.period, 'DONE') THEN
    RAISE EXCEPTION 'In force is a finished clearing of the month itself' USING ERRCODE = '23514', CONSTRAINT = 'month_run';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF (identity.is_service() OR platform.is_operator()) AND (NEW.state <> 'CLEARED' OR NEW.submitted_by IS NOT NULL) THEN
      RAISE EXCEPTION 'A month begins cleared' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.agency_id, NEW.period) IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.period) THEN
    RAISE EXCEPTION 'A month stays the month that it is' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF OLD.closed_at IS NULL THEN
    -- Other figures than those that were signed take both signatures back, also those of an approved month.
    IF NEW.state = OLD.state AND NEW.submitted_digest = OLD.submitted_digest AND NEW.submitted_digest IS DISTINCT FROM run.digest THEN
      NEW.submitted_by := NULL; NEW.submitted_at := NULL; NEW.submitted_digest := NULL;
      NEW.approved_by := NULL; NEW.approved_at := NULL; NEW.approved_digest := NULL;
      IF NEW.state = 'APPROVED' THEN NEW.state := 'IN_REVIEW'; END IF;
      RETURN NEW;
    END IF;
    IF NEW.submitted_by IS NOT NULL AND (NEW.submitted_by, NEW.submitted_at, NEW.submitted_digest) IS DISTINCT FROM (OLD.submitted_by, OLD.submitted_at, OLD.submitted_digest) THEN
      PERFORM settlement.check_month_signature(NEW.submitted_by, NEW.submitted_digest, run.digest);
      NEW.submitted_at := platform.now();
      NEW.sent_back_reason := NULL;
    END IF;
    IF NEW.approved_by IS NOT NULL AND (NEW.approved_by, NEW.approved_at, NEW.approved_digest) IS DISTINCT FROM (OLD.approved_by, OLD.approved_at, OLD.approved_digest) THEN
      PERFORM settlement.check_month_signature(NEW.approved_by, NEW.approved_digest, run.digest);
      NEW.approved_at := platform.now();
    END IF;
    IF NEW.submitted_digest IS DISTINCT FROM run.digest AND NEW.submitted_by IS NOT NULL OR NEW.closed_at IS NOT NULL AND NEW.run_id <> OLD.run_id THEN
      RAISE EXCEPTION 'Other figures than those in force were signed' USING ERRCODE = '23514', CONSTRAINT = 'month_signature';
    END IF;
    IF NEW.submitted_by IS NULL AND OLD.submitted_digest = run.digest AND NEW.sent_back_reason IS NULL THEN
      RAISE EXCEPTION 'Whoever sends a month back says why' USING ERRCODE = '23514', CONSTRAINT = 'month_sent_back';
    END IF;
    IF NEW.state = 'IN_REVIEW' AND OLD.state = 'APPROVED' AND NEW.submitted_by IS NOT NULL THEN
      RAISE EXCEPTION 'What is reviewed again is submitted again' USING ERRCODE = '23514', CONSTRAINT = 'month_sent_back';
    END IF;
  END IF;
  IF NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL AND (NEW.closed_origin = 'COMMAND_LINE') IS DISTINCT FROM platform.is_operator() THEN
    RAISE EXCEPTION 'The command line closes as the operator, and nobody else does' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (ARRAY['CLEARED>IN_REVIEW', 'IN_REVIEW>APPROVED', 'APPROVED>IN_REVIEW', 'APPROVED>CLOSED', 'CLOSED>PAID', 'PAID>CLOSED'])
     OR (OLD.state || '>' || NEW.state = ANY (ARRAY['CLEARED>CLOSED', 'IN_REVIEW>CLOSED']) AND platform.is_operator())) THEN
    RAISE EXCEPTION 'A month goes its way in order, not from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.state = 'CLOSED' AND OLD.closed_at IS NULL THEN
    SELECT max(m.period) INTO last_closed FROM settlement.month m WHERE m.agency_id = NEW.agency_id AND m.closed_at IS NOT NULL;
    IF last_closed <> (NEW.period - interval '1 month')::date THEN
      RAISE EXCEPTION 'Months close in order' USING ERRCODE = '23514', CONSTRAINT = 'month_order';
    END IF;
    NEW.closed_after := last_closed;
  ELSIF NEW.closed_after IS DISTINCT FROM OLD.closed_after THEN
    RAISE EXCEPTION 'Which month came before is not said by hand' USING ERRCODE = '23514', CONSTRAINT = 'month_order';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_moves BEFORE INSERT OR UPDATE ON settlement.month FOR EACH ROW EXECUTE FUNCTION settlement.month_moves();

-- The run in force stays one, and that of a closed month stays as it is. Whoever changes its figures waits for whoever signs them just now,
-- and takes their signatures back.
CREATE FUNCTION settlement.run_in_force_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE named record;
BEGIN
  SELECT m.closed_at INTO named FROM settlement.month m WHERE m.run_id = OLD.id FOR NO KEY UPDATE;
  IF FOUND AND named.closed_at IS NOT NULL AND to_jsonb(NEW) <> to_jsonb(OLD) THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  IF FOUND AND (NEW.id, NEW.agency_id, NEW.period, NEW.state) IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.period, 'DONE') THEN
    RAISE EXCEPTION 'A month names this clearing' USING ERRCODE = '23514', CONSTRAINT = 'month_run';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER clearing_run_in_force BEFORE UPDATE ON settlement.clearing_run FOR EACH ROW EXECUTE FUNCTION settlement.run_in_force_stays();
CREATE FUNCTION settlement.figures_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE settlement.month m SET run_id = m.run_id WHERE m.run_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER clearing_run_figures AFTER UPDATE ON settlement.clearing_run FOR EACH ROW WHEN (NEW.digest IS DISTINCT FROM OLD.digest) EXECUTE FUNCTION settlement.figures_changed();

CREATE OR REPLACE FUNCTION settlement.closed_lines_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM changed c JOIN settlement.month m ON m.run_id = c.run_id WHERE m.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  RETURN NULL;
END $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER clearing_run_figures ON settlement.clearing_run;
DROP TRIGGER clearing_run_in_force ON settlement.clearing_run;
DROP TRIGGER month_moves ON settlement.month;
DROP FUNCTION settlement.figures_changed(), settlement.run_in_force_stays(), settlement.month_moves(), settlement.check_month_signature(text, bytea, bytea);
ALTER TABLE settlement.month DISABLE TRIGGER month_closed;
UPDATE settlement.month SET state = 'CLOSED', paid_at = NULL WHERE state = 'PAID';
UPDATE settlement.month SET state = 'CLEARED', submitted_by = NULL, submitted_at = NULL, submitted_digest = NULL, approved_by = NULL, approved_at = NULL, approved_digest = NULL WHERE state IN ('IN_REVIEW', 'APPROVED');
ALTER TABLE settlement.month ENABLE TRIGGER month_closed;
DROP INDEX settlement.month_closed_in_order, settlement.month_id_key;
ALTER TABLE settlement.month DROP CONSTRAINT month_state, DROP CONSTRAINT month_closed_at, DROP CONSTRAINT month_closed_origin, DROP CONSTRAINT month_paid_at, DROP CONSTRAINT month_submission, DROP CONSTRAINT month_approval,
  DROP CONSTRAINT month_second_person, DROP CONSTRAINT month_approved, DROP CONSTRAINT month_unsigned, DROP COLUMN id, DROP COLUMN sent_back_reason, DROP COLUMN closed_after,
  DROP COLUMN submitted_by, DROP COLUMN submitted_at, DROP COLUMN submitted_digest, DROP COLUMN approved_by, DROP COLUMN approved_at, DROP COLUMN approved_digest, DROP COLUMN paid_at,
  ADD CONSTRAINT month_state_check CHECK (state IN ('CLEARED', 'CLOSED')), ADD CONSTRAINT month_check CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL));
CREATE OR REPLACE FUNCTION settlement.closed_month_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'CLOSED' THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION settlement.closed_lines_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM changed c JOIN settlement.month m ON m.run_id = c.run_id WHERE m.state = 'CLOSED') THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  RETURN NULL;
END $$;
`);
  }
}
