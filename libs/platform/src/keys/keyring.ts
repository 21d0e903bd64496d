/** A key of one owner. */
export interface OwnedKey {
  /** `<number>.<fingerprint>`: tells a key that was lost from one of the same number that was made anew. Says nothing of the key. */
  readonly id: string;
  /** 32 random bytes. */
  readonly bytes: Buffer;
}

/**
 * Keys that lie outside the database, by their owner: whoever has a copy of the database alone reads nothing that is sealed with
 * them. The newest one writes, all of them read. Throws KeyringError.
 */
export interface Keyring {
  /** The key that writes. Where there is none yet one is made, if that is allowed: not where something was sealed before. */
  newest(ownerId: string, mayMake: boolean): Promise<OwnedKey>;
  /** The key that something was sealed with. */
  byId(ownerId: string, keyId: string): Promise<OwnedKey>;
  /** The first key of all, which stays the same when a newer one comes: for digests that are compared later. */
  oldest(ownerId: string, mayMake: boolean): Promise<OwnedKey>;
}

/** Token of the keyring: `constructor(@Inject(KEYRING) private readonly keyring: Keyring)`. */
export const KEYRING = Symbol('Keyring');
