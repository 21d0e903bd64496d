/** The `code` of a Node or PostgreSQL error (`ENOENT`, `57P03`), or an empty text. */
export function errorCode(error: unknown): string {
  return textOf(error, 'code');
}

/** What an error says, without the name of its class. */
export function errorMessage(error: unknown): string {
  return textOf(error, 'message') || String(error);
}

// By shape, not by instanceof Error: Node's own errors come from another realm under a test runner.
function textOf(error: unknown, property: string): string {
  if (typeof error !== 'object' || error === null || !(property in error)) return '';
  return String((error as Record<string, unknown>)[property]);
}
