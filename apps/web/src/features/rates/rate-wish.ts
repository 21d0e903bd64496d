import type { RateFragment } from './rates.generated.js';

/** A version has the scope of the one that it replaces. */
export const scopeOf = ({ category, host, offer, user, unit, excusedPercent, unexcusedPercent }: RateFragment) => ({
  category,
  hostId: host?.id ?? null,
  offerId: offer?.id ?? null,
  userId: user?.id ?? null,
  unit,
  excusedPercent,
  unexcusedPercent,
});
