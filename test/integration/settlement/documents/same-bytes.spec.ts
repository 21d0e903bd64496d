import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { openDataSource, operatorContext, SERVICE_ROLE, UnitOfWork } from '#platform';
import { ExportMonthUseCase, type ExportFormat } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

const FORMATS = ['xrechnung', 'pdf', 'csv', 'xlsx'] as const;

let database: TestDatabase;
let office: InvoiceOffice;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  office = await openInvoiceOffice(database);
  await office.close();
});
afterAll(() => database.close());

/** Every file of the month by its name. */
async function filesOf(unitOfWork: UnitOfWork, as: ExportFormat): Promise<Map<string, string>> {
  const { files, problems } = must(await new ExportMonthUseCase(unitOfWork).run(operatorContext('TEST', 'test'), { agencyId: office.ids['JA']!, period: '2026-05', as }));
  expect(problems).toEqual([]);
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]));
}
const all = async (unitOfWork: UnitOfWork): Promise<Map<string, string>> => new Map((await Promise.all(FORMATS.map((as) => filesOf(unitOfWork, as)))).flatMap((files) => [...files]));

it('documents of a month are the same bytes twice, at another time, and from a database that was restored', async () => {
  const first = await all(database.unitOfWork);
  expect([...first.keys()].sort()).toEqual([
    ...['charges', 'gross', 'held', 'lines', 'net', 'positions'].flatMap((table) => [`2026-05_JA_${table}.csv`, `2026-05_JA_${table}.xlsx`]),
    '2026-05_JA_invoice_NORD_2026-000001.xml',
    '2026-05_JA_invoice_SUED_2026-000001.xml',
    // Weekly lump sums of both are held: there is no rate.
    '2026-05_JA_statement_JA_NORD.pdf',
    '2026-05_JA_statement_JA_SUED.pdf',
    '2026-05_JA_statement_NORD_SUED.pdf',
  ].sort());
  expect(await all(new UnitOfWork(database.dataSource, { now: '2031-02-03T04:05:06Z' }))).toEqual(first);
  const restored = await restore();
  try {
    expect(await all(restored.unitOfWork)).toEqual(first);
  } finally {
    await restored.drop();
  }
});

/** The same rows in another database: every table of the product but the access log is copied past its triggers, as a restore puts them back. */
async function restore(): Promise<{ unitOfWork: UnitOfWork; drop: () => Promise<void> }> {
  const copy = await createTestDatabase();
  const { rows } = await database.superuser.query<{ name: string; columns: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND n.nspname IN ('identity', 'agreements', 'offers', 'referrals', 'reservations', 'care', 'settlement') AND c.relname <> 'access_log' GROUP BY 1`,
  );
  await copy.superuser.query('SET session_replication_role = replica');
  for (const { name, columns } of rows) {
    const { rows: stored } = await database.superuser.query<{ row: string }>(`SELECT to_json(t)::text AS row FROM ${name} t`);
    await copy.superuser.query(`DELETE FROM ${name}`);
    // In the other order than they were stored in.
    await copy.superuser.query(`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`, [`[${stored.map(({ row }) => row).reverse().join(',')}]`]);
  }
  const dataSource = await openDataSource({ url: copy.url, poolSize: 5, entities, role: SERVICE_ROLE, applicationName: 'pv-test' });
  return {
    unitOfWork: new UnitOfWork(dataSource, { now: '2027-01-01T00:00:00Z' }),
    drop: async () => {
      await dataSource.destroy();
      await copy.close();
    },
  };
}
