/** What the figures that versions are compared by are called where they are read; those not named here are called as they are stored, in camel case. */
const CALLED: Readonly<Record<string, string>> = {
  valid_from: 'from',
  valid_to: 'to',
  range_from: 'rangeFromMinutes',
  range_to: 'rangeToMinutes',
  withdrawn: 'isWithdrawn',
};

/** The fields of a report in which a version differs from the one before, by the names of its columns. */
export const changedFields = (columns: readonly string[]): readonly string[] =>
  columns.map((column) => CALLED[column] ?? column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
