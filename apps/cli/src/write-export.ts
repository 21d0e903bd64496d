import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { EXIT } from './output.js';

interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folder holds a file of that name with something else in it: whoever has used it must decide. */
interface FileDiffers extends Refusal {
  readonly code: 'FILE_DIFFERS';
}

/**
 * Writes all of the files into the folder or none of them. A file that is there with the same bytes stays as it is; one with others is never overwritten.
 * The files are written aside first: whoever watches the folder sees each of them whole.
 */
export async function writeExport(folder: string, files: readonly OutputFile[]): Promise<Result<null, FileDiffers>> {
  await mkdir(folder, { recursive: true });
  const missing: OutputFile[] = [];
  for (const file of files) {
    const there = await readIfThere(join(folder, file.name));
    if (there === null) missing.push(file);
    else if (!there.equals(file.bytes)) {
      return refuse({ code: 'FILE_DIFFERS', message: `${file.name} is there already with other content: it is not overwritten, and nothing is written.` });
    }
  }
  const aside = await mkdtemp(join(folder, '.pv-export-'));
  try {
    for (const file of missing) await writeFile(join(aside, file.name), file.bytes);
    for (const { name } of missing) await rename(join(aside, name), join(folder, name));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return ok(null);
}

/** Called wrongly where the name is taken by something that is no folder. */
export async function expectFolder(folder: string): Promise<void> {
  const there = await stat(folder).catch(() => null);
  if (there === null || there.isDirectory()) return;
  process.stderr.write(`error: ${folder} is not a folder\n`);
  throw new CommanderError(EXIT.calledWrongly, 'pv.noFolder', `${folder} is not a folder`);
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
