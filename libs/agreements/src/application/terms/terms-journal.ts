import type { TermsKind } from '../../domain/terms-kind.js';

/** How the journal calls terms: `agreement.activated`, about an `agreement`. */
export const TERMS_JOURNAL: Readonly<Record<TermsKind, { readonly action: string; readonly subjectKind: string }>> = {
  AGREEMENT: { action: 'agreement', subjectKind: 'agreement' },
  WEEKLY_RATE: { action: 'weekly-rate', subjectKind: 'weekly_rate' },
  SETTLEMENT_RATE: { action: 'settlement-rate', subjectKind: 'settlement_rate' },
};
