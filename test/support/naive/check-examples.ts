// Runs every worked example and returns the differences.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Books } from './books.js';
import { differences } from './compare.js';
import { importCounts } from './import-check.js';
import { matchReferral } from './match.js';
import { readFolder, readWorld } from './read-folder.js';
import { applyFolder, EMPTY_STORE } from './store.js';
import { buildWorld } from './world.js';

interface Step {
  readonly do: 'import' | 'clear' | 'close';
  readonly folder?: string;
  readonly imported?: unknown;
  readonly agency?: string;
  readonly period?: string;
  readonly expected?: string;
}

function json(...path: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

export function checkSteps(directory: string): string[] {
  const found: string[] = [];
  let store = EMPTY_STORE;
  const books = new Books(buildWorld(store));
  for (const step of json(directory, 'steps.json') as Step[]) {
    const { agency = '', period = '', folder = '', expected = '' } = step;
    if (step.do === 'import') {
      const files = readFolder(join(directory, folder));
      found.push(...differences(step.imported, importCounts(store, files), `${folder} counts`));
      store = applyFolder(store, files).store;
      books.setWorld(buildWorld(store));
    } else if (step.do === 'clear') {
      found.push(...differences(json(directory, expected), books.clear(period, agency), expected));
    } else books.close(period, agency);
  }
  return found;
}

export function checkMatches(input: string, expected: string): string[] {
  const world = readWorld(input);
  const files = readdirSync(expected).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const result = matchReferral(world, basename(name, '.json'), {}, () => undefined);
    return differences(json(expected, name), result, name);
  });
}

export function checkFirstMonth(directory: string): string[] {
  const books = new Books(readWorld(join(directory, 'input')));
  return [
    ...differences(json(directory, 'expected-clear-2026-05.json'), books.clear('2026-05', 'JA'), 'first-month'),
    ...checkMatches(join(directory, 'input'), join(directory, 'expected-match')),
  ];
}

export function checkExamples(directory: string): Record<string, string[]> {
  return {
    'first-month': checkFirstMonth(join(directory, 'first-month')),
    'every-rule': checkSteps(join(directory, 'every-rule')),
    matching: checkMatches(join(directory, 'matching', 'input'), join(directory, 'matching', 'expected')),
  };
}
