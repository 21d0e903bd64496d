import { createHmac } from 'node:crypto';
import { seal, unseal, type Keyring } from '#platform';
import type { NoteRecord, SealedNote } from '../../domain/notes/thread-record.js';

/**
 * Notes are sealed with the responsible provider's key: they are part of its work on the help, and it answers for what is kept of
 * that and for how long. Not with the agency's, which is no party of them; nor with the host's, so that one key opens both sides of a
 * thread. What the seal belongs to: put into another thread or another note, it does not open.
 */
const belongsTo = ({ threadId, id }: Pick<SealedNote, 'threadId' | 'id'>): string => `coordination-note ${threadId} ${id}`;

/** Seals with the provider's newest key; throws KeyringError. */
export async function sealNote(keyring: Keyring, note: { readonly responsibleId: string; readonly threadId: string; readonly id: string }, text: string, mayMake: boolean): Promise<{ keyId: string; sealed: Buffer }> {
  const key = await keyring.newest(note.responsibleId, mayMake);
  return { keyId: key.id, sealed: seal(key.bytes, text, belongsTo(note)) };
}

/** The note with its words; throws KeyringError when its key is not there. */
export async function openNote(keyring: Keyring, { sealed, keyId, responsibleId, ...note }: SealedNote): Promise<NoteRecord> {
  if (sealed === null || keyId === null) return { ...note, text: null };
  const key = await keyring.byId(responsibleId, keyId);
  return { ...note, text: unseal(key.bytes, sealed, belongsTo(note)) };
}

/** Stands for a text where the hash of a command's input is kept: short words are guessed out of a plain hash, so this one needs the key. */
export async function digestOfNote(keyring: Keyring, responsibleId: string, text: string, mayMake: boolean): Promise<string> {
  const key = await keyring.oldest(responsibleId, mayMake);
  return createHmac('sha256', key.bytes).update(text).digest('hex');
}
