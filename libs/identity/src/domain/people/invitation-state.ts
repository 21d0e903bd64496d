/** OPEN: may be accepted. The others are for good. */
export type InvitationState = 'OPEN' | 'ACCEPTED' | 'WITHDRAWN' | 'EXPIRED';

export interface InvitationTimes {
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly expiresAt: Date;
}

/** What has become of an invitation by this moment. Its last moment is the one before expiresAt. */
export function invitationState(times: InvitationTimes, now: Date): InvitationState {
  if (times.acceptedAt !== null) return 'ACCEPTED';
  if (times.withdrawnAt !== null) return 'WITHDRAWN';
  return times.expiresAt <= now ? 'EXPIRED' : 'OPEN';
}
