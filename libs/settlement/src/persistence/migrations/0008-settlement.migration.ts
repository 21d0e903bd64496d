import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Months, clearing runs, their lines and sums, and what is carried for every seat use of a closed month. */
export class Settlement1764000000008 implements MigrationInterface {
  readonly name = 'Settlement1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA settlement;

-- One clearing of one month. A run in force is DONE and named by its month; an older one is SUPERSEDED.
-- attempt is the fencing token: every write of a run names the attempt that it belongs to.
CREATE TABLE settlement.clearing_run (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'SUPERSEDED')),
  attempt integer NOT NULL DEFAULT 0,
  origin text NOT NULL CHECK (origin IN ('SERVICE', 'COMMAND_LINE')),
  line_count integer,
  held_count integer,
  settlement_cents bigint,
  direct_billing_cents bigint,
  digest bytea,
  failure text,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  finished_at timestamptz
);
CREATE INDEX clearing_run_month_idx ON settlement.clearing_run (agency_id, period);

-- How far a run has come; written outside its transaction, so that it is seen while the run works. Never the truth.
CREATE TABLE settlement.run_progress (
  run_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  attempt integer NOT NULL,
  step integer NOT NULL,
  steps integer NOT NULL,
  label text NOT NULL,
  at timestamptz NOT NULL DEFAULT platform.now()
);

CREATE TABLE settlement.month (
  agency_id uuid NOT NULL,
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  state text NOT NULL CHECK (state IN ('CLEARED', 'CLOSED')),
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  closed_at timestamptz,
  closed_origin text CHECK (closed_origin IN ('SERVICE', 'COMMAND_LINE')),
  PRIMARY KEY (agency_id, period),
  CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
CREATE FUNCTION settlement.closed_month_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'CLOSED' THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_closed BEFORE UPDATE OR DELETE ON settlement.month FOR EACH ROW EXECUTE FUNCTION settlement.closed_month_stays();

-- One line per seat use, or per reversal and new line of a correction (corrects = the month of the session).
CREATE TABLE settlement.line (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  session_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  -- The identifiers as they were: a line says the same for ever, whatever becomes of the records it came from.
  offer_code text NOT NULL,
  date date NOT NULL,
  start time NOT NULL,
  referral_code text NOT NULL,
  reservation_code text NOT NULL,
  rate_code text,
  outcome text NOT NULL CHECK (outcome IN ('HELD', 'INTERNAL', 'NOT_SETTLEABLE', 'SETTLEMENT', 'DIRECT_BILLING', 'COVERED_BY_BUDGET')),
  reason text,
  debtor_id uuid,
  creditor_id uuid,
  rate_id uuid,
  unit text,
  quantity numeric,
  status text,
  cents bigint NOT NULL,
  -- Host first, then the co-hosts as listed; empty where the line has 0 cents.
  share_ids uuid[] NOT NULL,
  share_cents bigint[] NOT NULL,
  corrects date,
  is_reversal boolean NOT NULL DEFAULT false,
  CHECK (cardinality(share_ids) = cardinality(share_cents)),
  CHECK ((outcome IN ('SETTLEMENT', 'DIRECT_BILLING')) = (debtor_id IS NOT NULL AND creditor_id IS NOT NULL AND unit IS NOT NULL AND quantity IS NOT NULL)),
  CHECK (outcome IN ('SETTLEMENT', 'DIRECT_BILLING') OR cents = 0)
);
CREATE INDEX line_run_idx ON settlement.line (run_id, session_id);

CREATE TABLE settlement.gross (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SETTLEMENT', 'DIRECT_BILLING')),
  debtor_id uuid NOT NULL,
  creditor_id uuid NOT NULL,
  cents bigint NOT NULL CHECK (cents <> 0),
  PRIMARY KEY (run_id, kind, debtor_id, creditor_id)
);
CREATE TABLE settlement.net (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  debtor_id uuid NOT NULL,
  creditor_id uuid NOT NULL,
  cents bigint NOT NULL CHECK (cents > 0),
  PRIMARY KEY (run_id, debtor_id, creditor_id)
);
CREATE TABLE settlement.position (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  cents bigint NOT NULL CHECK (cents <> 0),
  PRIMARY KEY (run_id, organisation_id)
);
-- The digest of a run's lines, in chunks of one offer and month each, so that a change is found and named.
CREATE TABLE settlement.line_digest (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  line_count integer NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (run_id, offer_id)
);

-- Lines and sums of a closed month's run never change; those of an open month go when the month is cleared anew.
CREATE FUNCTION settlement.closed_lines_stay() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM changed c JOIN settlement.month m ON m.run_id = c.run_id WHERE m.state = 'CLOSED') THEN
    RAISE EXCEPTION 'A closed month never changes' USING ERRCODE = '23001';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION settlement.line_text(l settlement.line) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|', l.session_id, l.reservation_id, l.referral_id, l.offer_id, l.offer_code, to_char(l.date, 'YYYY-MM-DD'),
    to_char(l.start, 'HH24:MI'), l.referral_code, l.reservation_code, coalesce(l.rate_code, '-'), l.outcome, coalesce(l.reason, '-'),
    coalesce(l.debtor_id::text, '-'), coalesce(l.creditor_id::text, '-'), coalesce(l.rate_id::text, '-'), coalesce(l.unit, '-'),
    coalesce(trim_scale(l.quantity)::text, '-'), coalesce(l.status, '-'), l.cents, l.share_ids::text, l.share_cents::text,
    coalesce(to_char(l.corrects, 'YYYY-MM'), '-'), l.is_reversal)
$$;
${['line', 'gross', 'net', 'position', 'line_digest']
  .map(
    (table) => `
CREATE TRIGGER ${table}_closed_delete AFTER DELETE ON settlement.${table} REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.closed_lines_stay();
CREATE TRIGGER ${table}_closed_insert AFTER INSERT ON settlement.${table} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.closed_lines_stay();
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n')}

-- What the closed months carry for a seat use: the last line closed for it. A use without a row carries nothing.
CREATE TABLE settlement.carried (
  agency_id uuid NOT NULL,
  session_id uuid NOT NULL,
  reservation_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  -- The identifiers as they were: a line says the same for ever, whatever becomes of the records it came from.
  offer_code text NOT NULL,
  date date NOT NULL,
  start time NOT NULL,
  referral_code text NOT NULL,
  reservation_code text NOT NULL,
  rate_code text,
  outcome text NOT NULL,
  reason text,
  debtor_id uuid,
  creditor_id uuid,
  rate_id uuid,
  unit text,
  quantity numeric,
  status text,
  cents bigint NOT NULL,
  share_ids uuid[] NOT NULL,
  share_cents bigint[] NOT NULL,
  closed_run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  PRIMARY KEY (agency_id, session_id, reservation_id)
);

${['clearing_run', 'run_progress', 'month', 'carried']
  .map(
    (table) => `
ALTER TABLE settlement.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_agency ON settlement.${table} USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));`,
  )
  .join('\n')}

-- A provider sees the months, runs and digests behind its own sums; lines, gross and net where it is a party.
CREATE FUNCTION settlement.is_party(run uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
  SELECT EXISTS (SELECT 1 FROM settlement.gross g WHERE g.run_id = run
    AND platform.current_organisation() IN (g.debtor_id, g.creditor_id))
$$;
CREATE POLICY clearing_run_party ON settlement.clearing_run FOR SELECT USING (settlement.is_party(id));
CREATE POLICY month_party ON settlement.month FOR SELECT USING (settlement.is_party(run_id));

ALTER TABLE settlement.line ENABLE ROW LEVEL SECURITY;
CREATE POLICY line_agency ON settlement.line USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY line_party ON settlement.line FOR SELECT USING (
  debtor_id = (SELECT platform.current_organisation()) OR creditor_id = (SELECT platform.current_organisation())
  OR (SELECT platform.current_organisation()) = ANY (share_ids));
ALTER TABLE settlement.gross ENABLE ROW LEVEL SECURITY;
CREATE POLICY gross_agency ON settlement.gross USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY gross_party ON settlement.gross FOR SELECT USING (
  debtor_id = (SELECT platform.current_organisation()) OR creditor_id = (SELECT platform.current_organisation()));
ALTER TABLE settlement.net ENABLE ROW LEVEL SECURITY;
CREATE POLICY net_agency ON settlement.net USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY net_party ON settlement.net FOR SELECT USING (
  debtor_id = (SELECT platform.current_organisation()) OR creditor_id = (SELECT platform.current_organisation()));
ALTER TABLE settlement.position ENABLE ROW LEVEL SECURITY;
CREATE POLICY position_agency ON settlement.position USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY position_own ON settlement.position FOR SELECT USING (organisation_id = (SELECT platform.current_organisation()));
ALTER TABLE settlement.line_digest ENABLE ROW LEVEL SECURITY;
CREATE POLICY line_digest_agency ON settlement.line_digest USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA settlement CASCADE');
  }
}
