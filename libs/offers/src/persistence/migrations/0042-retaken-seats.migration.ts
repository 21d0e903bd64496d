import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A holder's seats become exactly those that are asked for: how a hold is prolonged, confirmed, paused, moved and made shorter or longer. */
export class RetakenSeats1764000000042 implements MigrationInterface {
  readonly name = 'RetakenSeats1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A case's holder has a claim in just these sessions afterwards, all with this expiry (null: until they are given back), or nothing
-- has changed and full_sessions names those without a seat for it. Locks the sessions that it had and those that it wants at once,
-- in the order of every claim. known: how many of those wanted there are; claims: how many were given back; freed_offer_ids: offers
-- of which a full session has a free seat again. With the rights of the caller, as offers.take_seats.
CREATE FUNCTION offers.retake_seats(session_ids uuid[], holder uuid, referral uuid, agency uuid, expires timestamptz, is_own_case boolean,
  OUT known integer, OUT full_sessions jsonb, OUT claims integer, OUT freed_offer_ids uuid[])
LANGUAGE plpgsql AS $$
DECLARE
  had uuid[] := ARRAY(SELECT c.session_id FROM offers.seat_claim c WHERE c.holder_id = holder AND c.host_id IS NULL);
  was_full uuid[];
  missing uuid[];
BEGIN
  claims := 0;
  SELECT count(*) FILTER (WHERE s.id = ANY (session_ids)), array_agg(s.id) FILTER (WHERE NOT s.has_free_seat)
    INTO known, was_full FROM offers.lock_session_rows(had || session_ids) s;
  IF known <> cardinality(session_ids) THEN RETURN; END IF;
  PERFORM offers.free_expired_claims(had || session_ids);
  -- Looked up anew now that the locks are held: what has expired may be somebody else's by now.
  missing := ARRAY(SELECT w.id FROM unnest(session_ids) AS w(id)
    WHERE NOT EXISTS (SELECT 1 FROM offers.seat_claim c WHERE c.session_id = w.id AND c.holder_id = holder));
  IF cardinality(missing) > 0 THEN
    SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date)) INTO full_sessions FROM offers.session s
    WHERE s.id = ANY (missing) AND s.seats_taken - CASE WHEN is_own_case THEN s.seats_kept ELSE 0 END + 1 > s.capacity;
    IF full_sessions IS NOT NULL THEN RETURN; END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM offers.seat_claim c WHERE c.holder_id = holder AND c.host_id IS NULL AND c.session_id <> ALL (session_ids)) THEN
    DELETE FROM offers.seat_claim c WHERE c.holder_id = holder AND c.host_id IS NULL AND c.session_id <> ALL (session_ids);
    GET DIAGNOSTICS claims = ROW_COUNT;
  END IF;
  IF EXISTS (SELECT 1 FROM offers.seat_claim c WHERE c.holder_id = holder AND c.host_id IS NULL AND c.expires_at IS DISTINCT FROM expires) THEN
    UPDATE offers.seat_claim c SET expires_at = expires WHERE c.holder_id = holder AND c.host_id IS NULL AND c.expires_at IS DISTINCT FROM expires;
  END IF;
  IF cardinality(missing) > 0 THEN
    INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, referral_id, agency_id, expires_at)
    SELECT m.id, holder, 'SEAT', 1, referral, agency, expires FROM unnest(missing) AS m(id);
  END IF;
  freed_offer_ids := offers.free_again(was_full);
END $$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION offers.retake_seats(uuid[], uuid, uuid, uuid, timestamptz, boolean)');
  }
}
