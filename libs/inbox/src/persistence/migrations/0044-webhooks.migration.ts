import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed messages to the systems of organisations: where they go, and what becomes of each (issue E, closed loop). */
export class Webhooks1764000000044 implements MigrationInterface {
  readonly name = 'Webhooks1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENDPOINTS);
    await runner.query(DELIVERIES);
    await runner.query(ANNOUNCING);
  }

  async down(): Promise<void> {
    throw new Error('Secrets that other systems rely on would be lost: restore a backup instead.');
  }
}

const ENDPOINTS = `
-- An address of an organisation's own system that is told of events.
CREATE TABLE inbox.webhook_endpoint (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  -- Plain http goes to this machine alone, where the configuration allows it: for development.
  url text NOT NULL CHECK (length(url) <= 500 AND url !~ '[\\s#]' AND (url ~ '^https://[^/?@]+/' OR url ~ '^http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?/')),
  description text NOT NULL DEFAULT '' CHECK (length(description) <= 200),
  kinds text[] NOT NULL CHECK (cardinality(kinds) BETWEEN 1 AND 50 AND array_position(kinds, NULL) IS NULL),
  state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED')),
  pause_reason text CHECK (pause_reason IN ('BY_HAND', 'GONE', 'FAILING')),
  paused_at timestamptz,
  -- Since when no attempt has succeeded.
  failing_since timestamptz,
  -- Sealed with a key that the database does not have; the number tells the seal which secret it is.
  secret bytea NOT NULL,
  secret_number integer NOT NULL DEFAULT 1 CHECK (secret_number >= 1),
  -- The one before, which signs beside it until then.
  old_secret bytea,
  old_until timestamptz,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  CONSTRAINT webhook_endpoint_key UNIQUE (id, organisation_id),
  CONSTRAINT webhook_endpoint_pause CHECK ((state = 'PAUSED') = (paused_at IS NOT NULL) AND (paused_at IS NULL) = (pause_reason IS NULL)),
  CONSTRAINT webhook_endpoint_old_secret CHECK ((old_secret IS NULL) = (old_until IS NULL))
);
CREATE INDEX webhook_endpoint_list_idx ON inbox.webhook_endpoint (organisation_id, id);

-- It stays where it is, and a secret is another one exactly when its number is the next.
CREATE FUNCTION inbox.guard_webhook_endpoint() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.organisation_id, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.organisation_id, OLD.created_at) THEN
    RAISE EXCEPTION 'A webhook endpoint stays its organisation''s' USING ERRCODE = '23001';
  END IF;
  IF NEW.secret_number <> OLD.secret_number + (NEW.secret IS DISTINCT FROM OLD.secret)::int THEN
    RAISE EXCEPTION 'Each secret of a webhook endpoint has the next number' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_webhook_endpoint BEFORE UPDATE ON inbox.webhook_endpoint FOR EACH ROW EXECUTE FUNCTION inbox.guard_webhook_endpoint();

ALTER TABLE inbox.webhook_endpoint ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_endpoint_own ON inbox.webhook_endpoint USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
`;

const DELIVERIES = `
-- One message to one endpoint. Its id is the header webhook-id, the same in every attempt.
CREATE TABLE inbox.webhook_delivery (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  endpoint_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z_.]{3,64}$'),
  subject_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  -- Ids, codes and days; no objects, no lists, no text that somebody has written.
  data jsonb NOT NULL CHECK (jsonb_typeof(data) = 'object' AND length(data::text) <= 4000
    AND NOT jsonb_path_exists(data, 'strict $.* ? (@.type() == "object" || @.type() == "array")')
    AND NOT jsonb_path_exists(data, 'strict $.* ? (@.type() == "string" && !(@ like_regex "^[A-Za-z0-9_.:+-]{1,64}$"))')),
  state text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'GIVEN_UP')),
  -- Since it was announced, or sent anew by hand.
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- The fencing token: whoever attempts it has the highest number, and only that one says how it went.
  claim integer NOT NULL DEFAULT 0 CHECK (claim >= 0),
  -- When it is due; while somebody attempts it, when that attempt counts as lost.
  next_attempt_at timestamptz,
  lease_until timestamptz,
  last_status integer CHECK (last_status BETWEEN 100 AND 999),
  last_error text CHECK (last_error IN ('TIMEOUT', 'NAME_UNKNOWN', 'ADDRESS_FORBIDDEN', 'UNREACHABLE', 'TLS_FAILED', 'REDIRECTED', 'STATUS', 'GONE', 'SECRET_UNREADABLE')),
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  ended_at timestamptz,
  FOREIGN KEY (endpoint_id, organisation_id) REFERENCES inbox.webhook_endpoint (id, organisation_id) ON DELETE CASCADE,
  CONSTRAINT webhook_delivery_pending CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL) AND (state = 'PENDING') = (ended_at IS NULL)
    AND (lease_until IS NULL OR state = 'PENDING')),
  CONSTRAINT webhook_delivery_delivered CHECK (state <> 'DELIVERED' OR (last_status BETWEEN 200 AND 299 AND last_error IS NULL)),
  CONSTRAINT webhook_delivery_given_up CHECK (state <> 'GIVEN_UP' OR last_error IS NOT NULL)
);
CREATE INDEX webhook_delivery_due_idx ON inbox.webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_list_idx ON inbox.webhook_delivery (organisation_id, created_at DESC, id);
CREATE INDEX webhook_delivery_endpoint_idx ON inbox.webhook_delivery (endpoint_id, organisation_id);
CREATE INDEX webhook_delivery_age_idx ON inbox.webhook_delivery (created_at);

-- What is told does not change, nobody counts back, and what has ended only begins anew.
CREATE FUNCTION inbox.guard_webhook_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.endpoint_id, NEW.organisation_id, NEW.kind, NEW.subject_id, NEW.occurred_at, NEW.data, NEW.created_at)
    IS DISTINCT FROM (OLD.id, OLD.endpoint_id, OLD.organisation_id, OLD.kind, OLD.subject_id, OLD.occurred_at, OLD.data, OLD.created_at) THEN
    RAISE EXCEPTION 'A webhook delivery keeps what it tells and whom' USING ERRCODE = '23001';
  END IF;
  IF NEW.claim < OLD.claim THEN
    RAISE EXCEPTION 'The attempts at a webhook delivery are counted up' USING ERRCODE = '23001';
  END IF;
  IF OLD.state <> 'PENDING' AND NEW.state <> 'PENDING' THEN
    RAISE EXCEPTION 'A webhook delivery that has ended only begins anew' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_webhook_delivery BEFORE UPDATE ON inbox.webhook_delivery FOR EACH ROW EXECUTE FUNCTION inbox.guard_webhook_delivery();

ALTER TABLE inbox.webhook_delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_delivery_own ON inbox.webhook_delivery USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
`;

const ANNOUNCING = `
-- Writes what endpoints are to be told, and the job that sends it, and answers nothing. With the rights of the caller, who reaches the
-- endpoints of its own organisation alone: what is told to others is worked out, and to whom, by a function of the context in which it
-- happens, with the rights of the owner and from what is stored there, so that nobody has a message signed that is not true. The lock
-- keeps an endpoint that is being deleted from breaking the caller's work.
CREATE FUNCTION inbox.announce_webhooks(events jsonb, correlation text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT platform.is_known() THEN
    RAISE EXCEPTION 'Nobody has said for whom events are announced' USING ERRCODE = '42501';
  END IF;
  INSERT INTO inbox.webhook_delivery (endpoint_id, organisation_id, kind, subject_id, occurred_at, data, next_attempt_at)
  SELECT e.id, e.organisation_id, n.kind, n."subjectId", coalesce(n."occurredAt", platform.now()), n.data, platform.now()
  FROM jsonb_to_recordset(events) AS n("organisationIds" uuid[], kind text, "subjectId" uuid, "occurredAt" timestamptz, data jsonb)
  JOIN inbox.webhook_endpoint e ON e.organisation_id = ANY (n."organisationIds") AND e.state = 'ACTIVE' AND n.kind = ANY (e.kinds)
  ORDER BY e.id
  FOR KEY SHARE OF e;
  IF FOUND THEN INSERT INTO platform.outbox (queue, job, payload, correlation_id) VALUES ('inbox', 'deliver-webhooks', '{}', correlation); END IF;
END $$;
`;
