/** Why a help goes on beyond its approval. Codes and never a text: they stay in the journal. */
export const EXTENSION_REASONS = ['GOALS_NOT_REACHED', 'DANGER_GOES_ON', 'TRANSITION', 'NEXT_HELP_NOT_READY', 'OTHER'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** Why an approval ends before its day. */
export const END_REASONS = ['GOALS_REACHED', 'BROKEN_OFF', 'FAMILY_WISHES', 'MOVED_AWAY', 'OTHER_HELP', 'ENTERED_WRONGLY', 'OTHER'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** BHV-19: goals that differ considerably; a slight difference changes no legal basis, and stands here where it did all the same. */
export const LEGAL_BASIS_REASONS = ['GOALS_CHANGED', 'MINOR'] as const;
export type LegalBasisReason = (typeof LEGAL_BASIS_REASONS)[number];
