import type { LocalDate } from '#kernel';

/** Clauses that the use of a seat in another provider's group rests on (DD-22: main provider, DD-23: partner). */
export const CLAUSE_CODES = ['MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE'] as const;
export type MissingClauseCode = (typeof CLAUSE_CODES)[number];

export interface MissingClause {
  readonly code: MissingClauseCode;
  /** The first session from today on whose day no agreement with the clause covers. */
  readonly firstDay: LocalDate;
}
