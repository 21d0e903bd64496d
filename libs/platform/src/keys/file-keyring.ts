import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '#kernel';
import { KeyringError } from './keyring.error.js';
import type { Keyring, OwnedKey } from './keyring.js';

const KEY_BYTES = 32;

/**
 * Keys as files of a folder, `<owner id>.<number>.key`, 32 bytes each, readable by the program's account alone. The first key of
 * an owner is made when it is needed; a file appears complete or not at all, so that several processes agree on one. The folder
 * is read each time: a key that an operator adds writes from then on, in every process.
 */
export class FileKeyring implements Keyring {
  constructor(private readonly folder: string) {}

  async newest(ownerId: string, mayMake: boolean): Promise<OwnedKey> {
    return (await this.keysOf(ownerId, mayMake)).at(-1)!;
  }

  async oldest(ownerId: string, mayMake: boolean): Promise<OwnedKey> {
    return (await this.keysOf(ownerId, mayMake))[0]!;
  }

  async byId(ownerId: string, keyId: string): Promise<OwnedKey> {
    const key = (await this.read(ownerId)).find(({ id }) => id === keyId);
    if (key === undefined) throw new KeyringError('KEY_MISSING', ownerId);
    return key;
  }

  /** At least one, the newest last. */
  private async keysOf(ownerId: string, mayMake: boolean): Promise<OwnedKey[]> {
    const found = await this.read(ownerId);
    if (found.length > 0) return found;
    if (!mayMake) throw new KeyringError('KEY_MISSING', ownerId);
    await this.make(ownerId);
    return this.read(ownerId);
  }

  private async read(ownerId: string): Promise<OwnedKey[]> {
    // The id becomes part of a path.
    if (!isUuid(ownerId)) throw new KeyringError('KEY_UNUSABLE', 'no id');
    const prefix = `${ownerId.toLowerCase()}.`;
    const numbers = (await this.names())
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => /^([1-9]\d{0,5})\.key$/.exec(name.slice(prefix.length))?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
    return Promise.all(numbers.map((number) => this.readOne(ownerId, number)));
  }

  private async readOne(ownerId: string, number: number): Promise<OwnedKey> {
    const bytes = await readFile(this.fileOf(ownerId, number));
    if (bytes.length !== KEY_BYTES) throw new KeyringError('KEY_UNUSABLE', ownerId);
    return { id: `${number}.${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`, bytes };
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private async make(ownerId: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const draft = join(this.folder, `.draft-${process.pid}-${randomBytes(8).toString('hex')}`);
    await writeThrough(draft, randomBytes(KEY_BYTES));
    try {
      await link(draft, this.fileOf(ownerId, 1));
    } catch (error) {
      // another process was faster: its key is the one
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft);
    }
    await syncFolder(this.folder);
  }

  private fileOf(ownerId: string, number: number): string {
    return join(this.folder, `${ownerId.toLowerCase()}.${number}.key`);
  }
}

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
