/** Code lists that an agency keeps for its network's catalogue; each code has a German and an English label. */
export const CODE_LISTS = ['CATEGORY', 'TOPIC', 'ACCESSIBILITY', 'CONTRAINDICATION', 'PRICE_CATEGORY', 'QUALIFICATION', 'RESOURCE_KIND'] as const;
export type CodeList = (typeof CODE_LISTS)[number];

/** A code with its place and name in a list. */
export interface OfferCode {
  readonly list: CodeList;
  readonly code: string;
  readonly labelDe: string;
  readonly labelEn: string;
  /** Smaller ones stand first; equal ones by code. */
  readonly position: number;
}

/** Codes that exchange files may carry: no blank, bar, colon or control character. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u;

const isLabel = (text: string): boolean => text.trim() !== '' && [...text].length <= 120 && !/[\p{Cc}]/u.test(text);

/** The first field of a code that cannot be, and what was expected; null: none. */
export function codeProblem(code: OfferCode): { readonly field: string; readonly expected: string } | null {
  if (!CODE.test(code.code)) return { field: 'code', expected: '1 to 60 letters, digits, hyphens and underscores' };
  if (!isLabel(code.labelDe)) return { field: 'labelDe', expected: 'a text of 1 to 120 characters' };
  if (!isLabel(code.labelEn)) return { field: 'labelEn', expected: 'a text of 1 to 120 characters' };
  if (!Number.isInteger(code.position) || code.position < 0 || code.position > 100_000) return { field: 'position', expected: 'a whole number from 0 to 100000' };
  return null;
}
