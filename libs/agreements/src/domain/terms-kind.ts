/** What two people approve; the database calls it subject_kind. */
export type TermsKind = 'AGREEMENT' | 'WEEKLY_RATE' | 'SETTLEMENT_RATE';

/** A professional and an economic approval, by two people of whom neither has written any of it (NRW-13). */
export type Competence = 'PROFESSIONAL' | 'ECONOMIC';

/** The three parts of an agreement (NRW-01). */
export const PARTS = ['SERVICE', 'QUALITY', 'FEE'] as const;
export type Part = (typeof PARTS)[number];

/** Why terms that were approved are opened again: a code, because a text would stay in the journal with whatever it says. */
export const REOPENING_REASONS = ['SERVICE', 'QUALITY', 'FEE', 'VALIDITY', 'MISTAKE', 'OTHER'] as const;
export type ReopeningReason = (typeof REOPENING_REASONS)[number];
