/** Columns that are stored as they are read, under the same name. */
export const same = (...names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `s."${name}"`]));

/** Columns whose identifiers are stored as the ids of what they name. */
export const idsOf = (...names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `"${name}".id`]));
