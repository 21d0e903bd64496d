import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendar feeds of a person's open tasks and deadlines beside those of sessions: the same addresses, the same rules. */
export class TaskCalendars1764000000060 implements MigrationInterface {
  readonly name = 'TaskCalendars1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE offers.calendar_feed DROP CONSTRAINT calendar_feed_kind_check,
  ADD CONSTRAINT calendar_feed_kind_check CHECK (kind IN ('OFFER', 'PROVIDER', 'PERSON', 'TASKS'));
`);
  }

  async down(): Promise<void> {
    throw new Error('Addresses that people have subscribed to would be lost: restore a backup instead.');
  }
}
