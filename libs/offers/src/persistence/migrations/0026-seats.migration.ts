import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One way of locking, claiming and giving back for every kind of claim. The functions exist so that a claim is one round
 * trip: what several clients want at once is held for as short as it can be.
 */
export class Seats1764000000026 implements MigrationInterface {
  readonly name = 'Seats1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOCKING);
    await runner.query(CLAIMING);
    await runner.query(RELEASING);
    await runner.query(GUARDS);
    await runner.query(VIEWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW offers.session_seats_v;
DROP TRIGGER session_counts_stay ON offers.session;
DROP TRIGGER session_counts_begin ON offers.session;
DROP FUNCTION offers.refuse_counting(), offers.begin_counting(), offers.sweep_expired_claims(integer), offers.return_seats(uuid, date, uuid),
  offers.take_seats(uuid[], text, integer, uuid, uuid, uuid, uuid, timestamptz, boolean), offers.free_again(uuid[]);
CREATE OR REPLACE FUNCTION offers.lock_sessions(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  LOCK TABLE offers.seat_claim IN ROW EXCLUSIVE MODE;
  PERFORM 1 FROM offers.session WHERE id = ANY (session_ids) ORDER BY id FOR UPDATE;
  PERFORM offers.free_expired_claims(session_ids);
  RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id;
END $$;
DROP FUNCTION offers.lock_session_rows(uuid[]);
CREATE OR REPLACE FUNCTION offers.free_expired_claims(session_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE freed integer;
BEGIN
  DELETE FROM offers.seat_claim WHERE session_id = ANY (session_ids) AND expires_at <= platform.now();
  GET DIAGNOSTICS freed = ROW_COUNT;
  RETURN freed;
END $$`);
  }
}

const LOCKING = `
-- The one place where sessions are locked for their seats: in the order of their ids, so that two claims never wait for each
-- other in a circle. Answers the rows as they are once the locks are held, expired claims still counted. It reads past the
-- policies, so it answers and locks nothing for whoever is not known.
CREATE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF NOT platform.is_known() THEN RETURN; END IF;
  LOCK TABLE offers.seat_claim IN ROW EXCLUSIVE MODE;
  RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id FOR UPDATE;
END $$;

CREATE OR REPLACE FUNCTION offers.lock_sessions(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  IF NOT platform.is_known() THEN RETURN; END IF;
  PERFORM offers.lock_session_rows(session_ids);
  PERFORM offers.free_expired_claims(session_ids);
  RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id;
END $$;

-- Mostly nothing has expired; a DELETE of nothing would still fire the trigger that counts.
CREATE OR REPLACE FUNCTION offers.free_expired_claims(session_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE freed integer;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM offers.seat_claim WHERE session_id = ANY (session_ids) AND expires_at <= platform.now()) THEN RETURN 0; END IF;
  DELETE FROM offers.seat_claim WHERE session_id = ANY (session_ids) AND expires_at <= platform.now();
  GET DIAGNOSTICS freed = ROW_COUNT;
  RETURN freed;
END $$;

-- Of sessions that were full before, the offers of those that have a seat now, somebody might still come to, and are locked
-- by the caller; null: none.
CREATE FUNCTION offers.free_again(session_ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF session_ids IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT array_agg(DISTINCT s.offer_id) FROM offers.session s WHERE s.id = ANY (session_ids) AND s.has_free_seat AND s.state = 'PLANNED'
    AND s.date >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date);
END $$;
`;

const CLAIMING = `
-- Claims seats in each of the sessions, or in none: locks, frees what has expired, looks, writes. known: how many of the
-- sessions there are; full_sessions: those without enough seats, and then nothing is written; freed_offer_ids: offers of
-- which a full session has a free seat again, because claims had expired. With the rights of the caller: the policies
-- of offers.seat_claim decide who may claim what.
CREATE FUNCTION offers.take_seats(session_ids uuid[], claim_kind text, wanted integer, holder uuid, referral uuid, agency uuid, host uuid,
  expires timestamptz, is_own_case boolean, OUT known integer, OUT full_sessions jsonb, OUT freed_offer_ids uuid[])
LANGUAGE plpgsql AS $$
DECLARE was_full uuid[];
BEGIN
  SELECT count(*), array_agg(s.id) FILTER (WHERE NOT s.has_free_seat),
    jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date))
      FILTER (WHERE s.seats_taken - CASE WHEN is_own_case THEN s.seats_kept ELSE 0 END + wanted > s.capacity)
    INTO known, was_full, full_sessions FROM offers.lock_session_rows(session_ids) s;
  IF known <> cardinality(session_ids) THEN RETURN; END IF;
  IF offers.free_expired_claims(session_ids) > 0 THEN
    SELECT jsonb_agg(jsonb_build_object('sessionId', s.id, 'date', s.date)) INTO full_sessions FROM offers.session s
    WHERE s.id = ANY (session_ids) AND s.seats_taken - CASE WHEN is_own_case THEN s.seats_kept ELSE 0 END + wanted > s.capacity;
  END IF;
  IF full_sessions IS NOT NULL THEN RETURN; END IF;
  INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, referral_id, agency_id, host_id, expires_at)
  SELECT s.id, holder, claim_kind, wanted, referral, agency, host, expires FROM unnest(session_ids) AS s(id);
  freed_offer_ids := offers.free_again(was_full);
END $$;
`;

const RELEASING = `
-- Gives back what a holder has from a day on (null: all) in the sessions: a case's seats, or with of_host that host's own.
-- Of a case all of its sessions are locked, whatever the day: whoever adds a session locks all of the offer's, and so comes
-- before or after. claims: how many; own: of a host's own what is given back, with its days; freed_offer_ids as above.
CREATE FUNCTION offers.return_seats(holder uuid, from_day date, of_host uuid, OUT claims integer, OUT own jsonb, OUT freed_offer_ids uuid[])
LANGUAGE plpgsql AS $$
DECLARE
  session_ids uuid[] := ARRAY(SELECT c.session_id FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id
    WHERE c.holder_id = holder AND c.host_id IS NOT DISTINCT FROM of_host AND (of_host IS NULL OR from_day IS NULL OR s.date >= from_day));
  was_full uuid[];
BEGIN
  claims := 0;
  IF cardinality(session_ids) = 0 THEN RETURN; END IF;
  SELECT array_agg(s.id) FILTER (WHERE NOT s.has_free_seat) INTO was_full FROM offers.lock_session_rows(session_ids) s;
  PERFORM offers.free_expired_claims(session_ids);
  IF of_host IS NULL THEN
    -- Looked up anew now that the locks are held: meanwhile the host may have added a session, with a seat for this holder.
    DELETE FROM offers.seat_claim c USING offers.session s WHERE c.holder_id = holder AND c.host_id IS NULL
      AND s.id = c.session_id AND (from_day IS NULL OR s.date >= from_day);
    GET DIAGNOSTICS claims = ROW_COUNT;
  ELSE
    WITH gone AS (DELETE FROM offers.seat_claim c WHERE c.holder_id = holder AND c.session_id = ANY (session_ids) AND c.host_id = of_host
      RETURNING c.session_id, c.kind, c.seats, c.expires_at)
    SELECT count(*), jsonb_agg(jsonb_build_object('sessionId', g.session_id, 'offerId', s.offer_id, 'date', s.date, 'kind', g.kind, 'seats', g.seats,
        'until', (g.expires_at AT TIME ZONE 'Europe/Berlin')::date - 1) ORDER BY s.date, s.start, s.id)
      INTO claims, own FROM gone g JOIN offers.session s ON s.id = g.session_id;
  END IF;
  freed_offer_ids := offers.free_again(was_full);
END $$;

-- Frees expired claims, of those sessions that nobody is at; at most so many claims are looked for. For the worker, which acts
-- as the operator. Waits for nobody, so it cannot be part of a circle.
CREATE FUNCTION offers.sweep_expired_claims(most integer, OUT claims integer, OUT session_ids uuid[], OUT freed_offer_ids uuid[])
LANGUAGE plpgsql AS $$
DECLARE was_full uuid[];
BEGIN
  claims := 0;
  LOCK TABLE offers.seat_claim IN ROW EXCLUSIVE MODE;
  SELECT array_agg(l.id), array_agg(l.id) FILTER (WHERE NOT l.has_free_seat) INTO session_ids, was_full FROM (
    SELECT s.id, s.has_free_seat FROM offers.session s WHERE s.id IN (
      SELECT c.session_id FROM offers.seat_claim c WHERE c.expires_at <= platform.now() ORDER BY c.expires_at LIMIT most)
    ORDER BY s.id FOR UPDATE SKIP LOCKED) l;
  IF session_ids IS NULL THEN RETURN; END IF;
  claims := offers.free_expired_claims(session_ids);
  freed_offer_ids := offers.free_again(was_full);
END $$;
`;

const GUARDS = `
-- seats_taken and seats_kept are counted by the triggers of the claims. Whoever wrote them by hand could make room for a
-- seat too many: refused for everybody, the owner and superusers included. Once per statement, so it costs a claim nothing.
CREATE FUNCTION offers.refuse_counting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'The seats of a session are counted by its claims and never written' USING ERRCODE = '23001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER session_counts_stay BEFORE UPDATE OF seats_taken, seats_kept ON offers.session
  FOR EACH STATEMENT EXECUTE FUNCTION offers.refuse_counting();

-- A session begins without a claim, whatever it is said to have: one that was full from the start would be so for ever.
CREATE FUNCTION offers.begin_counting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.seats_taken := 0;
  NEW.seats_kept := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER session_counts_begin BEFORE INSERT ON offers.session FOR EACH ROW WHEN (NEW.seats_taken <> 0 OR NEW.seats_kept <> 0)
  EXECUTE FUNCTION offers.begin_counting();
`;

const VIEWS = `
-- How the seats of a session are shared out: published are those that hosts have neither blocked nor kept, and that is for
-- everyone. Which of the others are blocked and which are kept is told to the host alone, as a courtesy and no secret: how many
-- are kept stands in offers.session and session_v for whoever is known, because finding and matching have to know for every
-- asker whether a case of the host's own would get a seat. For whom they are kept is nowhere.
CREATE VIEW offers.session_seats_v AS
  SELECT s.id AS session_id, s.offer_id, s.capacity - own.blocked - own.kept AS seats_published,
    CASE WHEN mine.is_host THEN own.blocked END AS seats_blocked, CASE WHEN mine.is_host THEN own.kept END AS seats_kept
  FROM offers.session s JOIN offers.offer o ON o.id = s.offer_id
  CROSS JOIN LATERAL (SELECT (SELECT platform.is_operator()) OR o.host_id = (SELECT platform.current_organisation()) AS is_host) mine
  CROSS JOIN LATERAL (SELECT coalesce(sum(c.seats) FILTER (WHERE c.kind = 'BLOCK'), 0)::int AS blocked,
      coalesce(sum(c.seats) FILTER (WHERE c.kind = 'KEPT' AND c.expires_at > platform.now()), 0)::int AS kept
    FROM offers.seat_claim c WHERE c.session_id = s.id AND c.host_id IS NOT NULL) own
  WHERE (SELECT platform.is_known());
`;
