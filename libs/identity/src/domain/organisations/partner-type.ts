/** What a PARTNER is; other kinds of organisation have none. */
export const PARTNER_TYPES = ['CLUB', 'SCHOOL', 'FREELANCE', 'COMPANY', 'OTHER'] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];
