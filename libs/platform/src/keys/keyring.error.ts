/** A key that something was sealed with is not where the keys lie, is none, or others get at it. An outage: see "Keys" in docs/operations.md. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError';

  constructor(
    readonly code: 'KEY_MISSING' | 'KEY_UNUSABLE' | 'KEY_EXPOSED',
    ownerId: string,
  ) {
    super(`${code}: ${ownerId}`);
  }
}
