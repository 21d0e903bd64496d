import type { YearMonth } from '#kernel';

/** Only letters and digits count: banks and people put blanks and hyphens where they like. */
export const plainText = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

export interface FoundReference {
  /** Letters and digits of it. */
  readonly text: string;
  readonly period: YearMonth;
}

/** What looks like a reference of ours (payment-reference.ts) in these texts, each once, also where one begins within another. */
export function paymentReferencesIn(...texts: readonly (string | null)[]): FoundReference[] {
  const found = texts.flatMap((text) => (text === null ? [] : [...plainText(text).matchAll(/(?=(PV(\d{4})(\d{2})[0-9A-Z]{20}))/g)]));
  return [...new Map(found.map(([, text, year, month]) => [text!, { text: text!, period: `${year!}-${month!}` }])).values()];
}
