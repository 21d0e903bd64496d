/** A record of a table as it was read: its cells as texts, or why it cannot be split into cells. */
export interface TableRecord {
  /** Physical line of a text on which it starts, or number of the row in a sheet; the header is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: string | null;
}

/** A problem of the table that belongs to a place and to no cell of a record, such as merged cells. */
export interface TableProblem {
  readonly line: number;
  readonly message: string;
}

/** A file before anybody has asked what it means. */
export interface Table {
  readonly records: readonly TableRecord[];
  readonly problems: readonly TableProblem[];
  /** Whether numbers may be written with a comma. */
  readonly decimalComma: boolean;
  /** Whether a text may hold NUL, which the cells are to be looked through for. */
  readonly mayHoldNul: boolean;
}
