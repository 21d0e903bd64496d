import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = ['CLEAR', 'FIGURES_CHANGED', 'START_REVIEW', 'SUBMIT', 'APPROVE', 'SEND_BACK', 'REOPEN_REVIEW', 'CLOSE', 'PAY', 'TAKE_PAYMENT_BACK', 'PAIR_CLEARED'];

/**
 * That a pair was worked out anew stands in the history of its month. Both are empty in what was written before, so that its seals hold: they
 * leave out what is empty.
 */
export class PairSteps1764000000082 implements MigrationInterface {
  readonly name = 'PairSteps1764000000082';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Which pair was worked out anew at last, the lesser id first; one twice where it was a provider's own cases.
ALTER TABLE settlement.clearing_run ADD COLUMN recleared_first_id uuid, ADD COLUMN recleared_second_id uuid,
  ADD CONSTRAINT clearing_run_recleared_pair CHECK ((recleared_first_id IS NULL) = (recleared_second_id IS NULL) AND recleared_first_id <= recleared_second_id);
-- Of PAIR_CLEARED: which pair it was.
ALTER TABLE settlement.month_step ADD COLUMN first_id uuid, ADD COLUMN second_id uuid,
  DROP CONSTRAINT month_step_action_check,
  ADD CONSTRAINT month_step_action_check CHECK (action IN (${ACTIONS.map((action) => `'${action}'`).join(', ')})),
  ADD CONSTRAINT month_step_pair CHECK (num_nonnulls(first_id, second_id) = CASE WHEN action = 'PAIR_CLEARED' THEN 2 ELSE 0 END);

-- A pair is worked out anew in the run in force: its month stays on it, and would have no step. What it does to signatures follows as a step of its own.
CREATE FUNCTION settlement.write_pair_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  INSERT INTO settlement.month_step (agency_id, period, action, from_state, to_state, actor, digest, first_id, second_id)
  SELECT m.agency_id, m.period, 'PAIR_CLEARED', m.state, m.state, coalesce(platform.current_actor(), session_user::text), settlement.figures_digest(NEW), NEW.recleared_first_id, NEW.recleared_second_id
  FROM settlement.month m WHERE m.run_id = NEW.id;
  RETURN NULL;
END $$;
-- Whether or not the time is another one than that of the pair before. By its name it comes before clearing_run_figures: first the pair, then the signatures that fall.
CREATE TRIGGER clearing_run_cleared_pair AFTER UPDATE OF recleared_at ON settlement.clearing_run FOR EACH ROW WHEN (NEW.recleared_first_id IS NOT NULL)
  EXECUTE FUNCTION settlement.write_pair_step();
`);
  }

  async down(): Promise<void> {
    throw new Error('Which pairs were worked out anew would be lost, and with them what the seals of their months say: there is no way back.');
  }
}
