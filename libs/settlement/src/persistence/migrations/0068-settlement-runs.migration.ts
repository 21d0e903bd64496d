import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Runs: until when they know what was recorded, which checks they failed, which were asked for by the agency's schedule, and those that were
 * called off. No run holds a line twice. Indexes lead to the lines of one pair and of one reservation, so that a pair is cleared anew without
 * reading the month. Whoever follows a run is rung for.
 */
export class SettlementRuns1764000000068 implements MigrationInterface {
  readonly name = 'SettlementRuns1764000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE settlement.clearing_run
  DROP CONSTRAINT clearing_run_state_check,
  ADD CONSTRAINT clearing_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'SUPERSEDED', 'CANCELLED')),
  -- What was recorded later is not in it.
  ADD COLUMN cut_off_at timestamptz,
  -- When a pair of it was cleared anew last: the lines of that pair know more than the others.
  ADD COLUMN recleared_at timestamptz,
  -- The checks inside of the run that did not hold: such a run is never in force.
  ADD COLUMN failed_checks text[] NOT NULL DEFAULT '{}',
  ADD COLUMN is_scheduled boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT clearing_run_failed_checks CHECK (failed_checks = '{}' OR state = 'FAILED');
-- The schedule asks for a month once, however many workers look.
CREATE UNIQUE INDEX clearing_run_once_scheduled ON settlement.clearing_run (agency_id, period) WHERE is_scheduled;

-- A use has one line in a run, and a correction one reversal and one new line.
DROP INDEX settlement.line_run_idx;
CREATE UNIQUE INDEX line_once ON settlement.line (run_id, reservation_id, session_id, corrects, is_reversal) NULLS NOT DISTINCT;
CREATE INDEX line_pair_idx ON settlement.line (run_id, debtor_id, creditor_id) WHERE debtor_id IS NOT NULL;
CREATE INDEX line_shared_idx ON settlement.line (run_id, debtor_id) WHERE cardinality(share_ids) > 1;
CREATE INDEX carried_reservation_idx ON settlement.carried (agency_id, reservation_id);
CREATE INDEX carried_pair_idx ON settlement.carried (agency_id, debtor_id, creditor_id) WHERE debtor_id IS NOT NULL;
CREATE INDEX carried_shared_idx ON settlement.carried (agency_id, debtor_id) WHERE cardinality(share_ids) > 1;

-- When the month that was over last is cleared by itself: a day of the month and an hour in Europe/Berlin. Without a row: never.
CREATE TABLE settlement.clearing_schedule (
  agency_id uuid PRIMARY KEY,
  day integer NOT NULL CHECK (day BETWEEN 1 AND 28),
  hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23),
  is_active boolean NOT NULL DEFAULT true,
  -- Moments before it are not made up for.
  changed_at timestamptz NOT NULL DEFAULT platform.now()
);
ALTER TABLE settlement.clearing_schedule ENABLE ROW LEVEL SECURITY;
CREATE POLICY clearing_schedule_agency ON settlement.clearing_schedule USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('settlement.clearing_schedule');

CREATE FUNCTION settlement.ring_for_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pv_clearing', to_jsonb(NEW)->>TG_ARGV[0]);
  RETURN NULL;
END $$;
CREATE TRIGGER run_progress_ring AFTER INSERT OR UPDATE ON settlement.run_progress FOR EACH ROW EXECUTE FUNCTION settlement.ring_for_run('run_id');
CREATE TRIGGER clearing_run_ring AFTER UPDATE OF state ON settlement.clearing_run FOR EACH ROW
  WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION settlement.ring_for_run('id');
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER clearing_run_ring ON settlement.clearing_run;
DROP TRIGGER run_progress_ring ON settlement.run_progress;
DROP FUNCTION settlement.ring_for_run();
DROP TABLE settlement.clearing_schedule;
DROP INDEX settlement.carried_shared_idx, settlement.carried_pair_idx, settlement.carried_reservation_idx, settlement.line_shared_idx, settlement.line_pair_idx,
  settlement.line_once, settlement.clearing_run_once_scheduled;
CREATE INDEX line_run_idx ON settlement.line (run_id, session_id);
UPDATE settlement.clearing_run SET state = 'FAILED' WHERE state = 'CANCELLED';
ALTER TABLE settlement.clearing_run DROP CONSTRAINT clearing_run_failed_checks, DROP COLUMN cut_off_at, DROP COLUMN recleared_at, DROP COLUMN failed_checks, DROP COLUMN is_scheduled,
  DROP CONSTRAINT clearing_run_state_check,
  ADD CONSTRAINT clearing_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'SUPERSEDED'));
`);
  }
}
