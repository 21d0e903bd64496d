import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats of the host's own: who sees and writes them, and how a case of the host's takes one that was kept for it. */
export class OwnCases1764000000021 implements MigrationInterface {
  readonly name = 'OwnCases1764000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Seat claims carry a referral's id: seen and made by its agency and its responsible provider only. Those without one are
-- the host's own.
DROP POLICY seat_claim_own ON offers.seat_claim;
CREATE POLICY seat_claim_own ON offers.seat_claim USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation()) OR host_id = (SELECT platform.current_organisation())
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())))
  -- The referral must be one that the writer sees, and the agency the referral's own; the session of the host's own must be its own.
  WITH CHECK ((SELECT platform.is_operator()) OR EXISTS (
    SELECT 1 FROM referrals.referral r WHERE r.id = seat_claim.referral_id AND r.agency_id = seat_claim.agency_id)
  OR (host_id = (SELECT platform.current_organisation()) AND EXISTS (
    SELECT 1 FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id WHERE s.id = seat_claim.session_id AND o.host_id = seat_claim.host_id)));

-- Whether whoever asks has a seat for a case in the offer, as its agency or its responsible provider: such a one shows by what it
-- does that the offer is alive (offers.confirm_capacity, which asks it seldom).
CREATE FUNCTION offers.holds_seat_in(offer uuid) RETURNS boolean LANGUAGE plpgsql STABLE COST 10000 AS $$
DECLARE own constant uuid := platform.current_organisation();
BEGIN
  RETURN EXISTS (SELECT 1 FROM offers.session s JOIN offers.seat_claim c ON c.session_id = s.id
    WHERE s.offer_id = offer AND c.kind = 'SEAT' AND (c.expires_at IS NULL OR c.expires_at > (SELECT platform.now()))
      AND (c.agency_id = own OR EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = c.referral_id AND r.responsible_id = own)));
END $$;

-- A case for which the host itself is responsible takes a seat that is kept for such cases before any other: of each kept
-- claim as many seats go as cases come, those first that expire first. Its name puts it before the trigger that counts,
-- so that the last seat of a session can change from kept to taken.
CREATE FUNCTION referrals.yield_kept_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, referrals AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM added a JOIN offers.session s ON s.id = a.session_id WHERE s.seats_kept > 0 AND a.kind = 'SEAT') THEN RETURN NULL; END IF;
  WITH own AS (
    SELECT a.session_id, count(*)::int AS n FROM added a JOIN offers.session s ON s.id = a.session_id JOIN offers.offer o ON o.id = s.offer_id
    JOIN referrals.referral r ON r.id = a.referral_id AND r.responsible_id = o.host_id
    WHERE a.kind = 'SEAT' AND s.seats_kept > 0 GROUP BY a.session_id
  ), kept AS (
    SELECT k.session_id, k.holder_id, k.seats, own.n - sum(k.seats) OVER (PARTITION BY k.session_id ORDER BY k.expires_at, k.holder_id) + k.seats AS wanted
    FROM offers.seat_claim k JOIN own ON own.session_id = k.session_id WHERE k.kind = 'KEPT' AND k.expires_at > platform.now()
  ), gone AS (
    DELETE FROM offers.seat_claim c USING kept k WHERE c.session_id = k.session_id AND c.holder_id = k.holder_id AND k.wanted >= k.seats
  )
  UPDATE offers.seat_claim c SET seats = c.seats - k.wanted FROM kept k
  WHERE c.session_id = k.session_id AND c.holder_id = k.holder_id AND k.wanted > 0 AND k.wanted < k.seats;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_claim_from_kept AFTER INSERT ON offers.seat_claim REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION referrals.yield_kept_seats();

SELECT identity.keep_parties('referrals.referral');
`);
  }

  async down(): Promise<void> {
    throw new Error('Seats that hosts keep for themselves would belong to nobody: there is no way back.');
  }
}
