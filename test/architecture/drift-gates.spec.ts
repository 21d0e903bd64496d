import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/**
 * Each drift gate is seen to pass on a copy of what is committed and to fail on one that drifted. The gate of entities and
 * migrations has its own breach in test/integration/installation/entities-match-migrations.spec.ts.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const SCHEMA = 'apps/api/schema.graphql';
const TYPES = 'test/support/gql/types.generated.ts';
const TYPES_OF_THE_CLIENT = 'apps/web/src/app/session/me.generated.ts';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'pv-drift-'));
  for (const path of ['package.json', 'dist', SCHEMA, 'test/e2e', 'test/support/gql', 'apps/web/src', '.ci']) {
    mkdirSync(join(copy, dirname(path)), { recursive: true });
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (command: string, ...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(command, args, { cwd: copy }, (error, stdout, stderr) => done({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}` }));
  });

const checkSchema = () => run(process.execPath, 'dist/apps/api/src/schema/main.js', '--check');
const checkTypes = () => run(process.execPath, 'node_modules/tsx/dist/cli.mjs', 'test/support/gql/codegen.ts', '--check');

/** Runs the work with a file of the copy changed, and puts it back. */
async function withChanged<T>(path: string, change: (text: string) => string, work: () => Promise<T>): Promise<T> {
  const text = readFileSync(join(copy, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, path), changed);
  try {
    return await work();
  } finally {
    writeFileSync(join(copy, path), text);
  }
}

describe('the drift gates', () => {
  it('schema: passes as committed, fails when a field went missing from the snapshot', async () => {
    expect(await checkSchema()).toEqual({ code: 0, said: '' });
    const drifted = await withChanged(SCHEMA, (text) => text.replace(/^ {2}capacity: Int!$/m, ''), checkSchema);
    expect(drifted.code).toBe(1);
    expect(drifted.said).toContain('npm run schema');
  });

  it('generated types: pass as committed, fail when the schema has moved on, and when somebody edited them', async () => {
    expect(await checkTypes()).toEqual({ code: 0, said: '' });
    const moved = await withChanged(SCHEMA, (text) => text.replaceAll('seatsFree: Int!', 'seatsFree: String!'), checkTypes);
    expect(moved.code).toBe(1);
    for (const file of [TYPES, TYPES_OF_THE_CLIENT]) {
      const edited = await withChanged(file, (text) => `${text}// a remark\n`, checkTypes);
      expect([file, edited.code]).toEqual([file, 1]);
      expect(edited.said).toContain('npm run codegen');
    }
  }, 180_000);

  it('clean tree: passes after a commit, fails when a test has left a file', async () => {
    writeFileSync(join(copy, '.gitignore'), 'node_modules\n');
    await run('git', 'init', '--quiet');
    await run('git', 'add', '.');
    await run('git', '-c', 'user.name=test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '-m', 'all');
    expect(await run('.ci/tree-is-clean')).toEqual({ code: 0, said: '' });
    writeFileSync(join(copy, 'left-behind.csv'), '');
    expect(await run('.ci/tree-is-clean')).toEqual({ code: 1, said: '?? left-behind.csv\n' });
  });
});
