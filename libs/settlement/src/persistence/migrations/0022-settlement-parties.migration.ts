import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency of a month and of its runs is one: nobody clears in the name of a provider. Lines and sums take theirs from the run. */
export class SettlementParties1764000000022 implements MigrationInterface {
  readonly name = 'SettlementParties1764000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT identity.keep_parties('settlement.month'), identity.keep_parties('settlement.clearing_run')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      ['month', 'clearing_run'].flatMap((table) => ['insert', 'update'].map((on) => `DROP POLICY ${table}_parties_${on} ON settlement.${table}`)).join(';'),
    );
  }
}
