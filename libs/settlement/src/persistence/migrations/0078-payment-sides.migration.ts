import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A payment that the statement of one side's account has is not taken back by the other one, whose account does not have it. */
export class PaymentSides1764000000078 implements MigrationInterface {
  readonly name = 'PaymentSides1764000000078';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Of a payment of the asking organisation: whether the other side's account has it, and the own one has not.
CREATE FUNCTION settlement.is_proved_by_other(payment uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
  SELECT EXISTS (SELECT 1 FROM settlement.payment y JOIN settlement.bank_match m ON m.payment_id = y.id
      WHERE y.id = payment AND platform.current_organisation() IN (y.payer_id, y.payee_id) AND m.organisation_id <> platform.current_organisation())
    AND NOT EXISTS (SELECT 1 FROM settlement.bank_match m WHERE m.payment_id = payment AND m.organisation_id = platform.current_organisation())
$$;

CREATE FUNCTION settlement.guard_proved_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = NEW.reverses_id AND e.kind = 'PAYMENT' AND settlement.is_proved_by_other(e.source_id)) THEN
    RAISE EXCEPTION 'The side whose bank statement has a payment takes it back' USING ERRCODE = '23514', CONSTRAINT = 'reversal_proved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ledger_entry_proved BEFORE INSERT ON settlement.ledger_entry FOR EACH ROW WHEN (NEW.reverses_id IS NOT NULL) EXECUTE FUNCTION settlement.guard_proved_payment();
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER ledger_entry_proved ON settlement.ledger_entry;
DROP FUNCTION settlement.guard_proved_payment(), settlement.is_proved_by_other(uuid);
`);
  }
}
