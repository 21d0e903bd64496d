import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Confirmed seats of a referral in an offer over a span of days. */
export class Reservations1764000000006 implements MigrationInterface {
  readonly name = 'Reservations1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA reservations;

CREATE TABLE reservations.reservation (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  code text NOT NULL UNIQUE,
  referral_id uuid NOT NULL,
  -- The pseudonym, repeated here so that the host sees it without seeing the referral.
  referral_code text NOT NULL,
  agency_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  host_id uuid NOT NULL,
  variant text NOT NULL CHECK (variant IN ('COMPLEMENTARY', 'INTEGRATED')),
  valid_from date NOT NULL,
  valid_to date,
  period daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  state text NOT NULL DEFAULT 'CONFIRMED' CHECK (state IN ('CONFIRMED', 'CANCELLED')),
  origin text NOT NULL DEFAULT 'SERVICE' CHECK (origin IN ('SERVICE', 'IMPORT', 'DEMO')),
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  CONSTRAINT reservation_no_overlap
    EXCLUDE USING gist (referral_id WITH =, offer_id WITH =, period WITH &&) WHERE (state = 'CONFIRMED') DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX reservation_offer_idx ON reservations.reservation (offer_id);
CREATE INDEX reservation_agency_idx ON reservations.reservation (agency_id);

-- The verdicts of the match as they were when the seat was reserved. They tell age and legal basis, so the host, who
-- sees the reservation, does not see them.
CREATE TABLE reservations.verdict (
  reservation_id uuid PRIMARY KEY REFERENCES reservations.reservation,
  referral_id uuid NOT NULL,
  verdicts jsonb NOT NULL
);
CREATE TRIGGER verdict_append_only BEFORE UPDATE OR DELETE ON reservations.verdict FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- R-<year>-<number>: what the service calls its reservations. Imported codes are the sender's own, so one may be taken.
CREATE SEQUENCE reservations.code_number;
CREATE FUNCTION reservations.next_code() RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE candidate text;
BEGIN
  LOOP
    candidate := to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"R-"YYYY"-"') || to_char(nextval('reservations.code_number'), 'FM000000');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM reservations.reservation r WHERE r.code = candidate);
  END LOOP;
  RETURN candidate;
END $$;

CREATE VIEW reservations.reservation_v WITH (security_invoker = true) AS
  SELECT id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, period, state
  FROM reservations.reservation;

ALTER TABLE reservations.reservation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reservation_read ON reservations.reservation FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR host_id = (SELECT platform.current_organisation())
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())));
-- Whoever sees the referral may reserve for it, as long as agency, pseudonym and host are those of referral and offer.
CREATE POLICY reservation_insert ON reservations.reservation FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR (EXISTS (SELECT 1 FROM referrals.referral r
        WHERE r.id = referral_id AND r.code = referral_code AND r.agency_id = reservation.agency_id)
      AND EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.host_id = reservation.host_id)));
CREATE POLICY reservation_update ON reservations.reservation FOR UPDATE USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation())
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())))
  WITH CHECK ((SELECT platform.is_operator())
  OR (EXISTS (SELECT 1 FROM referrals.referral r
        WHERE r.id = referral_id AND r.code = referral_code AND r.agency_id = reservation.agency_id)
      AND EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.host_id = reservation.host_id)));
ALTER TABLE reservations.verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY verdict_of_case ON reservations.verdict USING ((SELECT platform.is_operator())
  OR referral_id IN (SELECT r.id FROM referrals.referral r)) WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = verdict.reservation_id AND v.referral_id = verdict.referral_id));
-- Rows brought by an import were decided outside: only the operator writes them; what the service changes becomes its own.
CREATE POLICY reservation_origin_insert ON reservations.reservation AS RESTRICTIVE FOR INSERT WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));
CREATE POLICY reservation_origin_update ON reservations.reservation AS RESTRICTIVE FOR UPDATE USING (true) WITH CHECK (
  origin = 'SERVICE' OR (SELECT platform.is_operator()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA reservations CASCADE');
  }
}
