import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secret addresses under which programs fetch sessions as a calendar (RFC 5545), in the name of whoever made them. */
export class CalendarFeeds1764000000029 implements MigrationInterface {
  readonly name = 'CalendarFeeds1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FEEDS);
    await runner.query(FETCHING);
  }

  async down(): Promise<void> {
    throw new Error('Addresses that people have subscribed to would be lost: restore a backup instead.');
  }
}

const FEEDS = `
CREATE TABLE offers.calendar_feed (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  kind text NOT NULL CHECK (kind IN ('OFFER', 'PROVIDER', 'PERSON')),
  -- For which organisation its maker acted: the feed ends when they leave it.
  organisation_id uuid NOT NULL,
  user_id text NOT NULL,
  offer_id uuid REFERENCES offers.offer,
  -- SHA-256 of the secret in the address; the secret itself is kept nowhere.
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  revoked_at timestamptz,
  -- The day and nothing else: when somebody looks at their calendar concerns nobody.
  last_fetched_on date,
  -- What was answered last, as a digest, and since when that is the answer: Last-Modified of the next one.
  content_hash bytea,
  content_changed_at timestamptz,
  CONSTRAINT calendar_feed_offer CHECK ((kind = 'OFFER') = (offer_id IS NOT NULL)),
  -- A program signs in with a token of its own; a feed stands for a person.
  CONSTRAINT calendar_feed_of_a_person CHECK (user_id !~ '^(machine|job):'),
  CHECK ((content_hash IS NULL) = (content_changed_at IS NULL))
);
CREATE INDEX calendar_feed_own_idx ON offers.calendar_feed (organisation_id, user_id, id);

-- Revoked once and for good.
CREATE FUNCTION offers.calendar_feed_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at THEN
    RAISE EXCEPTION 'A calendar feed stays revoked' USING ERRCODE = '23514', CONSTRAINT = 'calendar_feed_revoked_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calendar_feed_guard BEFORE UPDATE ON offers.calendar_feed FOR EACH ROW EXECUTE FUNCTION offers.calendar_feed_guard();

-- A feed is its maker's own, like a session of theirs: nobody else of the organisation sees that they have one.
ALTER TABLE offers.calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_own ON offers.calendar_feed USING ((SELECT platform.is_operator())
  OR (organisation_id = (SELECT platform.current_organisation()) AND user_id = (SELECT platform.current_actor())));
-- A provider's feed shows that provider's own offers.
CREATE POLICY calendar_feed_provider ON offers.calendar_feed AS RESTRICTIVE FOR INSERT WITH CHECK (
  kind <> 'PROVIDER' OR (SELECT platform.is_operator()) OR identity.is_provider(organisation_id));
`;

const FETCHING = `
-- In whose name an address is answered; asked before it is known who asks. Nothing for an address that is unknown, revoked,
-- or of somebody who has left the organisation.
CREATE FUNCTION offers.calendar_feed_of(hash bytea) RETURNS TABLE (organisation_id uuid, user_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
  SELECT f.organisation_id, f.user_id FROM offers.calendar_feed f
  WHERE f.token_hash = hash AND f.revoked_at IS NULL
    AND EXISTS (SELECT 1 FROM identity.membership m WHERE m.organisation_id = f.organisation_id AND m.user_id = f.user_id)
$$;

-- The offers that whoever asks leads for the organisation that they act for: its own, or one in which it takes part. Tells
-- everybody of themselves alone; offer_staff is for the host only.
CREATE FUNCTION offers.offers_led() RETURNS TABLE (offer_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
  SELECT DISTINCT s.offer_id FROM offers.offer_staff s JOIN offers.offer o ON o.id = s.offer_id
  WHERE s.user_id = platform.current_actor()
    AND platform.current_organisation() IN (o.host_id, s.organisation_id)
  UNION
  SELECT s.offer_id FROM offers.offer_staff s JOIN offers.offer o ON o.id = s.offer_id
  WHERE s.user_id = platform.current_actor() AND platform.current_organisation() = ANY (o.cohost_ids)
$$;
`;
