/** How a provider stands in an agency's network (GZ-04): Schwerpunktträger, Kernteamträger, assoziierter Träger. */
export const PROVIDER_TIERS = ['LEAD', 'CORE', 'ASSOCIATED'] as const;
export type ProviderTier = (typeof PROVIDER_TIERS)[number];

/** The tier of a member about whom nothing was decided, such as an imported one. */
export const DEFAULT_TIER: ProviderTier = 'CORE';
