/** The `code` of a Node or PostgreSQL error (`ENOENT`, `57P03`), or an empty text. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
