// Runs the generator through the naive reckoning: valid folders, clearings that hold together, and how often each branch of
// the rules occurred.

import { Books } from './books.js';
import { clearingProblems, telescopeProblems } from './check-sums.js';
import { problemsOf } from './check-valid.js';
import type { Clearing } from './clear.js';
import { agenciesOf, generateLateChanges, generateNetwork, monthsOf, type GenerateOptions } from './generate.js';
import { placeOf } from './generate-places.js';
import { importCounts } from './import-check.js';
import { matchReferral } from './match.js';
import { applyFolder, EMPTY_STORE, type Folder, type Store } from './store.js';
import { buildWorld, type World } from './world.js';

export class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, by = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }
}

function tallyLines(clearing: Clearing, tally: Tally): void {
  for (const line of clearing.lines) {
    const kind = line.corrects === null ? 'line' : line.cents < 0 ? 'reversal' : 'new line';
    tally.add(`${kind} ${line.outcome}${line.reason === null ? '' : ` ${line.reason}`}`);
    if (line.unit !== null) tally.add(`unit ${line.unit}${line.quantity === '0' ? ' quantity 0' : ''} ${line.status ?? ''}`);
    if (line.shares.length > 1) tally.add('shared lines');
    if (line.unit !== null && line.cents === 0) tally.add('priced lines of 0 cents');
  }
  tally.add('net rows', clearing.net.length);
}

function tallyMatches(world: World, tally: Tally): void {
  for (const { id } of world.referrals) {
    for (const variant of ['INTEGRATED', 'COMPLEMENTARY'] as const) {
      const result = matchReferral(world, id, { variant }, placeOf);
      tally.add('matches', result.matches.length);
      for (const { reasons } of result.rejected) for (const reason of reasons) tally.add(`rejected ${reason}`);
      for (const { reason } of result.nearMisses) tally.add(`near miss ${reason}`);
    }
  }
}

function importInto(store: Store, folder: Folder, tally: Tally): { store: Store; problems: string[] } {
  const applied = applyFolder(store, folder);
  for (const [, counts] of Object.entries(importCounts(store, folder))) {
    tally.add('rows created', counts.created);
    tally.add('rows updated', counts.updated);
    tally.add('rows unchanged', counts.unchanged);
  }
  return { store: applied.store, problems: problemsOf(applied.store, applied.touched.get('attendance.csv') ?? []) };
}

/** One network, two late folders: three months closed, the fourth cleared. */
export function fuzzSeed(seed: number, options: GenerateOptions, tally: Tally): string[] {
  const folders: Folder[] = [generateNetwork(seed, options)];
  const first = importInto(EMPTY_STORE, folders[0] ?? new Map(), tally);
  const problems = [...first.problems];
  let store = first.store;
  const books = new Books(buildWorld(store));
  const agencies = agenciesOf(buildWorld(store));
  const months = monthsOf(buildWorld(store)).slice(0, 4);
  tallyMatches(buildWorld(store), tally);
  months.forEach((month, i) => {
    if (i >= 2) {
      const late = generateLateChanges(seed * 10 + i, folders, options);
      const imported = importInto(store, late, tally);
      folders.push(late);
      store = imported.store;
      problems.push(...imported.problems);
      books.setWorld(buildWorld(store));
    }
    for (const agency of agencies) {
      const result = books.clear(month, agency);
      tallyLines(result, tally);
      problems.push(...clearingProblems(result));
      const closed = months.slice(0, i).map((period) => books.clear(period, agency));
      if (closed.length > 0) problems.push(...telescopeProblems(buildWorld(store), closed, result));
      if (i < 3) books.close(month, agency);
    }
  });
  return problems.map((problem) => `seed ${String(seed)}: ${problem}`);
}
