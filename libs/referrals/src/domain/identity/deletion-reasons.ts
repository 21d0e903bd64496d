/** Why an identity is deleted. Codes and never a text: they stay in the journal. */
export const IDENTITY_DELETION_REASONS = ['CONSENT_REVOKED', 'HELP_ENDED', 'RECORDED_WRONGLY', 'OTHER'] as const;
export type IdentityDeletionReason = (typeof IDENTITY_DELETION_REASONS)[number];
