import type { MigrationInterface, QueryRunner } from 'typeorm';

/** BHV-18: nothing is confirmed without a recorded consent. NRW-10: a reservation keeps that the family was heard, as it was. */
export class ConsentOfReservations1764000000037 implements MigrationInterface {
  readonly name = 'ConsentOfReservations1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Kept with the verdicts, for those who see them: { "YOUNG_PERSON": { "heardOn", "heardBy" }, "PARENTS": … }; null: from before.
ALTER TABLE reservations.verdict ADD COLUMN participation jsonb;

-- Confirming, and covering days that were not covered before, asks for the consent and holds it until the commit, so that no
-- consent is taken back in between. What an import brings was decided outside.
CREATE FUNCTION reservations.guard_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() OR referrals.lock_consent(NEW.referral_id) THEN RETURN NULL; END IF;
  RAISE EXCEPTION 'No consent is recorded for the referral' USING ERRCODE = '23514', CONSTRAINT = 'reservation_consent';
END $$;
CREATE TRIGGER reservation_consent_insert AFTER INSERT ON reservations.reservation FOR EACH ROW
  WHEN (NEW.state = 'CONFIRMED') EXECUTE FUNCTION reservations.guard_consent();
CREATE TRIGGER reservation_consent_update AFTER UPDATE ON reservations.reservation FOR EACH ROW
  WHEN (NEW.state = 'CONFIRMED' AND (OLD.state <> 'CONFIRMED' OR NOT OLD.period @> NEW.period OR OLD.offer_id <> NEW.offer_id OR OLD.referral_id <> NEW.referral_id))
  EXECUTE FUNCTION reservations.guard_consent();
`);
  }

  async down(): Promise<void> {
    throw new Error('Reservations would be confirmed without a consent: there is no way back.');
  }
}
