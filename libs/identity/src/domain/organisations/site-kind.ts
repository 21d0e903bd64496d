/** What a site is for (TS-14): a centre of a social space, a day centre (Tageszentrum), or something else. */
export const SITE_KINDS = ['SOCIAL_SPACE_CENTRE', 'DAY_CENTRE', 'OTHER'] as const;
export type SiteKind = (typeof SITE_KINDS)[number];
