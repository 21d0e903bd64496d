import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of an import by their names. */
export type ImportFiles = ReadonlyMap<string, Uint8Array>;

/** Every `*.csv` of a folder; other files are ignored. Throws where the folder cannot be read. */
export async function readFolder(folder: string): Promise<ImportFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith('.csv')).map(({ name }) => name);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return new Map(names.map((name, i) => [name, contents[i]!]));
}
