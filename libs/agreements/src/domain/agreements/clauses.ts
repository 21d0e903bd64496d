import type { Part } from '../terms-kind.js';

/** What a clause belongs to: one of the three parts, or co-use (DD-22, DD-23). */
export const CLAUSE_PARTS = ['SERVICE', 'QUALITY', 'FEE', 'CO_USE'] as const satisfies readonly (Part | 'CO_USE')[];
export type ClausePart = (typeof CLAUSE_PARTS)[number];

export interface Clause {
  /** The same in every agreement that adopts the same version of a template (DD-28). */
  readonly code: string;
  readonly part: ClausePart;
  readonly text: string;
}

/** The two clauses that every agreement may have, with the words that are proposed where nobody gives others. */
export const CO_USE_CLAUSES: Readonly<Record<string, string>> = {
  CO_USE_OUTGOING:
    'Der Träger darf für die von ihm verantworteten Hilfen Plätze in Gruppen anderer Träger als Teil der eigenen Leistung nutzen. ' +
    'Die Gesamtverantwortung für die Hilfe bleibt bei ihm.',
  CO_USE_INCOMING:
    'Andere Träger dürfen Plätze in den Gruppen des Trägers als Teil ihrer Leistung nutzen. Der Träger hält dabei die vereinbarte Qualität ein.',
};

const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;

/** Why the clauses cannot be those of a template: the field and what was expected; null when they can. */
export function clauseProblem(clauses: readonly Clause[]): { readonly field: string; readonly expected: string } | null {
  if (clauses.length === 0 || clauses.length > 300) return { field: 'clauses', expected: '1 to 300 clauses' };
  if (new Set(clauses.map(({ code }) => code)).size < clauses.length) return { field: 'clauses.code', expected: 'each code once' };
  for (const { code, part } of clauses) {
    if (!CODE.test(code)) return { field: 'clauses.code', expected: '2 to 60 capital letters, digits and underscores' };
    if ((part === 'CO_USE') !== code in CO_USE_CLAUSES) return { field: 'clauses.part', expected: 'CO_USE for CO_USE_OUTGOING and CO_USE_INCOMING, and only there' };
  }
  return null;
}
