import type { MigrationInterface, QueryRunner } from 'typeorm';
import { loadGazetteer } from '../load-gazetteer.js';

/**
 * What every context stands on: the clock, ids, who is asking, the journal, the outbox and idempotency keys.
 *
 * The service's role owns nothing: every table has row-level security, and what a transaction may see follows from
 * two settings that the unit of work makes at its start (`pv.organisation`, `pv.scope`). Nothing set: nothing seen.
 */
export class Platform1764000000001 implements MigrationInterface {
  readonly name = 'Platform1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA platform;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The only clock of the SQL side: a setting of the transaction in tests, the wall clock in service.
CREATE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('pv.now', true), '')::timestamptz, clock_timestamp())
$$;

-- Time-ordered identifiers (UUID version 7), so that indexes grow at one end.
CREATE FUNCTION platform.new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
           PLACING substring(int8send((extract(epoch FROM platform.now()) * 1000)::bigint) FROM 3)
           FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- The organisation in whose name the transaction runs; null when nobody has said.
CREATE FUNCTION platform.current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('pv.organisation', true), '')::uuid
$$;

-- The operator's commands (import, verify) and the relay work across organisations.
CREATE FUNCTION platform.is_operator() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pv.scope', true), '') = 'OPERATOR'
$$;

CREATE FUNCTION platform.is_known() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT platform.is_operator() OR platform.current_organisation() IS NOT NULL
$$;

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = '23001';
END $$;

-- German municipalities and places with their points (GeoNames, CC BY 4.0). main: the municipality's own point.
CREATE TABLE platform.place (
  ags text NOT NULL CHECK (ags ~ '^(0[1-9]|1[0-6])[0-9]{6}$'),
  name text NOT NULL,
  state text NOT NULL,
  lat double precision NOT NULL,
  lon double precision NOT NULL,
  main boolean NOT NULL
);
CREATE UNIQUE INDEX place_main_key ON platform.place (ags) WHERE main;
CREATE INDEX place_name_idx ON platform.place (name);

-- Who did what, for which organisation, why; one row per change, written in the transaction of the change.
CREATE TABLE platform.journal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_id uuid,
  organisation_id uuid,
  actor text NOT NULL,
  purpose text NOT NULL,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  before jsonb,
  after jsonb,
  correlation_id text NOT NULL,
  at timestamptz NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX journal_subject_idx ON platform.journal (subject_kind, subject_id);

CREATE FUNCTION platform.journal_hash(j platform.journal) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(j.id, j.agency_id, j.organisation_id, j.actor, j.purpose, j.action,
    j.subject_kind, j.subject_id, j.before, j.after, j.correlation_id, extract(epoch FROM j.at))::text, 'UTF8'))
$$;
CREATE FUNCTION platform.journal_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := platform.now();
  NEW.hash := platform.journal_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER journal_stamp BEFORE INSERT ON platform.journal FOR EACH ROW EXECUTE FUNCTION platform.journal_stamp();
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON platform.journal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON platform.journal EXECUTE FUNCTION platform.refuse_change();

-- What a set-based command changed: the row as it was and as it became, tied to its journal entry.
CREATE TABLE platform.row_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  journal_id bigint NOT NULL REFERENCES platform.journal,
  entity text NOT NULL,
  entity_key text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL
);
CREATE INDEX row_history_entity_idx ON platform.row_history (entity, entity_key);
CREATE INDEX row_history_journal_idx ON platform.row_history (journal_id);
CREATE FUNCTION platform.row_history_hash(h platform.row_history) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(h.id, h.journal_id, h.entity, h.entity_key, h.before, h.after)::text, 'UTF8'))
$$;
CREATE TRIGGER row_history_append_only BEFORE UPDATE OR DELETE ON platform.row_history FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER row_history_no_truncate BEFORE TRUNCATE ON platform.row_history EXECUTE FUNCTION platform.refuse_change();

-- Journal rows are sealed in blocks, one chain per agency; this id stands for rows of no agency.
CREATE FUNCTION platform.no_agency() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '00000000-0000-0000-0000-000000000000'::uuid
$$;
CREATE TABLE platform.journal_block (
  chain_id uuid NOT NULL,
  block_no bigint NOT NULL,
  previous_digest bytea NOT NULL,
  row_count integer NOT NULL,
  digest bytea NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (chain_id, block_no)
);
CREATE TABLE platform.journal_seal (
  journal_id bigint PRIMARY KEY REFERENCES platform.journal,
  chain_id uuid NOT NULL,
  block_no bigint NOT NULL,
  -- What the block's digest was made of, so that a change is found in its row and not only in its block.
  row_hash bytea NOT NULL,
  history_digest bytea,
  FOREIGN KEY (chain_id, block_no) REFERENCES platform.journal_block
);
CREATE INDEX journal_seal_block_idx ON platform.journal_seal (chain_id, block_no);
CREATE TRIGGER journal_block_append_only BEFORE UPDATE OR DELETE ON platform.journal_block FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER journal_seal_append_only BEFORE UPDATE OR DELETE ON platform.journal_seal FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER journal_block_no_truncate BEFORE TRUNCATE ON platform.journal_block EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER journal_seal_no_truncate BEFORE TRUNCATE ON platform.journal_seal EXECUTE FUNCTION platform.refuse_change();

-- Entries that wait for their seal, so that the sealer never searches the whole journal.
CREATE TABLE platform.journal_pending (
  journal_id bigint PRIMARY KEY REFERENCES platform.journal
);
CREATE FUNCTION platform.journal_await_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  INSERT INTO platform.journal_pending SELECT id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER journal_await_seal AFTER INSERT ON platform.journal REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION platform.journal_await_seal();

-- Jobs and events, written in the transaction of their cause. done_at is set in the transaction of their effect:
-- that, not the queue, makes an effect happen once. attempt is the fencing token, taken at attempt_at;
-- failures counts the attempts that ended with an error, failure is the last one's code.
CREATE TABLE platform.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  queue text NOT NULL,
  job text NOT NULL,
  payload jsonb NOT NULL,
  correlation_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  relayed_at timestamptz,
  relay_count integer NOT NULL DEFAULT 0,
  attempt integer NOT NULL DEFAULT 0,
  attempt_at timestamptz,
  failures integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  failed_at timestamptz,
  failure text
);
CREATE INDEX outbox_unrelayed_idx ON platform.outbox (id) WHERE relayed_at IS NULL;
CREATE INDEX outbox_unfinished_idx ON platform.outbox (relayed_at) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_done_idx ON platform.outbox (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX outbox_failed_idx ON platform.outbox (failed_at) WHERE failed_at IS NOT NULL;
-- Signs of life of long jobs. Not in the outbox row: a job on one snapshot (REPEATABLE READ) could not mark a row done
-- that was written since.
CREATE TABLE platform.outbox_beat (
  outbox_id bigint PRIMARY KEY REFERENCES platform.outbox ON DELETE CASCADE,
  attempt integer NOT NULL,
  at timestamptz NOT NULL
);
CREATE FUNCTION platform.outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pv_outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON platform.outbox EXECUTE FUNCTION platform.outbox_notify();

-- The first answer to a command, found again by its key. Only successes are kept.
CREATE TABLE platform.idempotency (
  organisation_id uuid NOT NULL,
  actor text NOT NULL,
  key text NOT NULL,
  input_hash bytea NOT NULL,
  response jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (organisation_id, actor, key)
);

-- Tables without a policy, each with the reason; a test compares this list with pg_class.
CREATE TABLE platform.without_policy (
  table_name text PRIMARY KEY,
  reason text NOT NULL
);
INSERT INTO platform.without_policy VALUES
  ('platform.place', 'public geodata, the same for everybody'),
  ('platform.without_policy', 'says which tables have no policy'),
  ('platform_migrations.migrations', 'the list of applied migrations; the service has no right on it');

ALTER TABLE platform.journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_read ON platform.journal FOR SELECT USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())
  OR organisation_id = (SELECT platform.current_organisation()));
CREATE POLICY journal_write ON platform.journal FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));

ALTER TABLE platform.row_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY row_history_all ON platform.row_history USING (EXISTS (SELECT 1 FROM platform.journal j WHERE j.id = journal_id));

ALTER TABLE platform.journal_block ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_block_all ON platform.journal_block USING (
  (SELECT platform.is_operator()) OR chain_id = (SELECT platform.current_organisation()));
ALTER TABLE platform.journal_pending ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_pending_sealer ON platform.journal_pending USING ((SELECT platform.is_operator()));
ALTER TABLE platform.journal_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY journal_seal_all ON platform.journal_seal USING (
  (SELECT platform.is_operator()) OR chain_id = (SELECT platform.current_organisation()));

-- Whoever writes puts rows in; only the relay (operator scope) reads and marks them. A worker marks its own row done
-- in the organisation's name, by id, through platform.finish_job.
ALTER TABLE platform.outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_read ON platform.outbox FOR SELECT USING ((SELECT platform.is_operator()));
CREATE POLICY outbox_change ON platform.outbox FOR UPDATE USING ((SELECT platform.is_operator()));
CREATE POLICY outbox_clean ON platform.outbox FOR DELETE USING ((SELECT platform.is_operator()));
CREATE POLICY outbox_write ON platform.outbox FOR INSERT WITH CHECK ((SELECT platform.is_known()));

ALTER TABLE platform.outbox_beat ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_beat_all ON platform.outbox_beat USING ((SELECT platform.is_operator()));

-- True once per job and only for the attempt that holds it: the effect may be committed with this mark.
CREATE FUNCTION platform.finish_job(job_id bigint, job_attempt integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  UPDATE platform.outbox SET done_at = platform.now()
  WHERE id = job_id AND attempt = job_attempt AND done_at IS NULL;
  RETURN FOUND;
END $$;

-- Writes down an attempt that failed; false when it was overtaken. A final failure keeps the sweeper away.
CREATE FUNCTION platform.fail_job(job_id bigint, job_attempt integer, code text, is_final boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  UPDATE platform.outbox SET failures = failures + 1, failure = code, failed_at = CASE WHEN is_final THEN platform.now() END
  WHERE id = job_id AND attempt = job_attempt AND done_at IS NULL AND failed_at IS NULL;
  RETURN FOUND;
END $$;

-- For work in several transactions: true while the attempt still holds the job, and nobody can take it over before the
-- calling transaction has ended.
CREATE FUNCTION platform.hold_job(job_id bigint, job_attempt integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, platform AS $$
BEGIN
  PERFORM 1 FROM platform.outbox WHERE id = job_id AND attempt = job_attempt AND done_at IS NULL FOR SHARE;
  RETURN FOUND;
END $$;

ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_own ON platform.idempotency USING (
  organisation_id = (SELECT platform.current_organisation()));
`);
    await loadGazetteer(runner);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead.');
  }
}
