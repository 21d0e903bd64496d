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
  ADD COLUMN submitted_by text,
  ADD COLUMN submitted_at timestamptz,
  ADD COLUMN submitted_digest bytea,
  ADD COLUMN approved_by text,
  ADD COLUMN approved_at timestamptz,
  ADD COLUMN approved_digest bytea,
  ADD COLUMN paid_at timestamptz,
  ADD CONSTRAINT month_state CHECK (state IN ('CLEARED', 'IN_REVIEW', 'APPROVED', 'CLOSED', 'PAID')),
  ADD CONSTRAINT month_closed_at CHECK ((state IN ('CLOSED', 'PAID')) = (closed_at IS NOT NULL)),
  ADD CONSTRAINT month_closed_origin CHECK ((closed_at IS NULL) = (closed_origin IS NULL)),
  ADD CONSTRAINT month_paid_at CHECK ((state = 'PAID') = (paid_at IS NOT NULL)),
  ADD CONSTRAINT month_submission CHECK (num_nonnulls(submitted_by, submitted_at, submitted_digest) IN (0, 3)),
  ADD CONSTRAINT month_approval CHECK (num_nonnulls(approved_by, approved_at, approved_digest) IN (0, 3)),
  ADD CONSTRAINT month_second_person CHECK (approved_by IS NULL OR (submitted_by IS NOT NULL AND submitted_by <> approved_by AND submitted_digest = approved_digest)),
  ADD CONSTRAINT month_approved CHECK (state <> 'APPROVED' OR approved_by IS NOT NULL);

CREATE OR REPLACE FUNCTION settlement.closed_month_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND (TG_OP = 'DELETE' OR (to_jsonb(NEW) - '{state,paid_at}'::text[]) <> (to_jsonb(OLD) - '{state,paid_at}'::text[]) OR NEW.closed_at IS NULL) THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

-- The signatures are those of whoever writes them, under the figures that are in force.
CREATE FUNCTION settlement.month_moves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE in_force bytea;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'CLEARED' AND NOT platform.is_operator() THEN
      RAISE EXCEPTION 'A month begins cleared' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
    END IF;
    RETURN NEW;
  END IF;
  SELECT r.digest INTO in_force FROM settlement.clearing_run r WHERE r.id = NEW.run_id;
  IF NEW.submitted_by IS DISTINCT FROM OLD.submitted_by AND NEW.submitted_by IS NOT NULL
     AND (NEW.submitted_by IS DISTINCT FROM platform.current_actor()::text OR NEW.submitted_digest IS DISTINCT FROM in_force) THEN
    RAISE EXCEPTION 'Whoever submits a month signs the figures in force in their own name' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.approved_by IS DISTINCT FROM OLD.approved_by AND NEW.approved_by IS NOT NULL
     AND (NEW.approved_by IS DISTINCT FROM platform.current_actor()::text OR NEW.approved_digest IS DISTINCT FROM in_force) THEN
    RAISE EXCEPTION 'Whoever approves a month signs the figures in force in their own name' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.state = 'APPROVED' AND NEW.approved_digest IS DISTINCT FROM in_force THEN
    RAISE EXCEPTION 'Other figures than those in force were approved' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state = ANY (ARRAY['CLEARED>IN_REVIEW', 'IN_REVIEW>CLEARED', 'IN_REVIEW>APPROVED', 'APPROVED>IN_REVIEW', 'APPROVED>CLOSED', 'CLOSED>PAID', 'PAID>CLOSED'])
     OR (OLD.state || '>' || NEW.state = ANY (ARRAY['CLEARED>CLOSED', 'IN_REVIEW>CLOSED']) AND NEW.closed_origin = 'COMMAND_LINE' AND platform.is_operator())) THEN
    RAISE EXCEPTION 'A month goes its way in order, not from % to %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  IF NEW.state = 'CLOSED' AND OLD.closed_at IS NULL AND EXISTS (SELECT 1 FROM settlement.month m WHERE m.agency_id = NEW.agency_id AND m.closed_at IS NOT NULL)
     AND NOT EXISTS (SELECT 1 FROM settlement.month m WHERE m.agency_id = NEW.agency_id AND m.closed_at IS NOT NULL AND m.period = (NEW.period - interval '1 month')::date) THEN
    RAISE EXCEPTION 'Months close in order' USING ERRCODE = '23514', CONSTRAINT = 'month_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_moves BEFORE INSERT OR UPDATE ON settlement.month FOR EACH ROW EXECUTE FUNCTION settlement.month_moves();

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
DROP TRIGGER month_moves ON settlement.month;
DROP FUNCTION settlement.month_moves();
UPDATE settlement.month SET state = 'CLOSED', paid_at = NULL WHERE state = 'PAID';
UPDATE settlement.month SET state = 'CLEARED' WHERE state IN ('IN_REVIEW', 'APPROVED');
ALTER TABLE settlement.month DROP CONSTRAINT month_state, DROP CONSTRAINT month_closed_at, DROP CONSTRAINT month_closed_origin, DROP CONSTRAINT month_paid_at, DROP CONSTRAINT month_submission, DROP CONSTRAINT month_approval,
  DROP CONSTRAINT month_second_person, DROP CONSTRAINT month_approved,
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
