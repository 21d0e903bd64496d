import { isUuid, parseLocalDate } from '#kernel';
import { BadCursorError } from './bad-cursor-error.js';
import type { Page, PageRequest } from './page.js';

export interface KeysetColumn {
  /** The SQL of the value that is sorted by; never null. */
  readonly sql: string;
  readonly type: 'text' | 'uuid' | 'date' | 'time';
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/;

const VALID: Record<KeysetColumn['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  uuid: isUuid,
  date: (text) => parseLocalDate(text) !== null,
  time: (text) => TIME.test(text),
};

/**
 * The order of a list and the way through it: the columns together are unique, so that a page begins exactly where the
 * one before it ended, whatever was inserted meanwhile.
 */
export class Keyset {
  constructor(
    private readonly name: string,
    private readonly columns: readonly KeysetColumn[],
  ) {}

  get orderBy(): string {
    return this.columns.map((column) => column.sql).join(', ');
  }

  /** SQL that yields the row's key as a text array; to be selected as the row's `cursor_key`. */
  get keySql(): string {
    return `ARRAY[${this.columns.map((column) => `(${column.sql})::text`).join(', ')}]`;
  }

  /** `true`, or the condition that leaves out the rows up to the cursor, whose value stands in parameter `$n` (text[]). */
  after(parameter: string): string {
    const values = this.columns.map((column, index) => `(${parameter}::text[])[${index + 1}]::${column.type}`);
    return `(${parameter}::text[] IS NULL OR (${this.columns.map((c) => c.sql).join(', ')}) > (${values.join(', ')}))`;
  }

  /** The key in a cursor, for the parameter of `after`; throws BadCursorError for what this list never gave out. */
  decode(cursor: string | undefined): string[] | null {
    if (cursor === undefined) return null;
    const [name, ...key] = parse(cursor);
    const isOurs = name === this.name && key.length === this.columns.length;
    if (!isOurs || !key.every((part, index) => VALID[this.columns[index]!.type](part))) throw new BadCursorError();
    return key;
  }

  encode(key: readonly string[]): string {
    return Buffer.from(JSON.stringify([this.name, ...key])).toString('base64url');
  }

  /** A page out of rows that were read with a limit of `first + 1`. */
  page<R extends { readonly cursor_key: readonly string[] }>(rows: readonly R[], request: PageRequest): Page<Omit<R, 'cursor_key'>> {
    const shown = rows.slice(0, request.first).map(({ cursor_key, ...node }) => ({ node, cursor: this.encode(cursor_key) }));
    return { rows: shown, hasNextPage: rows.length > request.first };
  }
}

function parse(cursor: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value;
  } catch {
    // not JSON: not a cursor
  }
  throw new BadCursorError();
}
