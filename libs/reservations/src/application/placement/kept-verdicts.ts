import type { Criterion } from '#matching';

/** What the match said when the seat was reserved, as it was then. */
export interface KeptVerdicts {
  readonly score: number;
  /** Kilometres; null online. */
  readonly distanceKm: number | null;
  readonly freeSeats: number;
  /** The version of the agency's weights; null: not kept then. */
  readonly weightsVersion: number | null;
  readonly criteria: readonly Criterion[];
}

/** As they are stored; never rewritten, so those of the first releases have one sentence, in English, and no weights. */
export interface StoredVerdicts extends Omit<KeptVerdicts, 'weightsVersion' | 'criteria'> {
  readonly weightsVersion?: number;
  readonly criteria: readonly (Omit<Criterion, 'detail'> & { readonly detail: string | Criterion['detail'] })[];
}

export const toKeptVerdicts = ({ score, distanceKm, freeSeats, weightsVersion, criteria }: StoredVerdicts): KeptVerdicts => ({
  score,
  distanceKm,
  freeSeats,
  weightsVersion: weightsVersion ?? null,
  criteria: criteria.map((one) => ({ ...one, detail: typeof one.detail === 'string' ? { de: one.detail, en: one.detail } : one.detail })),
});
