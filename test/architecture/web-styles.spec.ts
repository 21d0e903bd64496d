import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SOURCES = 'apps/web/src';
const SHEETS = (readdirSync(SOURCES, { recursive: true }) as string[]).filter((file) => file.endsWith('.css'));

/** Classes that stand for themselves at the beginning of a rule: what a sheet says how they look. */
function classesOf(css: string): Set<string> {
  const selectors = css.replace(/\/\*.*?\*\//gs, '').match(/[^{};]+(?=\{)/g) ?? [];
  return new Set(selectors.flatMap((selector) => selector.split(',')).flatMap((one) => /^\s*\.(pv-[\w-]+)(?![\w-])(?:\s*$|:{1,2}[\w-]+\s*$)/.exec(one)?.[1] ?? []));
}

/** Class: the sheets that say how it looks. */
function shared(sheets: Readonly<Record<string, string>>): Record<string, string[]> {
  const by = new Map<string, string[]>();
  for (const [file, css] of Object.entries(sheets)) for (const name of classesOf(css)) by.set(name, [...(by.get(name) ?? []), file]);
  return Object.fromEntries([...by].filter(([, files]) => files.length > 1));
}

describe('the styles of the web client', () => {
  it('say of each class in one sheet only how it looks: the sheets of screens that were open once stay loaded', () => {
    expect(SHEETS.length).toBeGreaterThan(10);
    expect(shared(Object.fromEntries(SHEETS.map((file) => [file, readFileSync(join(SOURCES, file), 'utf8')])))).toEqual({});
  });

  it('name only variables that KERN has: another would be what it stands beside, in both colour modes', () => {
    const kern = new Set(readFileSync('node_modules/@kern-ux/native/dist/kern.css', 'utf8').match(/--kern-[a-z0-9-]+(?=\s*:)/g));
    const named = (readdirSync(SOURCES, { recursive: true }) as string[])
      .filter((file) => /\.(css|tsx)$/.test(file))
      .flatMap((file) => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/var\((--kern-[a-z0-9-]+)/g)].map(([, name]) => name!));
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => !kern.has(name))).toEqual([]);
  });

  it('that share a class are seen', () => {
    expect(shared({ 'a.css': '.pv-x { color: red } .pv-y li { margin: 0 }', 'b.css': '@media print {\n .pv-z, .pv-x:hover { color: blue } }', 'c.css': '.pv-y--wide { margin: 0 }' })).toEqual({ 'pv-x': ['a.css', 'b.css'] });
  });
});
