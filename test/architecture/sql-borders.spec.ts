import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findSqlBreaches, readCatalogue, readSource, type SourceFile } from './sql-borders.js';

const ROOT = resolve(import.meta.dirname, '../..');

const sources: readonly SourceFile[] = ['libs', 'apps']
  .flatMap((top) => readdirSync(`${ROOT}/${top}`, { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path.replaceAll('\\', '/')}`))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => readSource(ROOT, path));

const catalogue = readCatalogue(sources.filter((source) => source.path.includes('/persistence/migrations/')));

/** A file of one context with one breach in it, as a careless hand would write it. */
const plant = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('SQL stays inside the borders of its context', () => {
  it('knows the tables, views and functions of the migrations', () => {
    expect(catalogue.get('offers.session')).toBe('TABLE');
    expect(catalogue.get('auth.user')).toBe('TABLE');
    expect(catalogue.get('offers.session_v')).toBe('VIEW');
    expect(catalogue.get('platform.now')).toBe('FUNCTION');
  });

  it('holds in every file of the product', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(findSqlBreaches(sources, catalogue)).toEqual([]);
  });

  it('lets a context read views of others, its own tables and the functions of the platform', () => {
    const text = 'const q = `SELECT s.id FROM offers.session_v s JOIN matching.weight w ON true WHERE s.date > platform.now()`;';
    expect(findSqlBreaches(plant('libs/matching/src/application/a.query.ts', text), catalogue)).toEqual([]);
  });

  it.each([
    ['a foreign table', 'const q = `SELECT 1 FROM offers.session s`;', 'offers.session', 'foreign table'],
    ['a foreign table that is joined', 'const q = "SELECT 1 FROM care.attendance a JOIN referrals.referral r ON true";', 'referrals.referral', 'foreign table'],
    ['a foreign table with its name quoted', 'const q = \'SELECT 1 FROM auth."user"\';', 'auth.user', 'foreign table'],
    ['a foreign table in a fragment', "const part = 'offers.seat_claim';", 'offers.seat_claim', 'foreign table'],
    ['a table of the platform', "const q = 'INSERT INTO platform.outbox VALUES (1)';", 'platform.outbox', 'foreign table'],
    ['a foreign function', "const q = 'SELECT * FROM offers.lock_sessions($1)';", 'offers.lock_sessions', 'foreign function'],
    ['a name put together', 'const q = `DELETE FROM offers.${table}`;', 'offers.…', 'foreign name put together'],
    ['an object nobody made', "const q = 'SELECT 1 FROM offers.secret_list';", 'offers.secret_list', 'unknown object'],
    ['an entity on a foreign table', "@Entity({ schema: 'offers', name: 'session' }) class Mine {}", 'offers', 'foreign entity'],
    ['an entity of another context', "import { SessionEntity } from '#offers';", 'SessionEntity', 'foreign entity'],
  ])('finds %s', (_, text, name, problem) => {
    const file = 'libs/care/src/application/planted.query.ts';
    expect(findSqlBreaches(plant(file, text), catalogue)).toContainEqual({ file, name, problem });
  });

  it('leaves alone what has a reason: the import, the grants, and the demonstration that asks whether it is there', () => {
    const text = 'const q = `INSERT INTO offers.session SELECT 1`;';
    for (const path of ['libs/exchange/src/a.ts', 'libs/demo/src/load-demo.ts', 'libs/platform/src/database/migrate.ts']) {
      expect(findSqlBreaches(plant(path, text), catalogue)).toEqual([]);
    }
    expect(findSqlBreaches(plant('libs/demo/src/other.ts', text), catalogue)).toHaveLength(1);
  });
});
