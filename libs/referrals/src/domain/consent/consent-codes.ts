/** What is consented to: taking part in an offer, and being made known to its host. */
export const CONSENT_SCOPES = ['PARTICIPATION', 'DISCLOSURE'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** Who gave it: a kind, never a name. */
export type ConsentGiver = 'GUARDIANS' | 'YOUNG_PERSON' | 'BOTH';

/** Why it was taken back: a code, never a text, which would stay in the journal. Nobody has to give a reason: then it is OTHER. */
export type RevocationReason = 'FAMILY_WISH' | 'YOUNG_PERSON_WISH' | 'HELP_ENDED' | 'RECORDED_WRONGLY' | 'OTHER';

export interface ConsentRecord {
  readonly id: string;
  readonly referralId: string;
  readonly agencyId: string;
  readonly scope: ConsentScope;
  /** This, who gave it and when are null together: an import brought it, and whoever keeps the case there knows. */
  readonly textVersion: number | null;
  readonly givenBy: ConsentGiver | null;
  readonly givenAt: Date | null;
  readonly recordedAt: Date;
  readonly revokedAt: Date | null;
  readonly revocationReason: RevocationReason | null;
}
