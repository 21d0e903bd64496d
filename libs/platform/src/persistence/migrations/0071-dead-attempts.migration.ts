import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An attempt that died and one that failed look alike in the outbox: both are not done. The sweeper has to tell them apart, because a failed one waits
 * out its pause and a dead one has to begin anew at once. So the last attempt that failed is written down.
 */
export class DeadAttempts1764000000071 implements MigrationInterface {
  readonly name = 'DeadAttempts1764000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE platform.outbox ADD COLUMN failed_attempt integer NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION platform.fail_job(job_id bigint, job_attempt integer, code text, is_final boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  UPDATE platform.outbox SET failures = failures + 1, failure = code, failed_attempt = job_attempt, failed_at = CASE WHEN is_final THEN platform.now() END
  WHERE id = job_id AND attempt = job_attempt AND done_at IS NULL AND failed_at IS NULL;
  RETURN FOUND;
END $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION platform.fail_job(job_id bigint, job_attempt integer, code text, is_final boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  UPDATE platform.outbox SET failures = failures + 1, failure = code, failed_at = CASE WHEN is_final THEN platform.now() END
  WHERE id = job_id AND attempt = job_attempt AND done_at IS NULL AND failed_at IS NULL;
  RETURN FOUND;
END $$;
ALTER TABLE platform.outbox DROP COLUMN failed_attempt;
`);
  }
}
