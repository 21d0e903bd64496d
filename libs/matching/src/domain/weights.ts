/** How much each soft criterion counts. Data per agency with versions, published for everyone. */
export interface SoftWeights {
  readonly TOPICS: number;
  readonly DISTANCE: number;
  readonly START: number;
  readonly WISH: number;
  readonly AGE_MIDDLE: number;
  readonly GROUP_FILL: number;
}

export type SoftCriterionCode = keyof SoftWeights;

export const SOFT_CRITERIA: readonly SoftCriterionCode[] = ['TOPICS', 'DISTANCE', 'START', 'WISH', 'AGE_MIDDLE', 'GROUP_FILL'];

export interface MatchWeights {
  /** 0: the default ones. */
  readonly version: number;
  /** Each 0…1, together 1. */
  readonly weights: SoftWeights;
  /** Kilometres at which the distance counts one half; the curve falls strictly, so the nearer offer always scores higher (DD-36). */
  readonly halfDistanceKm: number;
  /** Days of waiting at which an early start counts one half. */
  readonly halfWaitDays: number;
}

/**
 * What counts where an agency has published nothing of its own. Price is not among the criteria and nothing here knows a
 * provider, so nobody can be favoured (NRW-09, GZ-16).
 */
export const DEFAULT_WEIGHTS: MatchWeights = {
  version: 0,
  weights: { TOPICS: 0.35, DISTANCE: 0.25, START: 0.15, WISH: 0.1, AGE_MIDDLE: 0.1, GROUP_FILL: 0.05 },
  halfDistanceKm: 10,
  halfWaitDays: 28,
};
