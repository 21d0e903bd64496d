import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A month is reviewed and closed after its last day: a closed one never changes, and months close in order. */
export class MonthOver1764000000077 implements MigrationInterface {
  readonly name = 'MonthOver1764000000077';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Beside month_moves and after it. The command line, as the operator, is bound by the exchange format, which knows no today.
CREATE FUNCTION settlement.guard_month_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT platform.is_operator() AND identity.today() < (NEW.period + interval '1 month')::date THEN
    RAISE EXCEPTION 'A month is reviewed and closed when it is over' USING ERRCODE = '23514', CONSTRAINT = 'month_over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_over BEFORE UPDATE ON settlement.month FOR EACH ROW
  WHEN (OLD.state = 'CLEARED' AND NEW.state = 'IN_REVIEW' OR OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION settlement.guard_month_over();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER month_over ON settlement.month; DROP FUNCTION settlement.guard_month_over();');
  }
}
