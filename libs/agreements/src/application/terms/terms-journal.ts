import type { TermsKind } from '../../domain/terms-kind.js';
import type { TermsState } from '../../domain/terms-state.js';

/** How the journal calls terms: `agreement.activated`, about an `agreement`. */
export const TERMS_JOURNAL: Readonly<Record<TermsKind, { readonly action: string; readonly subjectKind: string }>> = {
  AGREEMENT: { action: 'agreement', subjectKind: 'agreement' },
  WEEKLY_RATE: { action: 'weekly-rate', subjectKind: 'weekly_rate' },
  SETTLEMENT_RATE: { action: 'settlement-rate', subjectKind: 'settlement_rate' },
};

/** The chain of the journal: a draft of a provider is not known to the agency, so its entries are in no agency's chain. */
export const chainOf = ({ agencyId, draftedBy, state }: { readonly agencyId: string; readonly draftedBy: string | null; readonly state: TermsState }): string | null =>
  state === 'DRAFT' && draftedBy !== agencyId ? null : agencyId;
