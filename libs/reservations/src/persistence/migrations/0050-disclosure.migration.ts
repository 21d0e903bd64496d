import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a host sees of a case, and from when on: nothing of a hold, the needs from the request on. */
export class Disclosure1764000000050 implements MigrationInterface {
  readonly name = 'Disclosure1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Whether the host was ever asked for the seat, offered it or had it: a hold that was given back or ran out tells it of no case
-- afterwards either. What is there already was confirmed once.
ALTER TABLE reservations.reservation ADD COLUMN is_disclosed boolean NOT NULL DEFAULT true;
CREATE FUNCTION reservations.keep_disclosed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_disclosed := CASE WHEN TG_OP = 'INSERT' THEN NEW.state <> 'HELD'
    ELSE OLD.is_disclosed OR NEW.state IN ('REQUESTED', 'OFFERED', 'CONFIRMED', 'DECLINED') END;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_disclosed BEFORE INSERT OR UPDATE ON reservations.reservation FOR EACH ROW EXECUTE FUNCTION reservations.keep_disclosed();
UPDATE reservations.reservation SET is_disclosed = false WHERE state = 'HELD';

DROP POLICY reservation_read ON reservations.reservation;
CREATE POLICY reservation_read ON reservations.reservation FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = (SELECT platform.current_organisation())
  OR host_id = (SELECT platform.current_organisation()) AND is_disclosed
  OR referral_id IN (SELECT r.id FROM referrals.referral r WHERE r.responsible_id = (SELECT platform.current_organisation())));
DROP POLICY reservation_answer ON reservations.reservation;
CREATE POLICY reservation_answer ON reservations.reservation FOR UPDATE USING (host_id = (SELECT platform.current_organisation()) AND is_disclosed)
  WITH CHECK (host_id = (SELECT platform.current_organisation()));

-- How many mere holds lie in these planned sessions to come of one's own offers, and on which day the first: a host that is about to
-- cancel them knows that seats are held, and not for whom.
CREATE FUNCTION reservations.held_seats(sessions uuid[], OUT holds integer, OUT first_day date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT count(DISTINCT v.id)::integer, min(s.date) FROM offers.session s
  JOIN reservations.reservation v ON v.offer_id = s.offer_id AND v.days @> s.date AND NOT v.is_disclosed AND v.expires_at > platform.now()
  WHERE s.id = ANY (sessions) AND s.state = 'PLANNED' AND s.date >= identity.today() AND v.host_id = platform.current_organisation()
    AND NOT EXISTS (SELECT 1 FROM referrals.referral r WHERE r.id = v.referral_id AND platform.current_organisation() IN (r.agency_id, r.responsible_id))
$$;

-- Tells the systems of the parties what has become of reservations, as they are stored, and to whom: agency and responsible provider, and
-- the host where it was ever asked. For a party of theirs, and for the host of the seat that took the place of one; of others, and where the
-- kind is not true of the state, nothing is told. With the rights of the owner, because nobody sees the endpoints of another organisation.
CREATE FUNCTION reservations.announce(event text, ids uuid[], correlation text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  events jsonb;
BEGIN
  SELECT jsonb_agg(jsonb_build_object('kind', event, 'subjectId', v.id,
      'organisationIds', (SELECT jsonb_agg(DISTINCT p.id) FROM unnest(ARRAY[v.agency_id, r.responsible_id, CASE WHEN v.is_disclosed THEN v.host_id END]) AS p(id) WHERE p.id IS NOT NULL),
      'data', jsonb_build_object('reservationId', v.id, 'code', v.code, 'offerId', v.offer_id, 'state', v.state, 'from', v.valid_from, 'to', v.valid_to,
        'expiresAt', to_char(v.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) ORDER BY v.id)
    INTO events
  FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
  WHERE v.id = ANY (ids) AND event = ANY (CASE v.state
      WHEN 'HELD' THEN '{reservation.held,reservation.changed}'::text[]
      WHEN 'REQUESTED' THEN '{reservation.requested,reservation.changed}'
      WHEN 'OFFERED' THEN '{waitlist.offered}'
      WHEN 'CONFIRMED' THEN '{reservation.confirmed,reservation.changed}'::text[] || CASE WHEN v.end_reason IS NOT NULL THEN '{reservation.cancelled}'::text[] ELSE '{}' END
      ELSE ARRAY['reservation.' || lower(v.state)] END)
    AND (platform.is_operator() OR own IN (v.agency_id, r.responsible_id) OR own = v.host_id AND v.is_disclosed
      OR EXISTS (SELECT 1 FROM reservations.reservation n WHERE n.follows_id = v.id AND n.state = 'CONFIRMED' AND n.host_id = own));
  IF events IS NOT NULL THEN PERFORM inbox.announce_webhooks(events, correlation); END IF;
END $$;

-- What a group has to know of whoever comes: what is needed of the topics that it offers, what of its own contraindications holds, in
-- which languages, what it must be accessible for, and an age within three years on the first day. Neither the month of birth nor sex, legal
-- basis, municipality, reasons or people. For the host from the request on, until the last day of the seat, and not of a case that is over;
-- for agency and responsible provider, who see the referral itself, always. With the rights of the owner, because the host does not.
CREATE FUNCTION reservations.case_needs(ids uuid[])
RETURNS TABLE (reservation_id uuid, topics text[], contraindications text[], accessibility_needs text[], languages text[], age_from integer, age_to integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
DECLARE own constant uuid := platform.current_organisation();
BEGIN
  RETURN QUERY
  SELECT v.id, ARRAY(SELECT n FROM unnest(r.needs) n WHERE n = ANY (o.topics) ORDER BY n), ARRAY(SELECT f FROM unnest(r.flags) f WHERE f = ANY (o.contraindications) ORDER BY f),
    r.accessibility_needs, r.languages, band.lowest, band.lowest + 2
  FROM reservations.reservation v
  JOIN referrals.referral r ON r.id = v.referral_id
  JOIN offers.offer o ON o.id = v.offer_id
  CROSS JOIN LATERAL (SELECT extract(year FROM age(v.valid_from, r.birth_month))::integer / 3 * 3 AS lowest) band
  WHERE v.id = ANY (ids) AND (platform.is_operator() OR own = v.agency_id OR own = r.responsible_id AND r.state <> 'DRAFT' AND NOT r.ended_as_draft
    OR own = v.host_id AND r.state <> 'ENDED' AND (v.state IN ('REQUESTED', 'OFFERED') AND v.expires_at > platform.now()
      OR v.state = 'CONFIRMED' AND (v.valid_to IS NULL OR v.valid_to >= identity.today())));
END $$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Hosts would see of holds for whom they are: there is no way back.');
  }
}
