// Reads folders of CSV files into one in-memory world (section 2).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from './schema.js';
import { applyFolder, EMPTY_STORE, type Folder, type Store } from './store.js';
import { buildWorld, type World } from './world.js';

/** The known files of a folder, as text. "every known file may be absent", other files are ignored. */
export function readFolder(directory: string): Folder {
  const names = readdirSync(directory).filter((name) => Object.hasOwn(FILES, name));
  return new Map(names.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** The state after a sequence of imports. */
export function mergeFolders(folders: readonly Folder[]): Store {
  return folders.reduce((store, folder) => applyFolder(store, folder).store, EMPTY_STORE);
}

export function worldOf(folders: readonly Folder[]): World {
  return buildWorld(mergeFolders(folders));
}

export function readWorld(...directories: readonly string[]): World {
  return worldOf(directories.map(readFolder));
}
