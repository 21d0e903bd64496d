import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How fresh a capacity is: who confirms it, by sign-in or by a link out of a mail; and how well groups are used (DD-19). */
export class Freshness1764000000028 implements MigrationInterface {
  readonly name = 'Freshness1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(CONFIRMATION);
    await runner.query(LINKS);
    await runner.query(UTILISATION);
  }

  async down(): Promise<void> {
    throw new Error('Links that were sent out would lead nowhere: there is no way back.');
  }
}

const DAYS = `
-- The days that hold for an organisation: an agency's own, for others the strictest of the networks that they take part in.
CREATE FUNCTION offers.freshness_days_of(organisation uuid, OUT ageing_after_days integer, OUT stale_after_days integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT min(s.ageing_after_days), min(s.stale_after_days) INTO ageing_after_days, stale_after_days FROM offers.agency_setting s
  WHERE s.agency_id = organisation OR s.agency_id IN (
    SELECT m.agency_id FROM identity.network_membership_v m
    WHERE m.provider_id = organisation AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date);
  ageing_after_days := coalesce(ageing_after_days, 14);
  stale_after_days := coalesce(stale_after_days, 28);
END $$;
CREATE OR REPLACE FUNCTION offers.freshness_days(OUT ageing_after_days integer, OUT stale_after_days integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT d.ageing_after_days, d.stale_after_days INTO ageing_after_days, stale_after_days
  FROM offers.freshness_days_of(platform.current_organisation()) d;
END $$;
-- The threshold that holds for whoever asks, in percent: an agency's own, for others the highest of their networks.
CREATE FUNCTION offers.utilisation_threshold() RETURNS integer LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT max(s.utilisation_threshold_percent) FROM offers.agency_setting s
    WHERE s.agency_id = platform.current_organisation() OR s.agency_id IN (
      SELECT m.agency_id FROM identity.network_membership_v m
      WHERE m.provider_id = platform.current_organisation() AND m.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date)), 60);
END $$;
`;

const CONFIRMATION = `
-- Whoever answers for what an offer says: its host, or the agency that lists it for a partner (DD-30).
CREATE FUNCTION offers.confirmer_of(o offers.offer) RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT coalesce(o.listed_by, o.host_id) $$;

-- Notes that the capacity of these offers was true just now, and tells for each of them what was noted before. Whoever
-- answers for an offer says so itself (PROVIDER, PUBLISHED). A seat reserved or an attendance recorded says so too
-- (RESERVATION, ATTENDANCE), of whoever has a seat there, hosts it or answers for it: not more than once an hour, and past
-- rows that somebody else is at just now, who says the same; so a busy group is no busy row and nobody waits here. A link
-- out of a mail has a function of its own.
DROP FUNCTION offers.confirm_capacity(uuid[], text);
CREATE FUNCTION offers.confirm_capacity(offer_ids uuid[], told_by text)
RETURNS TABLE (offer_id uuid, was_confirmed_at timestamptz, was_source text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF NOT platform.is_known() THEN RETURN; END IF;
  IF told_by IN ('RESERVATION', 'ATTENDANCE') THEN
    RETURN QUERY WITH due AS (
      SELECT c.offer_id, c.confirmed_at, c.source FROM offers.capacity_confirmation c
      WHERE c.offer_id = ANY (offer_ids) AND c.confirmed_at < platform.now() - interval '1 hour'
        AND (platform.is_operator() OR EXISTS (
          SELECT 1 FROM offers.offer o WHERE o.id = c.offer_id AND platform.current_organisation() IN (o.host_id, offers.confirmer_of(o)))
          OR offers.holds_seat_in(c.offer_id))
      ORDER BY c.offer_id FOR NO KEY UPDATE SKIP LOCKED
    ) UPDATE offers.capacity_confirmation c SET confirmed_at = platform.now(), source = told_by
      FROM due d WHERE c.offer_id = d.offer_id RETURNING c.offer_id, d.confirmed_at, d.source;
    RETURN;
  END IF;
  RETURN QUERY WITH due AS (
    SELECT c.offer_id, c.confirmed_at, c.source FROM offers.capacity_confirmation c JOIN offers.offer o ON o.id = c.offer_id
    WHERE c.offer_id = ANY (offer_ids) AND o.archived_at IS NULL AND (platform.is_operator()
      OR told_by IN ('PROVIDER', 'PUBLISHED') AND offers.confirmer_of(o) = platform.current_organisation())
    ORDER BY c.offer_id FOR NO KEY UPDATE OF c
  ) UPDATE offers.capacity_confirmation c SET confirmed_at = platform.now(), source = told_by
    FROM due d WHERE c.offer_id = d.offer_id RETURNING c.offer_id, d.confirmed_at, d.source;
END $$;
`;

const LINKS = `
-- A link in a mail by which somebody confirms without signing in, once. The token is in the mail alone; its hash is here. It
-- covers the offers that were published when the mail was written. The newest link of a host tells when it was last reminded.
CREATE TABLE offers.confirmation_link (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  host_id uuid NOT NULL,
  offer_ids uuid[] NOT NULL CHECK (cardinality(offer_ids) >= 1),
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  expires_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  CHECK (expires_at > created_at)
);
CREATE INDEX confirmation_link_host_idx ON offers.confirmation_link (host_id, created_at);
ALTER TABLE offers.confirmation_link ENABLE ROW LEVEL SECURITY;
-- The reminding job writes them; whoever follows one is nobody yet and comes by the functions below.
CREATE POLICY confirmation_link_operator ON offers.confirmation_link USING ((SELECT platform.is_operator()));

-- What an open link covers, by the hash of its token: nothing for an unknown, expired or used one.
CREATE FUNCTION offers.confirmation_link_of(hash bytea)
RETURNS TABLE (link_id uuid, host_name text, offer_id uuid, title text, capacity integer, confirmed_at timestamptz, sessions integer, sessions_free integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
  SELECT l.id, h.name, o.id, o.title, o.capacity, c.confirmed_at, s.sessions, s.sessions_free
  FROM offers.confirmation_link l
  JOIN identity.organisation h ON h.id = l.host_id
  JOIN offers.offer o ON o.id = ANY (l.offer_ids) AND o.archived_at IS NULL AND offers.confirmer_of(o) = l.host_id
  JOIN offers.capacity_confirmation c ON c.offer_id = o.id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS sessions, (count(*) FILTER (WHERE v.has_free_seat OR EXISTS (
      SELECT 1 FROM offers.seat_claim k WHERE k.session_id = v.id AND k.expires_at <= platform.now())))::int AS sessions_free FROM offers.session v
    WHERE v.offer_id = o.id AND v.state = 'PLANNED'
      AND v.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AND v.date < (platform.now() AT TIME ZONE 'Europe/Berlin')::date + 56) s
  WHERE l.token_hash = hash AND l.confirmed_at IS NULL AND l.expires_at > platform.now()
  ORDER BY o.title, o.id
$$;

-- Confirms by a link what of the wanted offers it covers, and uses it up: nothing for an unknown, expired or used one.
CREATE FUNCTION offers.confirm_by_link(hash bytea, wanted uuid[])
RETURNS TABLE (offer_id uuid, was_confirmed_at timestamptz, was_source text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE
  link offers.confirmation_link;
BEGIN
  IF NOT platform.is_keeper() THEN RETURN; END IF;
  SELECT * INTO link FROM offers.confirmation_link l
  WHERE l.token_hash = hash AND l.confirmed_at IS NULL AND l.expires_at > platform.now() FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY WITH due AS (
    SELECT c.offer_id, c.confirmed_at, c.source FROM offers.capacity_confirmation c JOIN offers.offer o ON o.id = c.offer_id
    WHERE c.offer_id = ANY (link.offer_ids) AND c.offer_id = ANY (wanted) AND o.archived_at IS NULL AND offers.confirmer_of(o) = link.host_id
    ORDER BY c.offer_id FOR NO KEY UPDATE OF c
  ) UPDATE offers.capacity_confirmation c SET confirmed_at = platform.now(), source = 'LINK'
    FROM due d WHERE c.offer_id = d.offer_id RETURNING c.offer_id, d.confirmed_at, d.source;
  IF FOUND THEN UPDATE offers.confirmation_link l SET confirmed_at = platform.now() WHERE l.id = link.id; END IF;
END $$;
`;

const UTILISATION = `
-- How well offers are used, by month (DD-19), for their host and for the agencies in whose network the host was on a day of
-- that month. Numbers only: claims of cases are hidden from hosts and from other agencies, their sums are not.
-- Counted are sessions that are planned or were held; a cancelled one counts for nothing. offered: their seats less those that
-- the host has blocked (own blocks are not on the market; seats kept for its own cases are). occupied: seats that a case
-- holds or has reserved. A seat-session is one seat of one session.
CREATE FUNCTION offers.utilisation_of(first_day date, last_day date, of_host uuid, of_offer uuid, at_site uuid)
RETURNS TABLE (offer_id uuid, month date, sessions integer, offered bigint, occupied bigint, below_minimum integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
  WITH session AS (
    SELECT s.offer_id, s.date - (extract(day FROM s.date)::int - 1) AS month, o.host_id, o.minimum, s.capacity,
      c.occupied, c.blocked
    FROM offers.offer o
    JOIN offers.session s ON s.offer_id = o.id AND s.date BETWEEN first_day AND last_day AND s.state <> 'CANCELLED'
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(k.seats) FILTER (WHERE k.kind = 'SEAT'), 0) AS occupied, coalesce(sum(k.seats) FILTER (WHERE k.kind = 'BLOCK'), 0) AS blocked
      FROM offers.seat_claim k WHERE k.session_id = s.id AND (k.expires_at IS NULL OR k.expires_at > platform.now())) c
    WHERE (of_host IS NULL OR o.host_id = of_host) AND (of_offer IS NULL OR o.id = of_offer) AND (at_site IS NULL OR o.site_id = at_site)
      AND (platform.is_operator() OR o.host_id = platform.current_organisation() OR o.host_id IN (
        SELECT m.provider_id FROM identity.network_membership_v m WHERE m.agency_id = platform.current_organisation()))
  ), used AS (
    SELECT s.offer_id, s.month, s.host_id, count(*)::int AS sessions, sum(s.capacity - s.blocked)::bigint AS offered, sum(s.occupied)::bigint AS occupied,
      (count(*) FILTER (WHERE s.occupied < s.minimum))::int AS below_minimum
    FROM session s GROUP BY s.offer_id, s.month, s.host_id
  )
  SELECT u.offer_id, u.month, u.sessions, u.offered, u.occupied, u.below_minimum FROM used u
  WHERE platform.is_operator() OR u.host_id = platform.current_organisation() OR EXISTS (
    SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = platform.current_organisation() AND m.provider_id = u.host_id
      AND m.validity && daterange(u.month, (u.month + interval '1 month')::date))
$$;
`;
