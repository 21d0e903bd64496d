import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const EXAMPLES = join('test', 'examples');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(EXAMPLES, ...path), 'utf8'));
const folder = (...path: string[]): Map<string, string> =>
  new Map(readdirSync(join(EXAMPLES, ...path)).map((file) => [file, readFileSync(join(EXAMPLES, ...path, file), 'utf8')]));

interface Step {
  readonly do: 'import' | 'clear' | 'close';
  readonly folder?: string;
  readonly imported?: unknown;
  readonly agency?: string;
  readonly period?: string;
  readonly expected?: string;
}

let database: TestDatabase;
let product: ProductUnderTest;
beforeEach(async () => {
  database = await createTestDatabase();
  product = new ProductUnderTest(database);
});
afterEach(() => database.close());

describe('worked examples', () => {
  it('first-month: Nord owes Süd 480.00, Süd owes Nord 300.00, Nord pays 180.00 (DD-13, DD-21)', async () => {
    await product.import(folder('first-month', 'input'));
    expect(await product.clear('2026-05', 'JA')).toEqual(json('first-month', 'expected-clear-2026-05.json'));
  });

  it.each(['S-3', 'N-1'])('first-month: match of %s (DD-18)', async (referral) => {
    await product.import(folder('first-month', 'input'));
    expect(await product.match(referral)).toEqual(json('first-month', 'expected-match', `${referral}.json`));
  });

  it('matching: every hard criterion alone, combined and on its boundary (section 3)', async () => {
    await product.import(folder('matching', 'input'));
    const files = readdirSync(join(EXAMPLES, 'matching', 'expected'));
    expect(files).toHaveLength(8);
    for (const file of files) expect(await product.match(basename(file, '.json'))).toEqual(json('matching', 'expected', file));
  });

  it('every-rule: every outcome, unit, scope and correction, step by step (section 5)', async () => {
    for (const step of json('every-rule', 'steps.json') as Step[]) {
      if (step.do === 'import') expect(await product.import(folder('every-rule', step.folder!))).toEqual(step.imported);
      else if (step.do === 'close') await product.close(step.period!, step.agency!);
      else expect(await product.clear(step.period!, step.agency!)).toEqual(json('every-rule', step.expected!));
    }
  });

  it('the same input gives the same bytes: clearing twice, and a dry run, answer the same', async () => {
    await product.import(folder('every-rule', '1-first'));
    const first = JSON.stringify(await product.clear('2026-09', 'JA-DaDi'));
    expect(JSON.stringify(await product.clear('2026-09', 'JA-DaDi', true))).toBe(first);
    expect(JSON.stringify(await product.clear('2026-09', 'JA-DaDi'))).toBe(first);
  });
});
