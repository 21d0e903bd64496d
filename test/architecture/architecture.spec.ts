import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BREACHES, PACKAGES, soundHouse, type Breach } from './breaches.js';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');
const folders: string[] = [];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Writes a house into a folder of its own and lets the real gate walk through it. */
async function violationsIn(files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pv-house-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...files, ...groundWork() })) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return cruise(folder);
}

/** What a checkout has besides its sources: the manifest, the paths of '#context', and installed packages. */
function groundWork(): Record<string, string> {
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const files: Record<string, string> = {
    'package.json': JSON.stringify({
      type: 'module',
      imports: manifest('package.json')['imports'],
      dependencies: versions(PACKAGES.dependencies),
      devDependencies: versions(PACKAGES.devDependencies),
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: manifest('tsconfig.json')['compilerOptions'] }),
  };
  for (const name of Object.values(PACKAGES).flat()) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = '';
  }
  return files;
}

const manifest = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as Record<string, unknown>;

async function cruise(folder: string): Promise<readonly Violation[]> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const output = await new Promise<string>((done, failed) => {
    const input = ['--config', CONFIG, '--output-type', 'json', 'apps', 'libs', 'test'];
    execFile(process.execPath, [program, ...input], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      stdout === '' ? failed(new Error(`dependency-cruiser said nothing: ${stderr || String(error)}`)) : done(stdout),
    );
  });
  const result = JSON.parse(output) as { readonly summary: { readonly violations: readonly Violation[] } };
  return result.summary.violations;
}

const planted = (breach: Breach): Record<string, string> => ({
  [breach.from]: breach.imports.map((name) => `import '${name}';\n`).join(''),
  ...breach.others,
});

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('the architecture gate', () => {
  it('is silent about a house in which every import is allowed', async () => {
    expect(await violationsIn(soundHouse())).toEqual([]);
  });

  it('has a planted breach for every rule, and a reason in every rule', async () => {
    const { default: config } = (await import(pathToFileURL(CONFIG).href)) as {
      default: { forbidden: { name: string; comment: string; severity: string }[] };
    };
    const rules = config.forbidden.map((rule) => rule.name);
    expect([...new Set(BREACHES.map((breach) => breach.rule))].sort()).toEqual([...rules].sort());
    expect(config.forbidden.filter((rule) => rule.comment.length < 60 || rule.severity !== 'error')).toEqual([]);
  });

  it('finds every planted breach under the name of its rule', async () => {
    const house = Object.assign(soundHouse(), ...BREACHES.map(planted)) as Record<string, string>;
    const violations = await violationsIn(house);
    const found = BREACHES.map(({ rule, from }) => ({ rule, from, found: violations.some((v) => v.rule.name === rule && v.from === from) }));
    expect(found.filter((breach) => !breach.found)).toEqual([]);
  });

  it('finds nothing in files that break no rule, with all breaches planted beside them', async () => {
    const house = Object.assign(soundHouse(), ...BREACHES.map(planted)) as Record<string, string>;
    const violations = await violationsIn(house);
    const guilty = new Set(BREACHES.flatMap((breach) => [breach.from, ...Object.keys(breach.others ?? {})]));
    expect(violations.filter((violation) => !guilty.has(violation.from))).toEqual([]);
  });
});
