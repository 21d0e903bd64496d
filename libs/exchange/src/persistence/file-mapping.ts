import type { FileDefinition } from '../domain/file-definition.js';

/** A group of rows that must not overlap in time, and which rows count. */
export interface TimeRule {
  readonly what: string;
  /** Columns of the group; those that may be null, null being a value of its own. */
  readonly group: readonly string[];
  readonly nullable?: readonly string[];
  /** The other columns of the file that decide; a row proves nothing where one of them is in doubt. */
  readonly reads: readonly string[];
  /** Condition on a row, the same for the folder's rows and the stored ones. */
  readonly counts?: string;
  /** Condition on a stored row instead: one that is only negotiated, or that another version has replaced, holds on no day. */
  readonly storedCounts?: string;
  /** SQL of the day on which a row really ends, of the folder or stored; a row that ends before it begins holds on no day. Else its valid_to. */
  readonly endsOn?: (row: string) => string;
}

/** A table that holds more columns of the same row under its id (what belongs to payment is a table of its own). */
export interface SideTable {
  readonly table: string;
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * How the rows of one file are stored. In expressions `s` is the staged row, and each reference of the file is joined
 * under the name of its column: `"host_id".id`.
 */
export interface FileMapping {
  readonly file: FileDefinition;
  readonly table: string;
  /** Condition on the stored rows that a row of the file can be; the others have the same key and are not meant. */
  readonly storedWhen?: string;
  /** Columns by which the stored row is found; the unique key of the table. They never change. */
  readonly key: readonly string[];
  /** Keys that may be null, null being a value of its own. */
  readonly nullableKey?: readonly string[];
  /** The id that a row of this file has when others refer to it; else one is made for it. */
  readonly id?: string;
  /** False for the one table whose rows have no id. */
  readonly hasId?: boolean;
  readonly joins?: string;
  /** What the file says: compared with the stored row, written when it differs. */
  readonly columns: Readonly<Record<string, string>>;
  /** Copies of what other rows say: written with the row, no difference of their own. */
  readonly copies?: Readonly<Record<string, string>>;
  /** What checks need to know of the row beside its columns; not written. */
  readonly extras?: Readonly<Record<string, string>>;
  /** Written when the row is created, never when it is updated. */
  readonly initial?: Readonly<Record<string, string>>;
  /** A column for the time of the writing. The default of the table would ask the clock for every row. */
  readonly writtenAt?: string;
  /** Written when the row is updated: what the service knew of the row as it was and of no row of a file. */
  readonly reset?: Readonly<Record<string, string>>;
  readonly side?: SideTable;
  readonly hasOrigin?: boolean;
  /** The agency in whose journal the change stands; null for rows of no agency. */
  readonly agency: string;
  readonly timeRule?: TimeRule;
}
