/** Jugendamt, freier Träger, Kooperationspartner (exchange-format.md 2). */
export type OrganisationKind = 'AGENCY' | 'PROVIDER' | 'PARTNER';
