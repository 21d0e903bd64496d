/** What can be wrong with a folder (exchange-format.md 6). */
export type ImportErrorCode =
  | 'UNKNOWN_FILE'
  | 'UNKNOWN_COLUMN'
  | 'MISSING_COLUMN'
  | 'MISSING_VALUE'
  | 'BAD_VALUE'
  | 'UNKNOWN_REFERENCE'
  | 'DUPLICATE_ID'
  | 'OVERLAP'
  | 'OVERBOOKED'
  | 'NO_RESERVATION';

export interface ImportError {
  readonly file: string;
  /** The physical line on which the row starts, the header being 1; for bad bytes the line of the byte. */
  readonly line: number;
  /** Null where the row or the file is meant. */
  readonly column: string | null;
  readonly code: ImportErrorCode;
  /** One sentence: the value, and what was expected. */
  readonly message: string;
}

const SHOWN = 80;

/** A value as it stands in a sentence: quoted, with control characters made visible, cut where it is long. */
export function quote(value: string): string {
  const characters = [...value.slice(0, 4 * SHOWN)];
  const shown = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : characters.join('');
  return JSON.stringify(shown);
}
