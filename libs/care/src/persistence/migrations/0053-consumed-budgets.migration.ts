import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was reserved of a budget for a seat is consumed in the transaction that records its attendance (TS-17), whoever records it, an import as well. */
export class ConsumedBudgets1764000000053 implements MigrationInterface {
  readonly name = 'ConsumedBudgets1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The host's record counts; the agency's beside it (TS-16) holds a line of clearing and uses nothing of its own.
CREATE FUNCTION care.consume_budgets() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  PERFORM reservations.note_attendance(array_agg(a.session_id), array_agg(a.referral_id), array_agg(a.agency_id), array_agg(a.status)) FROM written a WHERE a.recorded_by = 'PROVIDER' HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_consumes_new AFTER INSERT ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.consume_budgets();
CREATE TRIGGER attendance_consumes_changed AFTER UPDATE ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.consume_budgets();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER attendance_consumes_new ON care.attendance; DROP TRIGGER attendance_consumes_changed ON care.attendance; DROP FUNCTION care.consume_budgets()');
  }
}
