import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

export interface OneTimeSecret {
  /** Shown to one person and kept nowhere. */
  readonly text: string;
  /** What the database keeps. */
  readonly hash: Buffer;
}

/** A secret of 256 bits, for the token of a machine or of an invitation. */
export function newSecret(): OneTimeSecret {
  const text = randomBytes(BYTES).toString('base64url');
  return { text, hash: hashOfSecret(text) };
}

/** Enough for what nobody can guess; passwords are hashed otherwise. */
export const hashOfSecret = (text: string): Buffer => createHash('sha256').update(text).digest();
