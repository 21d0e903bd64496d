import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUuid } from '#kernel';
import { KeyringError } from './keyring.error.js';
import type { Keyring, OwnedKey } from './keyring.js';

const KEY_BYTES = 32;

/**
 * Keys as files of a folder, `<owner id>.<number>.key`, 32 bytes each, for the program's account alone: what others may read, or put
 * there, is refused. The first key of an owner is made when it is needed; a file appears complete or not at all, so that several
 * processes agree on one. The folder is read each time: a key that an operator adds writes from then on, in every process.
 */
export class FileKeyring implements Keyring {
  constructor(private readonly folder: string) {}

  async newest(ownerId: string, mayMake: boolean): Promise<OwnedKey> {
    return this.read(ownerId, (await this.numbersOf(ownerId, mayMake)).at(-1)!);
  }

  async oldest(ownerId: string, mayMake: boolean): Promise<OwnedKey> {
    return this.read(ownerId, (await this.numbersOf(ownerId, mayMake))[0]!);
  }

  /** Looks at this one key alone: another one that is broken keeps nobody from it. */
  async byId(ownerId: string, keyId: string): Promise<OwnedKey> {
    const number = Number(keyId.split('.')[0]);
    if (!(await this.found(ownerId)).numbers.includes(number)) throw new KeyringError('KEY_MISSING', ownerId);
    const key = await this.read(ownerId, number);
    if (key.id !== keyId) throw new KeyringError('KEY_MISSING', ownerId);
    return key;
  }

  /** At least one, the newest last. */
  private async numbersOf(ownerId: string, mayMake: boolean): Promise<number[]> {
    const { numbers, drafts } = await this.found(ownerId);
    if (numbers.length > 0) {
      // A process that died in between has left one: it may be the key itself under another name.
      for (const draft of drafts) await rm(join(this.folder, draft), { force: true });
      return numbers;
    }
    if (!mayMake) throw new KeyringError('KEY_MISSING', ownerId);
    await this.make(ownerId);
    const made = await this.found(ownerId);
    if (made.numbers.length === 0) throw new KeyringError('KEY_MISSING', ownerId);
    return made.numbers;
  }

  /** Numbers of the owner's keys, the newest last, and names of drafts of its first one. */
  private async found(ownerId: string): Promise<{ readonly numbers: number[]; readonly drafts: string[] }> {
    // The id becomes part of a path.
    if (!isUuid(ownerId)) throw new KeyringError('KEY_UNUSABLE', 'no id');
    const names = await this.names(ownerId);
    const prefix = `${ownerId.toLowerCase()}.`;
    const numbers = names
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => /^([1-9]\d{0,5})\.key$/.exec(name.slice(prefix.length))?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
    return { numbers, drafts: names.filter((name) => name.startsWith(draftsOf(ownerId))) };
  }

  private async read(ownerId: string, number: number): Promise<OwnedKey> {
    const handle = await open(this.fileOf(ownerId, number), 'r');
    try {
      if (isExposed((await handle.stat()).mode)) throw new KeyringError('KEY_EXPOSED', ownerId);
      const bytes = await handle.readFile();
      if (bytes.length !== KEY_BYTES) throw new KeyringError('KEY_UNUSABLE', ownerId);
      return { id: `${number}.${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`, bytes };
    } finally {
      await handle.close();
    }
  }

  private async names(ownerId: string): Promise<string[]> {
    try {
      if (isExposed((await stat(this.folder)).mode)) throw new KeyringError('KEY_EXPOSED', ownerId);
      return await readdir(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private async make(ownerId: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(this.folder));
    const draft = join(this.folder, `${draftsOf(ownerId)}${process.pid}-${randomBytes(8).toString('hex')}`);
    await writeThrough(draft, randomBytes(KEY_BYTES));
    try {
      await link(draft, this.fileOf(ownerId, 1));
    } catch (error) {
      // another process was faster: its key is the one, and it may have taken this draft away
      if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(this.folder);
  }

  private fileOf(ownerId: string, number: number): string {
    return join(this.folder, `${ownerId.toLowerCase()}.${number}.key`);
  }
}

const draftsOf = (ownerId: string): string => `.draft-${ownerId.toLowerCase()}-`;

/** Whether any other account may do anything with it. Windows has no such modes. */
const isExposed = (mode: number): boolean => process.platform !== 'win32' && (mode & 0o077) !== 0;

/** On the disk before anything is sealed with it. */
async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
