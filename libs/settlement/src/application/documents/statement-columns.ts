import type { PdfColumn } from '#platform';

/** Columns with their parts of the width. The last ones, which hold figures, stand right. */
export const statementColumns = (titles: readonly string[], shares: readonly number[], figures: number): PdfColumn[] =>
  titles.map((title, index) => ({ title, share: shares[index]!, ...(index >= titles.length - figures ? { align: 'right' as const } : {}) }));
