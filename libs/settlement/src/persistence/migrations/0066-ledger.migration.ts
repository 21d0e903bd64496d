import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_ACCESS } from './0066-ledger-access.js';
import { LEDGER_GUARDS, MATCH_VIEW } from './0066-ledger-guards.js';
import { LEDGER_SEALS } from './0066-ledger-seals.js';
import { LEDGER_TABLES } from './0066-ledger-tables.js';

const TABLES = [
  'ledger_seal', 'ledger_block', 'ledger_head', 'bank_match', 'bank_entry', 'bank_statement', 'payment_reminder', 'set_off_answer', 'set_off',
  'ledger_posting', 'ledger_entry', 'open_item', 'payment', 'payment_setting',
];

/** Double entry for closed months: claims, netting, payments, set-offs and reversals, what is open, reminders, bank statements, and their seals. */
export class Ledger1764000000066 implements MigrationInterface {
  readonly name = 'Ledger1764000000066';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LEDGER_TABLES, MATCH_VIEW, LEDGER_SEALS, LEDGER_GUARDS, LEDGER_ACCESS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW settlement.open_item_v, settlement.balance_v, settlement.bank_match_v;
DROP TRIGGER ledger_posting_book ON settlement.ledger_posting;
DROP TABLE ${TABLES.map((table) => `settlement.${table}`).join(', ')} CASCADE;
DROP FUNCTION settlement.book_postings(), settlement.items_have_sources(), settlement.check_sources(uuid[]), settlement.follow_payments(uuid[]),
  settlement.guard_answer(), settlement.guard_match(), settlement.seal_rows(), settlement.entry_is_booked(), settlement.lock_chain(uuid), settlement.close_block(uuid);
UPDATE settlement.month SET state = 'CLOSED', paid_at = NULL WHERE state = 'PAID'`);
  }
}
