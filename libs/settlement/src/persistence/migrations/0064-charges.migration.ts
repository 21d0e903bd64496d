import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Charges beside the seat uses of a run: weekly lump sums of modules and instalments of budgets, which the agency owes its providers (DD-09,
 * DD-10, BHV-01). They stand under the run with sums and a digest of their own, and closed months carry them as they carry seat uses.
 */
export class Charges1764000000064 implements MigrationInterface {
  readonly name = 'Charges1764000000064';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VIEWS, RUNS, TABLES, GUARDS, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What was charged in closed months would be lost: there is no way back.');
  }
}

const VIEWS = `
-- What clearing must know of budgets: the sum and how many instalments it is paid in. The number is that of the regime which holds when the
-- agreement begins, or else of the first one after it; without one, a month each. So an agreement that ends early pays what was agreed for
-- its months, and no more.
CREATE VIEW agreements.budget_agreement_v WITH (security_invoker = true) AS
  SELECT a.id, a.agency_id, a.provider_id, a.valid_from, a.valid_to, a.validity, a.budget_total_cents,
    coalesce((SELECT v.instalments FROM agreements.regime_version v JOIN agreements.regime r ON r.id = v.regime_id
        WHERE r.agency_id = a.agency_id AND r.funding = a.funding AND v.withdrawn_at IS NULL AND (v.valid_to IS NULL OR v.valid_to >= a.valid_from)
        ORDER BY v.valid_from LIMIT 1),
      (12 * (extract(year FROM a.valid_to) - extract(year FROM a.valid_from)) + extract(month FROM a.valid_to) - extract(month FROM a.valid_from) + 1)::integer) AS instalments
  FROM agreements.agreement a WHERE a.state = 'ACTIVE' AND a.funding = 'PROVIDER_BUDGET';
`;

const RUNS = `
ALTER TABLE settlement.clearing_run
  -- Null: cleared before the service knew charges; such a month is not charged afterwards.
  ADD COLUMN charge_count integer,
  ADD COLUMN held_charge_count integer,
  ADD COLUMN charge_cents bigint,
  -- Over all charges in their order; null: there are none.
  ADD COLUMN charge_digest bytea,
  ADD CONSTRAINT clearing_run_charges CHECK (num_nonnulls(charge_count, held_charge_count, charge_cents) IN (0, 3) AND (coalesce(charge_count, 0) > 0) = (charge_digest IS NOT NULL));

-- What people sign: the lines of a month, and its charges where there are any.
CREATE FUNCTION settlement.figures_digest(r settlement.clearing_run) RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN r.charge_digest IS NULL THEN r.digest ELSE sha256(r.digest || r.charge_digest) END
$$;
DROP TRIGGER clearing_run_figures ON settlement.clearing_run;
CREATE TRIGGER clearing_run_figures AFTER UPDATE ON settlement.clearing_run FOR EACH ROW
  WHEN (NEW.digest IS DISTINCT FROM OLD.digest OR NEW.charge_digest IS DISTINCT FROM OLD.charge_digest) EXECUTE FUNCTION settlement.figures_changed();
`;

const COLUMNS = `
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WEEKLY_RATE', 'INSTALMENT')),
  debtor_id uuid NOT NULL,
  creditor_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  -- Of a weekly rate: the case, by its pseudonym as it was, and the module that was approved.
  referral_id uuid,
  referral_code text,
  module text,
  -- The case of a weekly rate, the provider of an instalment; with kind, module and slot what is compared when it is worked out anew.
  subject_id uuid NOT NULL,
  -- The first day of the ISO week in the month, or of the month.
  slot date NOT NULL,
  from_date date NOT NULL,
  to_date date NOT NULL,
  -- That are charged; 7 where a begun week counts whole.
  days integer NOT NULL CHECK (days BETWEEN 1 AND 31),
  rate_id uuid,
  instalment_no integer CHECK (instalment_no >= 1),
  due_on date,
  outcome text NOT NULL CHECK (outcome IN ('CHARGED', 'HELD')),
  reason text CHECK (reason IN ('RATE_MISSING', 'PARTIAL_WEEK_RULE_MISSING', 'BUDGET_TOTAL_MISSING', 'INSTALMENTS_MISSING')),
  cents bigint NOT NULL,`;

const CHECKS = (table: string): string => `
  CONSTRAINT ${table}_reason CHECK ((outcome = 'HELD') = (reason IS NOT NULL) AND (outcome = 'CHARGED' OR cents = 0)),
  CONSTRAINT ${table}_kind CHECK (CASE kind
    WHEN 'WEEKLY_RATE' THEN num_nulls(referral_id, referral_code, module) = 0 AND num_nonnulls(instalment_no, due_on) = 0 AND subject_id = referral_id
      AND days <= 7 AND (outcome = 'HELD' OR rate_id IS NOT NULL)
    ELSE num_nonnulls(referral_id, referral_code, module, rate_id) = 0 AND num_nulls(instalment_no, due_on) = 0 AND subject_id = creditor_id AND due_on < from_date END),
  CONSTRAINT ${table}_days CHECK (from_date <= to_date AND slot <= from_date AND date_trunc('month', slot::timestamp) = date_trunc('month', from_date::timestamp)),
  CONSTRAINT ${table}_parties CHECK (debtor_id = agency_id AND creditor_id <> debtor_id)`;

const TABLES = `
CREATE TABLE settlement.charge (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  ${COLUMNS}
  -- The closed month that is corrected, by a reversal of what it carries and what comes in its place.
  corrects date,
  is_reversal boolean NOT NULL DEFAULT false,
  ${CHECKS('charge')},
  CONSTRAINT charge_corrects CHECK (corrects = date_trunc('month', slot::timestamp)::date AND (outcome = 'CHARGED' OR corrects IS NULL)),
  CONSTRAINT charge_sign CHECK (CASE WHEN is_reversal THEN cents < 0 AND corrects IS NOT NULL ELSE cents >= 0 END)
);
-- No run charges anything twice.
CREATE UNIQUE INDEX charge_once ON settlement.charge (run_id, kind, subject_id, module, from_date, corrects, is_reversal) NULLS NOT DISTINCT;
CREATE INDEX charge_creditor_idx ON settlement.charge (run_id, creditor_id);

CREATE TABLE settlement.charge_sum (
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  agency_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('WEEKLY_RATE', 'INSTALMENT')),
  debtor_id uuid NOT NULL,
  creditor_id uuid NOT NULL,
  cents bigint NOT NULL CHECK (cents <> 0),
  PRIMARY KEY (run_id, kind, debtor_id, creditor_id)
);

-- What the closed months carry for a slot: what was closed for it last. A slot without a row carries nothing.
CREATE TABLE settlement.carried_charge (
  ${COLUMNS}
  closed_run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  ${CHECKS('carried_charge')},
  CONSTRAINT carried_charge_sign CHECK (cents >= 0)
);
CREATE UNIQUE INDEX carried_charge_once ON settlement.carried_charge (agency_id, kind, subject_id, module, from_date) NULLS NOT DISTINCT;

CREATE FUNCTION settlement.charge_text(c settlement.charge) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|', c.kind, c.debtor_id, c.creditor_id, c.agreement_id, coalesce(c.referral_id::text, '-'), coalesce(c.referral_code, '-'), coalesce(c.module, '-'),
    to_char(c.slot, 'YYYY-MM-DD'), to_char(c.from_date, 'YYYY-MM-DD'), to_char(c.to_date, 'YYYY-MM-DD'), c.days, coalesce(c.rate_id::text, '-'),
    coalesce(c.instalment_no::text, '-'), coalesce(to_char(c.due_on, 'YYYY-MM-DD'), '-'), c.outcome, coalesce(c.reason, '-'), c.cents,
    coalesce(to_char(c.corrects, 'YYYY-MM'), '-'), c.is_reversal)
$$;
`;

const GUARDS = ['charge', 'charge_sum']
  .map(
    (table) => `
CREATE TRIGGER ${table}_closed_delete AFTER DELETE ON settlement.${table} REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.closed_lines_stay();
CREATE TRIGGER ${table}_closed_insert AFTER INSERT ON settlement.${table} REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.closed_lines_stay();
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n');

const POLICIES = `
${['charge', 'charge_sum', 'carried_charge']
  .map(
    (table) => `
ALTER TABLE settlement.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_agency ON settlement.${table} USING (
  (SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));`,
  )
  .join('\n')}
CREATE POLICY charge_own ON settlement.charge FOR SELECT USING (creditor_id = (SELECT platform.current_organisation()));
CREATE POLICY charge_sum_own ON settlement.charge_sum FOR SELECT USING (creditor_id = (SELECT platform.current_organisation()));

-- A provider is a party of a month also by what it charges.
CREATE OR REPLACE FUNCTION settlement.is_party(run uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
  SELECT EXISTS (SELECT 1 FROM settlement.gross g WHERE g.run_id = run AND platform.current_organisation() IN (g.debtor_id, g.creditor_id))
    OR EXISTS (SELECT 1 FROM settlement.charge c WHERE c.run_id = run AND c.creditor_id = platform.current_organisation())
$$;
`;
