import { isUuid, parseLocalDate } from '#kernel';
import { BadCursorError } from './bad-cursor-error.js';
import type { Page, PageRequest } from './page.js';

export interface KeysetColumn {
  /** The SQL of the value that is sorted by; never null. */
  readonly sql: string;
  readonly type: 'text' | 'uuid' | 'date' | 'time' | 'integer';
}

const INTEGER = /^-?\d{1,9}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/;

const VALID: Record<KeysetColumn['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  uuid: isUuid,
  date: (text) => parseLocalDate(text) !== null,
  time: (text) => TIME.test(text),
  integer: (text) => INTEGER.test(text),
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

  get sortedBy(): readonly string[] {
    return this.columns.map((column) => column.sql);
  }

  /** SQL that yields the row's key as an array of texts; to be selected beside the row. */
  get keySql(): string {
    return `ARRAY[${this.columns.map((column) => `CAST(${column.sql} AS text)`).join(', ')}]`;
  }

  /** The condition that leaves out the rows up to the cursor, whose key or null stands in this parameter (`$2`, `:after`). */
  after(parameter: string): string {
    // CAST and not `::`, in which TypeORM would see a parameter when there is one of that name.
    const key = `CAST(${parameter} AS text[])`;
    const values = this.columns.map((column, index) => `CAST((${key})[${index + 1}] AS ${column.type})`);
    return `(${key} IS NULL OR (${this.sortedBy.join(', ')}) > (${values.join(', ')}))`;
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

  /** A page out of rows that were read with a limit of `first + 1`, each with its key. */
  page<T>(rows: readonly { readonly node: T; readonly key: readonly string[] }[], request: PageRequest): Page<T> {
    const shown = rows.slice(0, request.first).map(({ node, key }) => ({ node, cursor: this.encode(key) }));
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
