export const VAT_STATUSES = ['EXEMPT', 'TAXABLE'] as const;
export type VatStatus = (typeof VAT_STATUSES)[number];

/** On what an exemption under § 4 Nr. 25 UStG rests where it is not the public provider's own (domain.md 2.3). */
export const EXEMPTION_BASES = ['RECOGNISED_75', 'PREDOMINANTLY_PUBLIC_FUNDED'] as const;
export type ExemptionBasis = (typeof EXEMPTION_BASES)[number];

export interface TaxStatus {
  readonly vatStatus: VatStatus | null;
  readonly exemptionBasis: ExemptionBasis | null;
  /** Calendar year of the evidence. */
  readonly exemptionYear: number | null;
}

const EARLIEST_YEAR = 1990;

/**
 * What is wrong with a tax status that the service is to store; null: nothing. An exemption is taken only with its basis
 * and the year of its evidence, which lies not in the future; without exemption there is neither.
 */
export function taxStatusProblem(status: TaxStatus, thisYear: number): 'EVIDENCE_MISSING' | 'EVIDENCE_WITHOUT_EXEMPTION' | 'YEAR_OUT_OF_RANGE' | null {
  const { vatStatus, exemptionBasis, exemptionYear } = status;
  if (vatStatus !== 'EXEMPT') return exemptionBasis === null && exemptionYear === null ? null : 'EVIDENCE_WITHOUT_EXEMPTION';
  if (exemptionBasis === null || exemptionYear === null) return 'EVIDENCE_MISSING';
  return exemptionYear < EARLIEST_YEAR || exemptionYear > thisYear ? 'YEAR_OUT_OF_RANGE' : null;
}
