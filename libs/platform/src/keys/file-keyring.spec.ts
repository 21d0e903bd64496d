import { chmod, link, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileKeyring } from './file-keyring.js';

const AGENCY = '00000000-0000-7000-8000-00000000000a';
const OTHER = '00000000-0000-7000-8000-00000000000b';
const OWN = { mode: 0o600 };

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pv-keys-'));
  folder = join(parent, 'keys');
});
afterEach(() => rm(parent, { recursive: true }));

describe('the keyring of a folder', () => {
  it('makes the first key of an owner at the first need, for the account of the program alone', async () => {
    const key = await new FileKeyring(folder).newest(AGENCY, true);
    expect(key.bytes).toHaveLength(32);
    expect(key.id).toMatch(/^1\.[0-9a-f]{16}$/);
    expect(await readdir(folder)).toEqual([`${AGENCY}.1.key`]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, `${AGENCY}.1.key`))).mode & 0o777).toBe(0o600);
    expect((await new FileKeyring(folder).newest(OTHER, true)).bytes.equals(key.bytes)).toBe(false);
  });

  it('agrees on one key, however many ask at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => new FileKeyring(folder).newest(AGENCY, true)));
    expect(new Set(keys.map(({ bytes }) => bytes.toString('hex'))).size).toBe(1);
    expect(await readdir(folder)).toEqual([`${AGENCY}.1.key`]);
  });

  it('writes with the newest number, counted and not spelt, and reads with all of them', async () => {
    const keyring = new FileKeyring(folder);
    const first = await keyring.newest(AGENCY, true);
    await writeFile(join(folder, `${AGENCY}.9.key`), Buffer.alloc(32, 9), OWN);
    await writeFile(join(folder, `${AGENCY}.10.key`), Buffer.alloc(32, 10), OWN);
    expect((await keyring.newest(AGENCY, false)).bytes).toEqual(Buffer.alloc(32, 10));
    expect(await keyring.oldest(AGENCY, false)).toEqual(first);
    expect(await keyring.byId(AGENCY, first.id)).toEqual(first);
  });

  it('makes none where something was sealed before, and takes no other key for the one that was lost', async () => {
    const keyring = new FileKeyring(folder);
    await expect(keyring.newest(AGENCY, false)).rejects.toMatchObject({ code: 'KEY_MISSING' });
    const lost = await keyring.newest(AGENCY, true);
    await chmod(join(folder, `${AGENCY}.1.key`), 0o600);
    await writeFile(join(folder, `${AGENCY}.1.key`), Buffer.alloc(32, 1));
    await expect(keyring.byId(AGENCY, lost.id)).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });

  it('refuses a key of another length, and an owner that is no id', async () => {
    const keyring = new FileKeyring(folder);
    await keyring.newest(AGENCY, true);
    await writeFile(join(folder, `${AGENCY}.2.key`), Buffer.alloc(31), OWN);
    await expect(keyring.newest(AGENCY, true)).rejects.toMatchObject({ code: 'KEY_UNUSABLE' });
    await expect(keyring.newest('../../etc', true)).rejects.toMatchObject({ code: 'KEY_UNUSABLE' });
  });

  it('opens with a key beside which another one is broken', async () => {
    const keyring = new FileKeyring(folder);
    const first = await keyring.newest(AGENCY, true);
    await writeFile(join(folder, `${AGENCY}.2.key`), Buffer.alloc(31), OWN);
    expect(await keyring.byId(AGENCY, first.id)).toEqual(first);
    await expect(keyring.byId(AGENCY, '2.0123456789abcdef')).rejects.toMatchObject({ code: 'KEY_UNUSABLE' });
    for (const id of ['3.0123456789abcdef', 'nonsense', '']) await expect(keyring.byId(AGENCY, id)).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });

  it.each(['640', '604', '620', '602', '601'])('refuses a key that others get at: %s', async (mode) => {
    const keyring = new FileKeyring(folder);
    const { id } = await keyring.newest(AGENCY, true);
    await chmod(join(folder, `${AGENCY}.1.key`), mode);
    for (const read of [() => keyring.newest(AGENCY, true), () => keyring.oldest(AGENCY, false), () => keyring.byId(AGENCY, id)]) await expect(read()).rejects.toMatchObject({ code: 'KEY_EXPOSED' });
  });

  it.each(['777', '750', '701'])('refuses a folder that others get at, also to make a key there: %s', async (mode) => {
    const keyring = new FileKeyring(folder);
    const { id } = await keyring.newest(AGENCY, true);
    await chmod(folder, mode);
    for (const read of [() => keyring.newest(OTHER, true), () => keyring.byId(AGENCY, id)]) await expect(read()).rejects.toMatchObject({ code: 'KEY_EXPOSED' });
    await chmod(folder, 0o700);
    expect(await readdir(folder)).toEqual([`${AGENCY}.1.key`]);
  });

  it('takes away what a process that died has left of the key', async () => {
    const keyring = new FileKeyring(folder);
    const key = await keyring.newest(AGENCY, true);
    const draft = join(folder, `.draft-${AGENCY}-1-00ff`);
    await link(join(folder, `${AGENCY}.1.key`), draft);
    expect(await keyring.newest(AGENCY, false)).toEqual(key);
    expect(await readdir(folder)).toEqual([`${AGENCY}.1.key`]);
  });
});
