import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ImportFolderUseCase } from '#exchange';
import { operatorContext } from '#platform';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const INPUT = join('test', 'examples', 'first-month', 'input');
const folder = (): Map<string, string> => new Map(readdirSync(INPUT).map((file) => [file, readFileSync(join(INPUT, file), 'utf8')]));

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

it('two clearings of a month at the same moment answer the same, and one result is in force (section 5)', async () => {
  const product = new ProductUnderTest(database);
  await product.import(folder());
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => product.clear('2026-05', 'JA')));
  for (const other of others) expect(other).toEqual(first);
  const { rows } = await database.superuser.query(`SELECT count(*)::int AS n FROM settlement.clearing_run WHERE state = 'DONE'`);
  expect(rows).toEqual([{ n: 1 }]);
});

it('a free code of 9,990 characters is imported, a reference of 3,000 is unknown: no length of a cell breaks an index (section 2)', async () => {
  const long = randomBytes(7_492).toString('base64url').slice(0, 9_990);
  const files = folder();
  const header = 'id,agency_id,offer_id,category,unit,amount_eur,valid_from';
  const bytes = (rate: string) => new Map([...files, ['settlement_rates.csv', `${header}\n${rate}`]].map(([name, text]) => [name!, Buffer.from(text!)]));
  const importer = new ImportFolderUseCase(database.unitOfWork);
  const refused = await importer.runFiles(operatorContext('TEST', 'test'), bytes(`R,JA,${long.slice(0, 3_000)},,SEAT_SESSION,60,2026-01-01`));
  expect(refused.errors.map(({ file, line, column, code }) => ({ file, line, column, code }))).toEqual([
    { file: 'settlement_rates.csv', line: 2, column: 'offer_id', code: 'UNKNOWN_REFERENCE' },
  ]);
  const taken = await importer.runFiles(operatorContext('TEST', 'test'), bytes(`R,JA,,${long},SEAT_SESSION,60,2026-01-01`));
  expect(taken.errors).toEqual([]);
});
