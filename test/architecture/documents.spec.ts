import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configVariables } from '#platform';
import { buildSchema, parse, validate } from 'graphql';
import { readCatalogue, readSource } from './sql-borders.js';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const documents = ['README.md', 'NOTICE', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`)].filter((name) =>
  /(\.md|NOTICE)$/.test(name),
);

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

/** All sources as one text: what a name in backticks is looked up in. */
const sources = ['libs', 'apps']
  .flatMap((top) => readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map(read)
  .join('\n');

describe('the documents are true', () => {
  it('every link leads somewhere, into a page also to its heading', () => {
    const broken = documents.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, target, heading]) => {
        const path = target === '' ? name : join(dirname(name), target!);
        const isThere = existsSync(join(ROOT, path)) && (heading === undefined || headings(read(path)).includes(heading));
        return isThere ? [] : [`${name}: ${target!}#${heading ?? ''}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('every npm script that they name is there', () => {
    const named = documents.flatMap((name) => [...read(name).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map((match) => match[1]!));
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)].filter((script) => !(script in manifest.scripts))).toEqual([]);
    for (const script of ['start', 'test']) expect(manifest.scripts).toHaveProperty(script);
  });

  it('the operations page lists exactly the variables that the configuration knows', () => {
    const table = read('docs/operations.md').split('## Configuration')[1]!.split('\n## ')[0]!;
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([A-Z_]+)`/g)].map((match) => match[1]!));
    expect(listed.sort()).toEqual([...configVariables].sort());
  });

  it('every GraphQL example holds against the schema', () => {
    const schema = buildSchema(read('apps/api/schema.graphql'));
    const examples = [...read('docs/api.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1]!);
    expect(examples.length).toBeGreaterThan(3);
    expect(examples.flatMap((example) => validate(schema, parse(example)).map((error) => error.message))).toEqual([]);
    expect(validate(schema, parse('{ offers { edges { node { price } } } }'))).toHaveLength(1);
  });

  it('the names of the glossary occur in the sources', () => {
    const rows = read('docs/glossary.md').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    const names = rows.flatMap((row) => [...row.matchAll(/`([A-Za-z_]+)`/g)].map((match) => match[1]!));
    expect(names.length).toBeGreaterThan(80);
    expect([...new Set(names)].filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
  });

  it('the data protection page says of every table what is in it', () => {
    const files = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('/persistence/migrations/') && path.endsWith('.ts'));
    const catalogue = readCatalogue(files.map((path) => readSource(ROOT, `libs/${path}`)));
    const tables = [...catalogue].flatMap(([name, kind]) => (kind === 'TABLE' ? [name] : []));
    const table = read('docs/data-protection.md').split('## What is kept')[1]!.split('\n## ')[0]!;
    const named = new Set([...table.matchAll(/`([a-z]+\.[A-Za-z_*]+)`/g)].map((match) => match[1]!));
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((name) => !named.has(name) && !named.has(`${name.split('.')[0]!}.*`))).toEqual([]);
    expect([...named].filter((name) => !name.endsWith('.*') && !tables.includes(name))).toEqual([]);
  });

  it('every dependency has its reason, and no other is named', () => {
    const rows = read('docs/adr/0002-dependencies.md').split('\n').filter((line) => /^\| [@a-z]/.test(line));
    const named = rows.flatMap((row) => row.split('|')[1]!.split(',').map((name) => name.trim()));
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(named.sort()).toEqual(declared.sort());
    for (const row of rows) expect(row.split('|')[2]!.trim().length).toBeGreaterThan(20);
  });

  it('the README shows the two commands, each on one line, and every command of pv that there is', () => {
    const lines = read('README.md').split('\n');
    expect(lines).toContain('npm ci && npm start');
    expect(lines).toContain('npm ci && npm test');
    const commands = readdirSync(join(ROOT, 'apps/cli/src/commands')).flatMap((name) => /^([a-z]+)\.command\.ts$/.exec(name)?.[1] ?? []);
    const shown = lines.flatMap((line) => /^\| `pv ([a-z]+)/.exec(line)?.[1] ?? []);
    expect(shown.sort()).toEqual(commands.sort());
  });

  it('GeoNames is named where its licence asks for it', () => {
    expect(read('NOTICE')).toMatch(/GeoNames[\s\S]*Creative Commons Attribution 4\.0/);
    expect(read('NOTICE')).toMatch(/Changed:/);
    expect(read('LICENSE')).toContain('APPENDIX: How to apply the Apache License to your work.');
  });
});

/** Headings as the fragments under which a browser finds them. */
const headings = (text: string): string[] =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
