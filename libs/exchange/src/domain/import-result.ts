import type { ImportError } from './import-error.js';

export interface FileCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The document of `pv import` (exchange-format.md 1). With an error nothing was imported, and `imported` is empty. */
export interface ImportResult {
  readonly imported: Readonly<Record<string, FileCounts>>;
  /** The count of all errors, also of those that are not listed. */
  readonly errorCount: number;
  /** At most MAX_LISTED, by file, line and column. */
  readonly errors: readonly ImportError[];
}

export const MAX_LISTED = 1000;
