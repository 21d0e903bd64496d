/** The elements of a list as a cell of the format is staged: a PostgreSQL array of quoted texts (cells/lists.ts). */
export const elementsOf = (stored: string | null): string[] =>
  [...(stored ?? '').matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(([, element]) => element!.replace(/\\([\s\S])/g, '$1'));
