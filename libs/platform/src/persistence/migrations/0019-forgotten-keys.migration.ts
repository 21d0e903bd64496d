import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to commands are forgotten after a while: whoever cleans up finds them by their age. */
export class ForgottenKeys1764000000019 implements MigrationInterface {
  readonly name = 'ForgottenKeys1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE INDEX idempotency_age_idx ON platform.idempotency (created_at);
DROP POLICY idempotency_own ON platform.idempotency;
CREATE POLICY idempotency_own ON platform.idempotency USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX platform.idempotency_age_idx;
DROP POLICY idempotency_own ON platform.idempotency;
CREATE POLICY idempotency_own ON platform.idempotency USING (organisation_id = (SELECT platform.current_organisation()));
`);
  }
}
