import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry, type RequestContext } from '#platform';
import { ClearingRunQuery, ClearMonthUseCase, ClearPairUseCase, PreviewClearingQuery, StartClearingUseCase, WorkRunUseCase } from '#settlement';
import { clearMonthJob, ClearMonthProcessor } from '#settlement/jobs';
import { ProductUnderTest } from '../../../support/product-under-test.js';
import { resultInForce } from '../../../support/run-result.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const input = join('test', 'examples', 'first-month', 'input');
const PERIOD = '2026-05';

let db: TestDatabase;
let agencyId: string;
let agency: RequestContext;

beforeEach(async () => {
  db = await createTestDatabase();
  await new ProductUnderTest(db).import(new Map(readdirSync(input).map((file) => [file, readFileSync(join(input, file), 'utf8')])));
  agencyId = (await sql<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'JA'`))[0]!.id;
  agency = asOrganisation(agencyId);
});
afterEach(() => db.close());

const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await db.superuser.query<T>(text, values)).rows;
const clear = (report?: (step: number, steps: number, label: string) => Promise<void> | void) =>
  new ClearMonthUseCase(db.unitOfWork).run(agency, { agencyId, period: PERIOD, origin: 'COMMAND_LINE', summary: true, ...(report && { report }) });
const inForce = () => resultInForce(db.superuser, agencyId, PERIOD);
const runs = () => sql<{ state: string; failed_checks: string[] }>('SELECT state, failed_checks FROM settlement.clearing_run ORDER BY id');

/** Spoils rows as they are written, as a fault of the product would. */
async function inject(table: string, fault: string): Promise<void> {
  await sql(`CREATE SEQUENCE public.nth; GRANT ALL ON public.nth TO PUBLIC;
    CREATE FUNCTION public.spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${fault} RETURN NEW; END $$;
    CREATE TRIGGER a_spoil BEFORE INSERT ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION public.spoil()`);
}

const FAULTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['line', 'IF NEW.cents <> 0 THEN NEW.share_cents[1] := NEW.share_cents[1] + 1; END IF;', ['CONSERVATION']],
  ['gross', 'NEW.cents := NEW.cents + 1;', ['GROSS']],
  ['net', 'NEW.cents := NEW.cents + 1;', ['NETS']],
  ['position', 'NEW.cents := NEW.cents + 1;', ['NETS', 'ZERO_SUM']],
  ['line', `IF nextval('public.nth') = 1 THEN RETURN NULL; END IF;`, ['LINES']],
];

describe('the checks inside of every run', () => {
  it.each(FAULTS)('a fault in settlement.%s (%s) keeps the run out of force: %j', async (table, fault, checks) => {
    expect((await clear()).ok).toBe(true);
    const before = await inForce();
    await inject(table, fault);
    expect(await clear()).toMatchObject({ ok: false, refusal: { code: 'CHECKS_FAILED', checks } });
    expect(await inForce()).toEqual(before);
    expect(await runs()).toEqual([{ state: 'DONE', failed_checks: [] }, { state: 'FAILED', failed_checks: checks }]);
    expect(await sql('SELECT count(*)::int AS n FROM settlement.line l JOIN settlement.clearing_run r ON r.id = l.run_id WHERE r.state = \'FAILED\'')).toEqual([{ n: 0 }]);
    expect(await sql(`SELECT after FROM platform.journal WHERE action = 'clearing.failed'`)).toEqual([{ after: { period: PERIOD, checks } }]);
    await sql(`DROP TRIGGER a_spoil ON settlement.${table}`);
    expect((await clear()).ok).toBe(true);
    expect((await inForce()).run).toEqual(before.run);
  });

  it.each([
    ['charge_sum', 'NEW.cents := NEW.cents + 1;', []],
    ['charge', 'IF NEW.cents <> 0 THEN NEW.cents := NEW.cents + 1; END IF;', []],
    ['charge', 'IF NEW.is_reversal THEN NEW.cents := NEW.cents + 1; END IF;', ['2026-04']],
  ])('a fault in settlement.%s (%s) keeps the run out of force: CHARGES', async (table, fault, closed) => {
    const rates = (eur: string) => new ProductUnderTest(db).import(new Map([['weekly_rates.csv', `agreement_id,module,amount_eur,valid_from,valid_to\nLQE-NORD,STANDARD,${eur},2025-01-01,\n`]]));
    await rates('350.00');
    for (const period of closed) {
      await new ProductUnderTest(db).clear(period, 'JA');
      await new ProductUnderTest(db).close(period, 'JA');
    }
    expect((await clear()).ok).toBe(true);
    await rates('400.00');
    await inject(table, fault);
    expect(await clear()).toMatchObject({ ok: false, refusal: { code: 'CHECKS_FAILED', checks: ['CHARGES'] } });
    await sql(`DROP TRIGGER a_spoil ON settlement.${table}`);
    expect((await clear()).ok).toBe(true);
    expect((await runs()).slice(-3).map(({ state }) => state)).toEqual(['SUPERSEDED', 'FAILED', 'DONE']);
  });

  it('in the background, too: the job is done, the run is FAILED, the month stays as it was', async () => {
    await inject('gross', 'NEW.cents := NEW.cents + 1;');
    await new StartClearingUseCase(db.unitOfWork).run(agency, { period: PERIOD });
    const [job] = await sql<{ id: string }>(`SELECT max(id) AS id FROM platform.outbox WHERE job = 'clear-month'`);
    const registry = new JobRegistry([clearMonthJob], [new ClearMonthProcessor(new WorkRunUseCase(db.unitOfWork))]);
    expect(await new JobExecutor(db.unitOfWork, registry, createLogger('test', 'silent')).execute(job!.id, new AbortController().signal)).toBe('DONE');
    expect(await runs()).toEqual([{ state: 'FAILED', failed_checks: ['GROSS'] }]);
    expect(await sql('SELECT 1 FROM settlement.month')).toEqual([]);
  });

  it('whoever bills is asked to look at a run that failed, until the month is cleared; the runs of a month are listed, the latest first', async () => {
    const tasks = () => sql<{ state: string; owner_role: string }>(`SELECT t.state, t.owner_role FROM inbox.task t JOIN settlement.clearing_run r ON r.id::text = t.subject_id WHERE t.kind = 'CLEARING_FAILED' AND r.state = 'FAILED' ORDER BY t.id`);
    await inject('gross', 'NEW.cents := NEW.cents + 1;');
    await clear();
    expect(await tasks()).toEqual([{ state: 'OPEN', owner_role: 'BILLING' }]);
    // One that a worker gave up.
    const started = await new StartClearingUseCase(db.unitOfWork).run(agency, { period: PERIOD });
    if (!started.ok) throw new Error(started.refusal.message);
    await db.unitOfWork.run(agency, (tx) => new WorkRunUseCase(db.unitOfWork).fail(tx, started.value.runId, 5));
    expect(await tasks()).toHaveLength(2);
    await sql('DROP TRIGGER a_spoil ON settlement.gross');
    expect((await clear()).ok).toBe(true);
    expect((await tasks()).map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    const listed = await new ClearingRunQuery(db.unitOfWork).ofMonth(agency, PERIOD);
    expect(listed.map(({ state, isScheduled, failedChecks }) => [state, isScheduled, failedChecks])).toEqual([['DONE', false, []], ['FAILED', false, []], ['FAILED', false, ['GROSS']]]);
    expect(await new ClearingRunQuery(db.unitOfWork).ofMonth(asOrganisation('0198c0de-0000-7000-8000-000000000001'), PERIOD)).toEqual([]);
  });

  it('the database itself holds no line of a run twice, and no failed check of a run that is not FAILED', async () => {
    await clear();
    await expect(sql('INSERT INTO settlement.line SELECT * FROM settlement.line LIMIT 1')).rejects.toMatchObject({ code: '23505', constraint: 'line_once' });
    await expect(sql(`UPDATE settlement.clearing_run SET failed_checks = '{GROSS}'`)).rejects.toMatchObject({ code: '23514', constraint: 'clearing_run_failed_checks' });
  });
});

/** Another status for every record of a settled line: other prices. */
const changeRecords = () => sql(`UPDATE care.attendance SET status = CASE status WHEN 'ATTENDED' THEN 'EXCUSED' ELSE 'ATTENDED' END`);

describe('the snapshot of a run', () => {
  it('what is recorded after the cut-off is not in it, and is in the next one', async () => {
    await clear();
    const before = await inForce();
    let changed = 0;
    const result = await clear(async (_step, _steps, label) => {
      if (label === 'Rates' && changed++ === 0) await changeRecords();
    });
    expect(result.ok).toBe(true);
    expect(changed).toBe(1);
    expect((await inForce()).lines).toEqual(before.lines);
    const [row] = await sql<{ earlier: boolean }>(`SELECT r.cut_off_at < max(a.recorded_at) OR r.cut_off_at < r.finished_at AS earlier
      FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id CROSS JOIN care.attendance a GROUP BY r.cut_off_at, r.finished_at`);
    expect(row!.earlier).toBe(true);
    await clear();
    expect((await inForce()).lines).not.toEqual(before.lines);
  });

  it('a pair cleared anew while the whole month is worked out: the whole begins anew and knows what the pair knew', async () => {
    await clear();
    const [pair] = await sql<{ debtor: string; creditor: string }>('SELECT debtor_id AS debtor, creditor_id AS creditor FROM settlement.gross LIMIT 1');
    let begun = 0;
    let pairs = 0;
    const result = await clear(async (step, _steps, label) => {
      if (step === 1) begun++;
      if (label !== 'Checks' || pairs++ > 0) return;
      await changeRecords();
      const cleared = await new ClearPairUseCase(db.unitOfWork).run(agency, { agencyId, period: PERIOD, firstId: pair!.debtor, secondId: pair!.creditor });
      expect(cleared.ok).toBe(true);
    });
    expect(result.ok).toBe(true);
    expect(begun).toBe(2);
    const replaced = await inForce();
    await clear();
    expect(await inForce()).toEqual(replaced);
  });
});

describe('the preview of a clearing', () => {
  const trace = () =>
    sql(`SELECT (SELECT count(*)::int FROM settlement.clearing_run) AS runs, (SELECT count(*)::int FROM settlement.line) AS lines, (SELECT count(*)::int FROM settlement.gross) AS gross,
      (SELECT count(*)::int FROM platform.outbox) AS outbox, (SELECT count(*)::int FROM platform.journal) AS journal`);
  const preview = (context = agency) => new PreviewClearingQuery(db.unitOfWork).run(context, PERIOD);

  it('is the clearing that follows, and leaves no trace', async () => {
    const before = await trace();
    // first-month: 480.00 and 300.00 to settle (DD-13).
    expect(await preview()).toMatchObject({ period: PERIOD, isCleared: false, settlementCents: '78000', failedChecks: [] });
    expect(await trace()).toEqual(before);
    await clear();
    expect(await preview()).toMatchObject({ isCleared: true, settlementCents: '78000', differences: [] });
  });

  it('tells per pair what would be another amount', async () => {
    await clear();
    const [gross] = await sql<{ debtor_id: string; creditor_id: string; cents: string }>(`SELECT * FROM settlement.gross WHERE kind = 'SETTLEMENT' ORDER BY debtor_id LIMIT 1`);
    await sql('DELETE FROM care.attendance a USING settlement.line l WHERE l.session_id = a.session_id AND l.referral_id = a.referral_id AND l.debtor_id = $1 AND l.creditor_id = $2', [
      gross!.debtor_id, gross!.creditor_id,
    ]);
    expect((await preview())!.differences).toContainEqual({ kind: 'SETTLEMENT', debtorId: gross!.debtor_id, creditorId: gross!.creditor_id, beforeCents: gross!.cents, afterCents: '0' });
  });

  it('is null for a provider', async () => {
    const [provider] = await sql<{ id: string }>(`SELECT id FROM identity.organisation WHERE kind = 'PROVIDER' LIMIT 1`);
    expect(await preview(asOrganisation(provider!.id))).toBeNull();
  });
});
