import { afterEach, expect, it } from '@jest/globals';
import { operatorContext } from '#platform';
import { ExportMonthUseCase, ExportStatementQuery, FindMonthsQuery, FindPairsQuery } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { ProductUnderTest } from '../../../support/product-under-test.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
afterEach(() => database.close());

/** May 2026 of a case of SUED with a complementary seat in a group, of which one session is held back: nobody has recorded it. */
async function heldMonth(hostId: 'NORD' | 'SUED') {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  const product = new ProductUnderTest(database);
  await product.import(
    new Map([
      ['organisations.csv', 'id,kind,name,municipality_ags\nJA,AGENCY,Jugendamt,06432004\nNORD,PROVIDER,Nord,06432004\nSUED,PROVIDER,Süd,06432002\n'],
      ['offers.csv', `id,host_id,title,category,kind,admission,delivery,capacity,municipality_ags\nG1,${hostId},Gruppe,X,GROUP,OPEN,ON_SITE,9,06432002\n`],
      ['sessions.csv', 'offer_id,date,start,minutes,state\nG1,2026-05-04,15:00,90,HELD\n'],
      ['referrals.csv', 'id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,approved_from\nF1,JA,SUED,2014-05,31,M,06432004,2026-05-01,2026-04-01\n'],
      ['reservations.csv', 'id,referral_id,offer_id,variant,from\nV1,F1,G1,COMPLEMENTARY,2026-05-01\n'],
    ]),
  );
  await product.clear('2026-05', 'JA');
  const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  const ids = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
  const agencyId = ids['JA']!;
  const { rows: lines } = await database.superuser.query('SELECT outcome, reason FROM settlement.line');
  expect(lines).toEqual([{ outcome: 'HELD', reason: 'ATTENDANCE_MISSING' }]);
  const context = asOrganisation(agencyId, ['BILLING']);
  const month = (await new FindMonthsQuery(database.unitOfWork).one(context, agencyId, '2026-05'))!;
  const codes = new Map(rows.map(({ code, id }) => [id, code]));
  const pairs = await new FindPairsQuery(database.unitOfWork).run(context, month);
  const { files } = must(await new ExportMonthUseCase(database.unitOfWork).run(operatorContext('TEST', 'test'), { agencyId, period: '2026-05', as: 'pdf' }));
  const statement = await new ExportStatementQuery(database.unitOfWork).statement(context, { agencyId, period: '2026-05', firstId: agencyId, secondId: ids[hostId]!, language: 'de' });
  return {
    pairs: pairs.map(({ kind, firstId, secondId, heldCount }) => ({ kind, pair: [firstId, secondId].map((id) => codes.get(id)).sort(), heldCount })),
    files: files.length,
    hasStatement: statement !== null,
  };
}

it('a seat in a provider\'s own group is a matter between nobody, complementary or not: no pair, no statement', async () => {
  expect(await heldMonth('SUED')).toEqual({ pairs: [], files: 0, hasStatement: false });
});

it('one in another provider\'s group is between the agency and the host', async () => {
  expect(await heldMonth('NORD')).toEqual({ pairs: [{ kind: 'DIRECT_BILLING', pair: ['JA', 'NORD'], heldCount: 1 }], files: 1, hasStatement: true });
});
