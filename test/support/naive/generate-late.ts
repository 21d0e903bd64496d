// A second folder for a generated network: new rows and whole changed rows, entered late. Each change is tried on the state
// after the import and kept only where the state stays valid.

import { problemsOf } from './check-valid.js';
import type { RawRow } from './csv.js';
import { writeFolder } from './generate-folder.js';
import { CHANGES, type Change, type Draft } from './generate-changes.js';
import { createPlan, type GenerateOptions } from './generate-plan.js';
import { createRng } from './rng.js';
import { applyFolder, EMPTY_STORE, keyOf, type Folder, type Store } from './store.js';

/** A generated network with the folders imported after it, in order. */
export type Network = Folder | readonly Folder[];

function storeOf(network: Network): Store {
  const folders: readonly Folder[] = network instanceof Map ? [network] : (network as readonly Folder[]);
  return folders.reduce((store, folder) => applyFolder(store, folder).store, EMPTY_STORE);
}

function withRows(store: Store, rows: readonly (readonly [string, RawRow])[]): Store {
  const copy = new Map([...store].map(([fileName, known]) => [fileName, new Map(known)]));
  for (const [fileName, row] of rows) copy.get(fileName)?.set(keyOf(fileName, row), row);
  return copy;
}

export function generateLateChanges(seed: number, network: Network, options: GenerateOptions = {}): Map<string, string> {
  const rng = createRng(seed ^ 0x5eed);
  const first = storeOf(network);
  const dates = [...(first.get('sessions.csv')?.values() ?? [])].map((row) => row['date'] ?? '').sort();
  const plan = { ...createPlan(rng, options), firstDay: dates[0] ?? '', lastDay: dates[dates.length - 1] ?? '' };
  const attendanceOf = (rows: readonly (readonly [string, RawRow])[]): string[] =>
    rows.filter(([fileName]) => fileName === 'attendance.csv').map(([fileName, row]) => keyOf(fileName, row));

  let store = first;
  const changed = new Map<string, readonly [string, RawRow]>();
  const tryChange = (change: Change): void => {
    const draft: Draft = { plan, rows: (fileName) => [...(store.get(fileName)?.values() ?? [])] };
    const rows = change(draft);
    const candidate = withRows(store, rows);
    const all = [...changed.values(), ...rows];
    if (rows.length === 0 || problemsOf(candidate, attendanceOf(all)).length > 0) return;
    store = candidate;
    for (const row of rows) changed.set(`${row[0]} ${keyOf(row[0], row[1])}`, row);
  };
  for (const [times, change] of CHANGES) {
    for (let i = 0; i < times; i += 1) if (rng.chance(0.6)) tryChange(change);
  }

  const tables = new Map<string, RawRow[]>();
  for (const [fileName, row] of changed.values()) tables.set(fileName, [...(tables.get(fileName) ?? []), row]);
  return writeFolder(rng, tables, [...(store.get('sessions.csv')?.values() ?? [])]);
}
