// Section 1, `pv import`: rows, created, updated and unchanged per file of the folder, between two states.

import { applyFolder, type Counts, type Folder, type Store } from './store.js';

/** The `imported` object of the result; it names the files that the folder holds. */
export function importCounts(before: Store, folder: Folder): Record<string, Counts> {
  return Object.fromEntries(applyFolder(before, folder).counts);
}
