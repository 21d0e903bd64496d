import type { YearMonth } from '#kernel';
import { ClearMonthUseCase, CloseMonthUseCase } from '#settlement';
import type { ChargeFacts, NaiveCharge } from '../naive/charges.js';
import { keyOf } from '../naive/charges.js';
import { CASES, PROVIDERS } from '../naive/generate-charges.js';
import { asOperator, asOrganisation, type TestDatabase } from '../test-database.js';

export const AGENCY = '00000000-0000-7000-8000-000000000001';

/** A charge as it is stored, in the words of the naive reckoning. */
export interface StoredCharge extends NaiveCharge {
  readonly corrects: YearMonth | null;
  readonly isReversal: boolean;
  readonly to: string;
  readonly dueOn: string | null;
  readonly no: number | null;
}

/** An agency in Bremen with four providers and twelve cases, of which nothing is approved and nothing agreed upon yet. */
export async function openChargeOffice(database: TestDatabase) {
  const { superuser, unitOfWork } = database;
  await superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ($1, 'JA', 'AGENCY', 'Jugendamt', '04012000', 'HB')`,
    [AGENCY],
  );
  await superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) SELECT id, 'P' || n, 'PROVIDER', 'Träger', '04012000', 'HB' FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, n)`,
    [PROVIDERS],
  );
  await superuser.query(
    `INSERT INTO referrals.referral (id, code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
     SELECT c.id, c.code, $1, c.provider, '2014-03-01', '31', '{}', '04012000', '2025-11-01', 12, true, '2025-11-01' FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, code text, provider uuid)`,
    [AGENCY, JSON.stringify(CASES)],
  );

  /** Puts these facts in the place of all that were there, as an import or many people over time would. */
  async function write(facts: ChargeFacts): Promise<void> {
    const put = (sql: string, rows: readonly unknown[]) => superuser.query(sql, [AGENCY, JSON.stringify(rows)]);
    await superuser.query(`BEGIN; SET LOCAL session_replication_role = replica;
      DELETE FROM referrals.approval; DELETE FROM agreements.weekly_rate; DELETE FROM agreements.regime_version; DELETE FROM agreements.regime; DELETE FROM agreements.agreement;
      UPDATE referrals.referral SET module = NULL, approved_from = '2025-11-01', approved_to = NULL`);
    await put(
      `INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, funding, budget_total_cents, origin, state)
       SELECT a.id, 'LQE-' || a.id, $1, a.provider, a."from", a."to", '{31}', 's', 'q', 'f', a.funding, a.cents, 'DEMO', 'ACTIVE'
       FROM jsonb_to_recordset($2::jsonb) AS a(id uuid, provider uuid, "from" date, "to" date, funding text, cents bigint)`,
      [...facts.lumps.map((a) => ({ ...a, funding: 'STA_LUMP' })), ...facts.budgets.map((a) => ({ ...a, funding: 'PROVIDER_BUDGET' }))],
    );
    await put(
      `INSERT INTO agreements.weekly_rate (id, agreement_id, module, amount_cents, valid_from, valid_to, origin, state)
       SELECT r.id, r.agreement, r.module, r.cents, r."from", r."to", 'DEMO', 'ACTIVE' FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, agreement uuid, module text, cents bigint, "from" date, "to" date) WHERE $1::uuid IS NOT NULL`,
      facts.rates,
    );
    // A case with one approval has it as an import brings it.
    const single = facts.approvals.filter((a) => facts.approvals.filter((b) => b.referral === a.referral).length === 1);
    await put(
      `UPDATE referrals.referral f SET module = a.module, approved_from = a."from", approved_to = a."to" FROM jsonb_to_recordset($2::jsonb) AS a(referral uuid, module text, "from" date, "to" date) WHERE f.id = a.referral AND $1::uuid IS NOT NULL`,
      single,
    );
    await put(
      `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, valid_to, signed_by)
       SELECT a.referral, $1, 'GRANT', '31', a.module, a."from", a."to", 'signer' FROM jsonb_to_recordset($2::jsonb) AS a(referral uuid, module text, "from" date, "to" date)`,
      facts.approvals.filter((a) => !single.includes(a)),
    );
    await put(
      `WITH regime AS (INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, 'STA', 'STA', 'STA_LUMP') RETURNING id)
       INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, valid_to, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
       SELECT regime.id, $1, v."from", v."to", '{31}', 'WEEK_MODULE', 'NOTICE', false, 'PAYABLE', 'WEEKLY_RATE', v.rule, 'HB' FROM regime, jsonb_to_recordset($2::jsonb) AS v("from" date, "to" date, rule text)`,
      facts.rules,
    );
    if (facts.regimeInstalments !== null) await agreeOnInstalments('2020-01-01', facts.regimeInstalments);
    await superuser.query('COMMIT');
  }

  /** Instalments of the regime of provider budgets from a day on. */
  async function agreeOnInstalments(from: string, instalments: number): Promise<void> {
    await superuser.query(
      `WITH regime AS (INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, 'TB', 'Trägerbudget', 'PROVIDER_BUDGET') RETURNING id)
       INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state, instalments)
       SELECT id, $1, $2, '{31}', 'HELP', 'NOTICE', false, 'COVERED_BY_BUDGET', 'NONE', 'FULL_WEEK', 'HB', $3 FROM regime`,
      [AGENCY, from, instalments],
    );
  }

  async function clear(period: YearMonth): Promise<void> {
    const result = await new ClearMonthUseCase(unitOfWork).run(asOrganisation(AGENCY), { agencyId: AGENCY, period, origin: 'COMMAND_LINE', summary: true });
    if (!result.ok) throw new Error(result.refusal.message);
  }

  async function close(period: YearMonth): Promise<void> {
    const result = await new CloseMonthUseCase(unitOfWork).run(asOperator, { agencyId: AGENCY, period, origin: 'COMMAND_LINE' });
    if (!result.ok) throw new Error(result.refusal.message);
  }

  /** What the run in force has charged, reversals before what comes in their place. */
  async function charges(period: YearMonth): Promise<StoredCharge[]> {
    const { rows } = await superuser.query<Omit<StoredCharge, 'cents'> & { cents: string }>(
      `SELECT c.kind, c.creditor_id AS provider, c.referral_id AS referral, c.module, c.from_date::text AS "from", c.to_date::text AS "to", c.days, c.rate_id AS rate, c.reason, c.cents,
         to_char(c.corrects, 'YYYY-MM') AS corrects, c.is_reversal AS "isReversal", c.due_on::text AS "dueOn", c.instalment_no AS no
       FROM settlement.charge c JOIN settlement.month m ON m.run_id = c.run_id WHERE m.period = $1 ORDER BY c.is_reversal DESC`,
      [`${period}-01`],
    );
    const stored = rows.map((row) => ({ ...row, cents: Number(row.cents) }));
    return stored.sort((a, b) => (keyOf(a) === keyOf(b) ? Number(b.isReversal) - Number(a.isReversal) : keyOf(a) < keyOf(b) ? -1 : 1));
  }

  return { write, clear, close, charges };
}

export type ChargeOffice = Awaited<ReturnType<typeof openChargeOffice>>;
