import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifiers } from '#installation';
import { operatorContext, runVerification, SERVICE_ROLE, type RequestContext } from '#platform';
import { ApproveMonthUseCase, ClearMonthUseCase, FindMonthsQuery, StartReviewUseCase, SubmitMonthUseCase } from '#settlement';
import pg from 'pg';
import { must } from '../../../support/agreement-network.js';
import { AGENCY, openChargeOffice, type ChargeOffice } from '../../../support/charges/charge-office.js';
import { CASES, idOf, PROVIDERS } from '../../../support/naive/generate-charges.js';
import type { ChargeFacts } from '../../../support/naive/charges.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const [ONE] = CASES;
/** Four weeks of 400.00 from Monday 2 March 2026 on, and a budget of 50.00 a month. */
const facts = (cents = 40_000): ChargeFacts => ({
  approvals: [{ referral: ONE!.id, provider: ONE!.provider, module: 'STANDARD', from: '2026-03-02', to: '2026-03-29' }],
  lumps: [{ id: idOf(3, 1), provider: ONE!.provider, from: '2026-01-01', to: null }],
  rates: [{ id: idOf(4, 1), agreement: idOf(3, 1), module: 'STANDARD', cents, from: '2026-01-01', to: null }],
  rules: [],
  budgets: [{ id: idOf(5, 1), provider: PROVIDERS[3]!, from: '2026-01-01', to: '2026-12-31', cents: 60_000, instalments: 12 }],
  regimeInstalments: null,
});

let database: TestDatabase;
let office: ChargeOffice;
let service: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openChargeOffice(database);
  await office.write(facts());
  service = new pg.Client({ connectionString: database.url });
  await service.connect();
  await service.query(`SET ROLE ${SERVICE_ROLE}`);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** One statement with the service's role in the name of an organisation, undone; answers the SQLSTATE and constraint, or null. */
async function raw(organisationId: string, sql: string): Promise<string | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'somebody', true)`, [organisationId]);
    await service.query(sql);
    return null;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return constraint === undefined ? String(code) : `${String(code)} ${constraint}`;
  } finally {
    await service.query('ROLLBACK');
  }
}

const violations = async (): Promise<string[]> => (await runVerification(database.unitOfWork, operatorContext('TEST', 'test'), verifiers)).violations.map(({ kind, subject }) => `${kind}: ${subject}`);
const tamper = (sql: string) => database.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);

describe('a run holds its charges', () => {
  it('the same facts give the same figures, and clearing anew leaves nothing of the run before', async () => {
    const figures = async () =>
      (await database.superuser.query(`SELECT r.charge_count, r.held_charge_count, r.charge_cents, encode(r.charge_digest, 'hex') AS digest FROM settlement.clearing_run r JOIN settlement.month m ON m.run_id = r.id WHERE m.period = '2026-03-01'`)).rows;
    await office.clear('2026-03');
    const first = await figures();
    expect(first).toMatchObject([{ charge_count: 5, held_charge_count: 0, charge_cents: '165000' }]);
    await office.clear('2026-03');
    expect(await figures()).toEqual(first);
    const { rows } = await database.superuser.query(`SELECT (SELECT count(*)::int FROM settlement.charge) AS charges, (SELECT count(*)::int FROM settlement.charge_sum) AS sums`);
    expect(rows).toEqual([{ charges: 5, sums: 2 }]);
    expect(await violations()).toEqual([]);
  });

  it('a dry run leaves nothing', async () => {
    await new ClearMonthUseCase(database.unitOfWork).run(asOrganisation(AGENCY), { agencyId: AGENCY, period: '2026-04', origin: 'SERVICE', dryRun: true });
    expect((await database.superuser.query(`SELECT 1 FROM settlement.charge WHERE from_date >= '2026-04-01'`)).rows).toEqual([]);
  });

  it('nobody changes a charge, charges twice, or in the name of another; a charge says what it is', async () => {
    const copy = (change: string) => `INSERT INTO settlement.charge SELECT p.* FROM settlement.charge c CROSS JOIN LATERAL jsonb_populate_record(NULL::settlement.charge, to_jsonb(c) || '${change}') p
      WHERE c.kind = 'WEEKLY_RATE' AND c.from_date = '2026-03-02'`;
    expect(await raw(AGENCY, `UPDATE settlement.charge SET cents = cents + 1`)).toBe('23001');
    expect(await raw(AGENCY, copy('{}'))).toBe('23505 charge_once');
    expect(await raw(AGENCY, copy('{"from_date": "2026-03-03"}'))).toBeNull();
    expect(await raw(AGENCY, copy('{"from_date": "2026-03-03", "cents": -1}'))).toBe('23514 charge_sign');
    expect(await raw(AGENCY, copy('{"from_date": "2026-03-03", "outcome": "HELD"}'))).toBe('23514 charge_reason');
    expect(await raw(AGENCY, copy('{"from_date": "2026-03-03", "rate_id": null}'))).toBe('23514 charge_kind');
    expect(await raw(AGENCY, copy('{"from_date": "2026-03-03", "corrects": "2026-02-01"}'))).toBe('23514 charge_corrects');
    expect(await raw(AGENCY, copy(`{"from_date": "2026-03-03", "debtor_id": "${PROVIDERS[1]!}"}`))).toBe('23514 charge_parties');
    expect(await raw(PROVIDERS[0]!, copy('{"from_date": "2026-03-03"}'))).toBe('42501');
    expect(await raw(PROVIDERS[0]!, `INSERT INTO settlement.carried_charge SELECT * FROM settlement.carried_charge`)).toBeNull();
  });
});

describe('who signs a month signs its charges', () => {
  it('another rate takes both signatures back, though no seat use has changed', async () => {
    const person = (actor: string): RequestContext => ({ ...asOrganisation(AGENCY, ['BILLING']), actor });
    await database.superuser.query(`INSERT INTO auth."user" (id, name, email) VALUES ('first', 'Erste', 'first@agency.example'), ('second', 'Zweite', 'second@agency.example')`);
    await database.superuser.query(
      `INSERT INTO identity.membership (user_id, organisation_id, role, organisation_kind) VALUES ('first', $1, 'BILLING', 'AGENCY'), ('second', $1, 'BILLING', 'AGENCY')`,
      [AGENCY],
    );
    const month = async () => (await new FindMonthsQuery(database.unitOfWork).one(person('first'), AGENCY, '2026-03'))!;
    await office.clear('2026-03');
    const signed = (await month()).digest!;
    must(await new StartReviewUseCase(database.unitOfWork).run(person('first'), { period: '2026-03', idempotencyKey: 'charges-0001' }));
    must(await new SubmitMonthUseCase(database.unitOfWork).run(person('first'), { period: '2026-03', digest: signed, idempotencyKey: 'charges-0002' }));
    must(await new ApproveMonthUseCase(database.unitOfWork).run(person('second'), { period: '2026-03', digest: signed, idempotencyKey: 'charges-0003' }));
    await office.clear('2026-03');
    expect(await month()).toMatchObject({ state: 'APPROVED', submittedBy: 'first', approvedBy: 'second', digest: signed });

    await office.write(facts(40_100));
    await office.clear('2026-03');
    expect(await month()).toMatchObject({ state: 'IN_REVIEW', submittedBy: null, approvedBy: null });
    expect((await month()).digest).not.toBe(signed);
    const { rows } = await database.superuser.query(`SELECT action FROM settlement.month_step WHERE action = 'FIGURES_CHANGED'`);
    expect(rows).toHaveLength(1);
  });
});

describe('closed months', () => {
  it('a month that was closed before charges were known is not charged afterwards', async () => {
    await office.clear('2026-03');
    await office.close('2026-03');
    await tamper(`UPDATE settlement.clearing_run SET charge_count = NULL, held_charge_count = NULL, charge_cents = NULL, charge_digest = NULL;
      DELETE FROM settlement.charge; DELETE FROM settlement.charge_sum; DELETE FROM settlement.carried_charge`);
    await office.clear('2026-04');
    expect((await office.charges('2026-04')).map(({ kind, corrects, cents }) => [kind, corrects, cents])).toEqual([['INSTALMENT', null, 5_000]]);
  });

  it('keep their charges, and what is changed in them, in their sums or in what is carried is found', async () => {
    await office.close('2026-04');
    expect(await raw(AGENCY, `DELETE FROM settlement.charge`)).toBe('23001');
    expect(await raw(AGENCY, `DELETE FROM settlement.charge_sum`)).toBe('23001');
    const cases: readonly [change: string, kind: string][] = [
      [`UPDATE settlement.charge SET cents = cents + 1`, 'CHARGES_CHANGED: JA 2026-04'],
      [`UPDATE settlement.charge SET due_on = due_on - 1`, 'CHARGES_CHANGED: JA 2026-04'],
      [`DELETE FROM settlement.charge`, 'CHARGES_CHANGED: JA 2026-04'],
      [`UPDATE settlement.clearing_run SET charge_digest = set_byte(charge_digest, 3, 255 - get_byte(charge_digest, 3))`, 'CHARGES_CHANGED: JA 2026-04'],
      [`UPDATE settlement.charge_sum SET cents = cents - 1`, 'CHARGE_SUM_DIFFERS: JA 2026-04, P4'],
      [`DELETE FROM settlement.charge_sum`, 'CHARGE_SUM_DIFFERS: JA 2026-04, P4'],
      [`UPDATE settlement.carried_charge SET cents = cents + 1`, 'CARRIED_CHARGE_DIFFERS: JA, instalment from 2026-04-01'],
      [`DELETE FROM settlement.carried_charge`, 'CARRIED_CHARGE_DIFFERS: JA, instalment from 2026-04-01'],
    ];
    for (const [change, found] of cases) {
      await database.superuser.query(`BEGIN; SET LOCAL session_replication_role = replica; ${['charge', 'charge_sum', 'carried_charge', 'clearing_run'].map((table) => `CREATE TABLE public.kept_${table} AS TABLE settlement.${table};`).join(' ')} ${change}; COMMIT`);
      expect(await violations()).toContain(found);
      await tamper(['charge', 'charge_sum', 'carried_charge', 'clearing_run'].map((table) => `DELETE FROM settlement.${table}; INSERT INTO settlement.${table} TABLE public.kept_${table}; DROP TABLE public.kept_${table}`).join('; '));
    }
    expect((await violations()).filter((found) => /CHARGE/.test(found))).toEqual([]);
  });
});
