import type { Refusal } from '#kernel';

/** The gazetteer knows no municipality of this key (AGS). */
export interface PlaceUnknown extends Refusal {
  readonly code: 'PLACE_UNKNOWN';
}

/** Only a PARTNER is a club, a school, a freelance … */
export interface PartnerTypeUnfit extends Refusal {
  readonly code: 'PARTNER_TYPE_UNFIT';
}

/** The IBAN has another shape than its country's, or wrong check digits. */
export interface IbanInvalid extends Refusal {
  readonly code: 'IBAN_INVALID';
}

export interface BicInvalid extends Refusal {
  readonly code: 'BIC_INVALID';
}

export interface LeitwegIdInvalid extends Refusal {
  readonly code: 'LEITWEG_ID_INVALID';
}

/** EXEMPT only with basis and year of the evidence, and evidence only with EXEMPT (domain.md 2.3). */
export interface TaxEvidenceUnfit extends Refusal {
  readonly code: 'TAX_EVIDENCE_UNFIT';
  readonly problem: 'EVIDENCE_MISSING' | 'EVIDENCE_WITHOUT_EXEMPTION' | 'YEAR_OUT_OF_RANGE';
}

/** No such site, or not one of the caller's organisation: both answer alike. */
export interface SiteNotFound extends Refusal {
  readonly code: 'SITE_NOT_FOUND';
}

export interface SiteClosed extends Refusal {
  readonly code: 'SITE_CLOSED';
}

export const placeUnknown: PlaceUnknown = { code: 'PLACE_UNKNOWN', message: 'There is no municipality of this key in the gazetteer.' };
export const partnerTypeUnfit: PartnerTypeUnfit = { code: 'PARTNER_TYPE_UNFIT', message: 'Only a partner has a partner type.' };
export const ibanInvalid: IbanInvalid = { code: 'IBAN_INVALID', message: 'This is no IBAN: its shape or its check digits are wrong.' };
export const bicInvalid: BicInvalid = { code: 'BIC_INVALID', message: 'This is no BIC.' };
export const leitwegIdInvalid: LeitwegIdInvalid = { code: 'LEITWEG_ID_INVALID', message: 'This is no Leitweg-ID: its shape or its check digits are wrong.' };
export const siteUnknown: SiteNotFound = { code: 'SITE_NOT_FOUND', message: 'There is no such site.' };
export const siteClosed: SiteClosed = { code: 'SITE_CLOSED', message: 'The site is closed.' };

export const taxEvidenceUnfit = (problem: TaxEvidenceUnfit['problem']): TaxEvidenceUnfit => ({
  code: 'TAX_EVIDENCE_UNFIT',
  message: 'An exemption needs its basis and the year of the evidence, and nothing else has them.',
  problem,
});
