import type { Variant } from '../domain/hard-criteria.js';

/** How offers are looked at for a referral. */
export interface MatchingOptions {
  readonly variant?: Variant | undefined;
  /** Kilometres; replaces the referral's own limit for this call. */
  readonly maxKm?: number | undefined;
  /** Referrals whose read the same request has noted in the access log before. */
  readonly noted?: ReadonlySet<string> | undefined;
}
