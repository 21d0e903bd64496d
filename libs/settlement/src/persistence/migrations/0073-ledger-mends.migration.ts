import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_CHECKS } from './0073-ledger-checks.js';

/**
 * A large month is booked as fast per row as a small one; a payment is one entry of an account and no second one; and what closed months carry
 * and whether they are paid follows from their closing and their items, whoever writes it.
 */
export class LedgerMends1764000000073 implements MigrationInterface {
  readonly name = 'LedgerMends1764000000073';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LEDGER_CHECKS, MATCHES, CARRIED, PAID]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What is sealed would be checked less closely than it was written: there is no way back.');
  }
}

const MATCHES = `
-- An entry of a statement is one thing at a time, and a payment one entry of each side's account: a second transfer of the same amount is another payment.
CREATE OR REPLACE FUNCTION settlement.guard_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  PERFORM 1 FROM settlement.bank_entry b WHERE b.id = NEW.bank_entry_id FOR NO KEY UPDATE;
  -- One at a time per side and payment; the other side is not waited for.
  IF NEW.payment_id IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('settlement.bank_match ' || NEW.organisation_id || NEW.payment_id, 0));
  END IF;
  IF EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.bank_entry_id = NEW.bank_entry_id AND m.id <> NEW.id)
    OR NEW.payment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM settlement.payment y JOIN settlement.bank_entry b ON b.id = NEW.bank_entry_id
      WHERE y.id = NEW.payment_id AND y.cents = abs(b.cents) AND NEW.organisation_id = CASE WHEN b.cents > 0 THEN y.payee_id ELSE y.payer_id END) THEN
    RAISE EXCEPTION 'An entry of a statement is one payment of the same amount' USING ERRCODE = '23514', CONSTRAINT = 'bank_match_once';
  END IF;
  IF EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.payment_id = NEW.payment_id AND m.organisation_id = NEW.organisation_id AND m.id <> NEW.id) THEN
    RAISE EXCEPTION 'A payment is one entry of an account' USING ERRCODE = '23514', CONSTRAINT = 'bank_match_payment';
  END IF;
  RETURN NULL;
END $$;
`;

const CARRIED = `
-- The transaction that has closed the month; told by the database alone.
ALTER TABLE settlement.month ADD COLUMN closed_in xid8;
CREATE FUNCTION settlement.month_closed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.closed_in := CASE
    WHEN NEW.closed_at IS NULL THEN NULL
    WHEN TG_OP = 'INSERT' THEN pg_current_xact_id()
    WHEN OLD.closed_at IS NULL THEN pg_current_xact_id()
    ELSE OLD.closed_in END;
  RETURN NEW;
END $$;
-- After month_closed, which refuses another transaction by hand.
CREATE TRIGGER month_closed_in BEFORE INSERT OR UPDATE ON settlement.month FOR EACH ROW EXECUTE FUNCTION settlement.month_closed_in();

-- What closed months carry is written by the transaction that closes one, under its run, and taken away by none but such a one.
CREATE FUNCTION settlement.carried_follows_closing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT c.agency_id, CASE WHEN TG_OP = 'INSERT' THEN c.closed_run_id END AS run_id FROM changed c) d WHERE NOT EXISTS (
      SELECT 1 FROM settlement.month m WHERE m.agency_id = d.agency_id AND m.closed_in = pg_current_xact_id() AND m.run_id = coalesce(d.run_id, m.run_id))) THEN
    RAISE EXCEPTION 'What closed months carry is written by closing alone' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_closing';
  END IF;
  RETURN NULL;
END $$;
${['carried', 'carried_charge']
  .map(
    (table) => `
CREATE TRIGGER ${table}_closing_delete AFTER DELETE ON settlement.${table} REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.carried_follows_closing();
CREATE TRIGGER ${table}_closing_insert AFTER INSERT ON settlement.${table} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.carried_follows_closing();
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n')}
`;

const PAID = `
-- A closed month is paid when it has items and none is open, and closed again when one is; nobody says so by hand (settlement.follow_payments does).
CREATE FUNCTION settlement.month_paid_by_items() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF (NEW.state = 'PAID') IS DISTINCT FROM (
      EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.agency_id = NEW.agency_id AND i.period = NEW.period)
      AND NOT EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.agency_id = NEW.agency_id AND i.period = NEW.period AND i.cents
        > (SELECT coalesce(-sum(p.cents), 0) FROM settlement.ledger_posting p WHERE p.item_id = i.id AND p.account = 'RECEIVABLE'))) THEN
    RAISE EXCEPTION 'A month is paid when nothing of it is open, and not before' USING ERRCODE = '23514', CONSTRAINT = 'month_paid_by_items';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_paid_by_items BEFORE UPDATE ON settlement.month FOR EACH ROW
  WHEN (OLD.closed_at IS NOT NULL AND NEW.state <> OLD.state) EXECUTE FUNCTION settlement.month_paid_by_items();
`;
