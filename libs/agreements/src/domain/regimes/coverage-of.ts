import { listsLegalBasis } from './legal-basis.js';
import type { Coverage, RegimeTerms } from './regime-terms.js';

/**
 * Who pays for a help of this legal basis under a regime. LEGAL_BASIS_NOT_COVERED: the regime does not take it (DD-02,
 * TS-12). What stays billable beside a budget comes first (§ 39 in Bremerhaven, BHV-03), then what is excluded.
 *
 * This is what people are told. Clearing does not ask it: which uses of seats a budget covers is decided there by the
 * funding of the agreement alone (docs/exchange-format.md), so payableLegalBases change no line of a month.
 */
export function coverageOf(
  terms: Pick<RegimeTerms, 'legalBases' | 'excludedLegalBases' | 'payableLegalBases' | 'coverage'>,
  legalBasis: string,
): Coverage | 'LEGAL_BASIS_NOT_COVERED' {
  if (listsLegalBasis(terms.payableLegalBases, legalBasis)) return 'PAYABLE';
  if (listsLegalBasis(terms.excludedLegalBases, legalBasis)) return 'LEGAL_BASIS_NOT_COVERED';
  return listsLegalBasis(terms.legalBases, legalBasis) ? terms.coverage : 'LEGAL_BASIS_NOT_COVERED';
}
