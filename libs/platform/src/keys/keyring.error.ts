/** A key that something was sealed with is not where the keys lie, or is none. An outage: see "Keys" in docs/operations.md. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError';

  constructor(
    readonly code: 'KEY_MISSING' | 'KEY_UNUSABLE',
    ownerId: string,
  ) {
    super(`${code}: ${ownerId}`);
  }
}
