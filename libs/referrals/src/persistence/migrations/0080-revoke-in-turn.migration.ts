import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who takes a consent back waits for whoever does so too: a statement that still saw a brought consent met the guard of consents after the other
 * one had ended, and the second of two people was told of an error instead of that nothing holds any more.
 */
export class RevokeInTurn1764000000080 implements MigrationInterface {
  readonly name = 'RevokeInTurn1764000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE FUNCTION referrals.lock_to_revoke(referral uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  PERFORM 1 FROM referrals.referral r WHERE r.id = referral
    AND (platform.is_operator() OR platform.current_organisation() IN (r.agency_id, r.responsible_id)) FOR NO KEY UPDATE;
END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION referrals.lock_to_revoke(uuid)');
  }
}
