const BIGINT = '$bigint';
const DATE = '$date';

/** An answer as text for a jsonb column. Whole numbers and instants are marked, so that the replay gives back the same types. */
export function toStoredText(value: unknown): string {
  return JSON.stringify(mark(value));
}

/** The answer out of its parsed jsonb. */
export function fromStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromStored);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  if (typeof record[BIGINT] === 'string') return BigInt(record[BIGINT]);
  if (typeof record[DATE] === 'string') return new Date(record[DATE]);
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, fromStored(item)]));
}

/** The same input gives the same text, in whatever order its fields were written. */
export function toCanonicalText(value: unknown): string {
  return JSON.stringify(sorted(mark(value)));
}

function mark(value: unknown): unknown {
  if (typeof value === 'bigint') return { [BIGINT]: value.toString() };
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mark(item)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}
