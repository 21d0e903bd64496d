/** Says in full sentences what went wrong, where, and what to do about it; meant to be shown without its stack. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
