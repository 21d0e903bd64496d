import type { WeightsProposal } from './check-weights.js';

/** A published version as everyone signed in may read it; who published it is in the journal. */
export interface WeightsVersion extends WeightsProposal {
  readonly version: number;
  /** Null for the default ones. */
  readonly reason: string | null;
  readonly publishedAt: Date | null;
}
