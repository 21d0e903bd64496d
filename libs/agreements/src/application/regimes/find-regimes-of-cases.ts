import type { FederalState } from '#kernel';
import type { Transaction } from '#platform';
import { coverageOf } from '../../domain/regimes/coverage-of.js';
import type { RegimeDeadline } from '../../domain/regimes/regime-terms.js';
import { findRegimeCandidates, type RegimeQuestion } from '../../persistence/regimes/regime-of-case.sql.js';

/** What a case's regime says of its deadlines. */
export interface RegimeOfCase {
  readonly versionId: string;
  /** Whose holidays are no working days. */
  readonly federalState: FederalState;
  readonly deadlines: readonly RegimeDeadline[];
}

/**
 * By case the version of its agency's regime that holds on the day: it pays as an agreement of the responsible provider does,
 * and takes the legal basis; of several the first by code. Without an entry: there is none. One statement, however many ask.
 */
export async function findRegimesOfCases(tx: Transaction, questions: readonly RegimeQuestion[]): Promise<ReadonlyMap<string, RegimeOfCase>> {
  const found = new Map<string, RegimeOfCase>();
  if (questions.length === 0) return found;
  const legalBases = new Map(questions.map(({ caseId, legalBasis }) => [caseId, legalBasis]));
  for (const candidate of await findRegimeCandidates(tx, questions)) {
    const { caseId, versionId, federalState, deadlines } = candidate;
    if (found.has(caseId) || coverageOf(candidate, legalBases.get(caseId)!) === 'LEGAL_BASIS_NOT_COVERED') continue;
    found.set(caseId, { versionId, federalState, deadlines });
  }
  return found;
}
