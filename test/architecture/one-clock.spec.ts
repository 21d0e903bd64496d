import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findOtherClocks } from './one-clock.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The doors through which the time comes in: the service's two, and the browser's, for countdowns on the screen. */
const CLOCKS = ['libs/kernel/src/clock.ts', 'libs/platform/src/persistence/migrations/0001-platform.migration.ts', 'apps/web/src/app/device-time.ts'];

const sources = ['libs', 'apps']
  .flatMap((top) => readdirSync(`${ROOT}/${top}`, { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path.replaceAll('\\', '/')}`))
  .filter((path) => /\.(ts|tsx|mts|mjs|js|sql)$/.test(path) && !/\.spec\.tsx?$/.test(path) && !path.includes('/node_modules/'));

const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

describe('one clock: the injected one in TypeScript, platform.now() in SQL', () => {
  it('is the only one that libs/ and apps/ ask', () => {
    const found = sources
      .filter((path) => !CLOCKS.includes(path))
      .flatMap((path) => findOtherClocks(read(path)).map(({ line, text }) => `${path}:${line} ${text}`));
    expect(sources.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it.each(CLOCKS)('is asked for once in %s, where it comes in', (path) => {
    expect(findOtherClocks(read(path))).toHaveLength(1);
  });

  it.each([
    'SELECT now() - interval \'1 day\'',
    'WHERE expires_at < NOW ( )',
    'DEFAULT clock_timestamp()',
    'WHERE date >= current_date',
    'SET at = CURRENT_TIMESTAMP',
    'SELECT LOCALTIMESTAMP',
    "WHERE date > 'today'::date",
    'SELECT statement_timestamp()',
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date;',
    'const text = Date();',
    'const day = Temporal.Now.plainDateISO();',
  ])('would be found: %s', (line) => {
    expect(findOtherClocks(`const a = 1;\n${line}\n`)).toEqual([{ line: 2, text: line }]);
  });

  it.each([
    'SELECT platform.now()',
    'const at = await tx.now();',
    'now(): Temporal.Instant {',
    'const began = performance.now();',
    'const at = new Date(row.text);',
    'at: Date | null;',
    "name: 'LocalTime',",
    '// as now() would',
    '-- not now(), which is the start of the transaction',
    '/* Date.now() */ const a = 1;',
  ])('lets pass: %s', (line) => {
    expect(findOtherClocks(line)).toEqual([]);
  });
});
