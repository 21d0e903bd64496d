import { afterEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { ClearMonthUseCase, ClearPairUseCase, CloseMonthUseCase } from '#settlement';
import { openInvoiceOffice } from '../../../support/invoice-office.js';
import { agenciesOf, generateNetwork, monthsOf } from '../../../support/naive/generate.js';
import { applyFolder, EMPTY_STORE } from '../../../support/naive/store.js';
import { buildWorld } from '../../../support/naive/world.js';
import { ProductUnderTest } from '../../../support/product-under-test.js';
import { resultInForce } from '../../../support/run-result.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
afterEach(() => database.close());

interface Office {
  readonly agencyId: string;
  readonly period: string;
  readonly context: RequestContext;
}

interface Pair {
  readonly debtor: string;
  readonly creditor: string;
}

const sql = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> => (await database.superuser.query<T>(text, values)).rows;

/** A random network whose first two months are closed; the third one, which carries corrections, is cleared. */
async function openOffice(seed: number): Promise<Office> {
  database = await createTestDatabase({ now: '2030-01-10T10:00:00Z' });
  const network = generateNetwork(seed, {});
  const product = new ProductUnderTest(database);
  await product.import(network);
  const world = buildWorld(applyFolder(EMPTY_STORE, network).store);
  const agency = agenciesOf(world)[0]!;
  const [first, second, third] = monthsOf(world);
  const [row] = await sql<{ id: string }>('SELECT id FROM identity.organisation WHERE code = $1', [agency]);
  for (const period of [first!, second!]) {
    await product.clear(period, agency);
    expect((await new CloseMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: row!.id, period, origin: 'COMMAND_LINE' })).ok).toBe(true);
  }
  await product.clear(third!, agency);
  return { agencyId: row!.id, period: third!, context: asOrganisation(row!.id) };
}

/** Pairs with most to settle, in the order of their ids, of the open month and of closed ones. */
const pairsOf = (office: Office): Promise<Pair[]> =>
  sql<Pair>(
    `SELECT DISTINCT debtor_id AS debtor, creditor_id AS creditor FROM settlement.gross WHERE agency_id = $1 ORDER BY 1, 2 LIMIT 4`,
    [office.agencyId],
  );

const RESERVATIONS = `(SELECT DISTINCT l.reservation_id, l.referral_id, l.session_id, l.date FROM settlement.line l
  WHERE l.agency_id = $1 AND l.debtor_id = $2 AND $3 = ANY (l.share_ids))`;

/** What changes between the two alone: records of their seat uses, also in closed months, the price between them, and one stay that never was. */
async function changePair({ agencyId }: Office, { debtor, creditor }: Pair): Promise<void> {
  const of = [agencyId, debtor, creditor];
  await sql('SET session_replication_role = replica');
  await sql(
    `UPDATE care.attendance a SET status = CASE a.status WHEN 'ATTENDED' THEN 'EXCUSED' ELSE 'ATTENDED' END FROM ${RESERVATIONS} u
     WHERE a.session_id = u.session_id AND a.referral_id = u.referral_id AND extract(day FROM u.date)::int % 3 <> 0`,
    of,
  );
  await sql(
    `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
     SELECT a.session_id, a.referral_id, 'AGENCY', 'UNEXCUSED', a.agency_id, a.host_id FROM care.attendance a JOIN ${RESERVATIONS} u USING (session_id, referral_id)
     WHERE a.recorded_by = 'PROVIDER' AND extract(day FROM u.date)::int % 5 = 0 ON CONFLICT DO NOTHING`,
    of,
  );
  // Each second pair loses one stay.
  if (parseInt(debtor.at(-1)! + creditor.at(-1)!, 16) % 2 === 0) {
    await sql(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE id = (SELECT u.reservation_id FROM ${RESERVATIONS} u ORDER BY u.reservation_id DESC LIMIT 1)`, of);
  }
  await sql(
    `UPDATE agreements.settlement_rate SET amount_cents = amount_cents + 17 WHERE agency_id = $1 AND user_id = $2 AND host_id = $3`,
    of,
  );
  await sql('RESET session_replication_role');
}

const SEEDS = [1, 2, 4, 5, 6, 7];

describe('one pair cleared anew', () => {
  it.each(SEEDS)('network %i: leaves what clearing the whole month leaves, corrections of closed months included', async (seed) => {
    const office = await openOffice(seed);
    const { agencyId, period, context } = office;
    let changed = 0;
    for (const pair of await pairsOf(office)) {
      const before = await resultInForce(database.superuser, agencyId, period);
      await changePair(office, pair);
      const cleared = await new ClearPairUseCase(database.unitOfWork).run(context, { agencyId, period, firstId: pair.creditor, secondId: pair.debtor });
      expect(cleared).toMatchObject({ ok: true });
      const ofPair = await resultInForce(database.superuser, agencyId, period);
      const whole = await new ClearMonthUseCase(database.unitOfWork).run(context, { agencyId, period, origin: 'COMMAND_LINE', summary: true });
      expect(whole.ok).toBe(true);
      expect(ofPair).toEqual(await resultInForce(database.superuser, agencyId, period));
      if (JSON.stringify(ofPair) !== JSON.stringify(before)) changed++;
    }
    expect(changed).toBeGreaterThan(0);
  });

  it('negative control: a change between others is not in it, so the comparison above can fail', async () => {
    const office = await openOffice(6);
    const { agencyId, period, context } = office;
    const [one] = await pairsOf(office);
    await sql('SET session_replication_role = replica; UPDATE agreements.settlement_rate SET amount_cents = amount_cents + 17; RESET session_replication_role');
    await new ClearPairUseCase(database.unitOfWork).run(context, { agencyId, period, firstId: one!.debtor, secondId: one!.creditor });
    const ofPair = await resultInForce(database.superuser, agencyId, period);
    await new ClearMonthUseCase(database.unitOfWork).run(context, { agencyId, period, origin: 'COMMAND_LINE', summary: true });
    expect(ofPair).not.toEqual(await resultInForce(database.superuser, agencyId, period));
  });

  it('without any change it leaves the same bytes; a month never cleared has none to change, be it before the closed ones; a closed month hands on to the one after it', async () => {
    const office = await openOffice(2);
    const { agencyId, period, context } = office;
    const [pair] = await pairsOf(office);
    const before = await resultInForce(database.superuser, agencyId, period);
    const ask = (month: string) => new ClearPairUseCase(database.unitOfWork).run(context, { agencyId, period: month, firstId: pair!.debtor, secondId: pair!.creditor });
    for (const never of ['2031-01', '2020-01']) expect(await ask(never)).toMatchObject({ ok: false, refusal: { code: 'NOTHING_CLEARED' } });
    const [closed] = await sql<{ period: string }>(`SELECT to_char(min(period), 'YYYY-MM') AS period FROM settlement.month WHERE closed_at IS NOT NULL`);
    expect(await ask(closed!.period)).toMatchObject({ ok: true, value: { period } });
    expect(await resultInForce(database.superuser, agencyId, period)).toEqual(before);
  });

  it('other figures take a signature back, the same ones leave it', async () => {
    const office = await openOffice(6);
    const { agencyId, period, context } = office;
    const pairs = await pairsOf(office);
    const ask = (pair: Pair) => new ClearPairUseCase(database.unitOfWork).run(context, { agencyId, period, firstId: pair.debtor, secondId: pair.creditor });
    const month = () => sql(`SELECT state, submitted_by FROM settlement.month WHERE agency_id = '${agencyId}' AND closed_at IS NULL`);
    await database.unitOfWork.run(context, async (tx) => {
      await tx.execute(`UPDATE settlement.month SET state = 'IN_REVIEW' WHERE agency_id = $1 AND closed_at IS NULL`, [agencyId]);
      await tx.execute(
        `UPDATE settlement.month m SET submitted_by = platform.current_actor(), submitted_at = platform.now(), submitted_digest = settlement.figures_digest(r)
         FROM settlement.clearing_run r WHERE r.id = m.run_id AND m.agency_id = $1 AND m.closed_at IS NULL`,
        [agencyId],
      );
    });
    expect((await ask(pairs[0]!)).ok).toBe(true);
    expect(await month()).toEqual([{ state: 'IN_REVIEW', submitted_by: context.actor }]);
    const before = await resultInForce(database.superuser, agencyId, period);
    for (const pair of pairs) {
      await changePair(office, pair);
      expect((await ask(pair)).ok).toBe(true);
    }
    expect((await resultInForce(database.superuser, agencyId, period)).run).not.toEqual(before.run);
    expect(await month()).toEqual([{ state: 'IN_REVIEW', submitted_by: null }]);
  });
});

describe('a pair with the agency in it', () => {
  const rates = (eur: string) => new Map([['weekly_rates.csv', `agreement_id,module,amount_eur,valid_from,valid_to\nLQE-NORD,STANDARD,${eur},2025-01-01,\nLQE-NORD,BASIS,210.00,2025-01-01,\n`]]);
  const charged = () => sql(`SELECT c.cents FROM settlement.charge_sum c JOIN settlement.month m ON m.run_id = c.run_id WHERE m.closed_at IS NULL`);

  it.each([false, true])('puts the charges of the month anew, as clearing the whole month would (corrections of a closed month: %s)', async (afterClosed) => {
    database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
    const { product, ids } = await openInvoiceOffice(database, Object.fromEntries(rates('350.00')));
    const [agencyId, nord, sued] = [ids['JA']!, ids['NORD']!, ids['SUED']!];
    if (afterClosed) {
      await product.clear('2026-04', 'JA');
      await product.close('2026-04', 'JA');
    }
    await product.clear('2026-05', 'JA');
    // 31 days of BASIS are 930.00; twice as many of STANDARD 3,100.00.
    expect(await charged()).toEqual([{ cents: '403000' }]);
    await product.import(rates('400.00'));
    const pair = (firstId: string, secondId: string) => new ClearPairUseCase(database.unitOfWork).run(asOrganisation(agencyId), { agencyId, period: '2026-05', firstId, secondId });

    // Between providers nothing is charged, and what was charged stays, also where a rate says something else by now.
    expect(await pair(nord, sued)).toMatchObject({ ok: true });
    expect(await charged()).toEqual([{ cents: '403000' }]);

    expect(await pair(agencyId, nord)).toMatchObject({ ok: true });
    // STANDARD: 4 weeks and three sevenths (171.43) of 400.00 are 1,771.43, twice 3,542.86. In April, whose first five days are held, three weeks
    // are 50.00 more, and four sevenths 28.57 (228.57 less 200.00): twice 178.57 are 357.14.
    expect(await charged()).toEqual([{ cents: afterClosed ? '483000' : '447286' }]);
    const ofPair = await resultInForce(database.superuser, agencyId, '2026-05');
    expect(ofPair.charges.length).toBeGreaterThan(0);
    await product.clear('2026-05', 'JA');
    expect(ofPair).toEqual(await resultInForce(database.superuser, agencyId, '2026-05'));
  });
});
