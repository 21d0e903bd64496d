import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_AGENCY = '((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()))';

/** `{table}: condition` of those beside the agency who read a row. */
const PARTIES: Readonly<Record<string, string>> = {
  clearing_run_party: 'settlement.is_party(id) OR settlement.is_held_party(id)',
  month_party: 'settlement.is_party(run_id) OR settlement.is_held_party(run_id)',
  line_party_held: `outcome = 'HELD' AND settlement.is_side_of(reservation_id)`,
};
const tableOf = (policy: string): string => policy.replace(/_party.*$/, '');

/**
 * PostgreSQL asks the policies of a table in no promised order (in fact the last name first), and who is a party of a run is found by reading its
 * held lines: a month's run of a million lines answered its own agency after 200 ms. So whoever owns the row is never asked what else it is.
 */
export class PartyPolicies1764000000079 implements MigrationInterface {
  readonly name = 'PartyPolicies1764000000079';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY clearing_run_party_held ON settlement.clearing_run; DROP POLICY month_party_held ON settlement.month`);
    for (const [policy, condition] of Object.entries(PARTIES)) {
      await runner.query(`ALTER POLICY ${policy} ON settlement.${tableOf(policy)} USING (CASE WHEN ${OF_AGENCY} THEN false ELSE ${condition} END)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER POLICY line_party_held ON settlement.line USING (CASE WHEN outcome = 'HELD' THEN settlement.is_side_of(reservation_id) ELSE false END);
ALTER POLICY clearing_run_party ON settlement.clearing_run USING (settlement.is_party(id));
ALTER POLICY month_party ON settlement.month USING (settlement.is_party(run_id));
CREATE POLICY clearing_run_party_held ON settlement.clearing_run FOR SELECT USING (settlement.is_held_party(id));
CREATE POLICY month_party_held ON settlement.month FOR SELECT USING (settlement.is_held_party(run_id))`);
  }
}
