import type { ReviewPairInputType } from './month.inputs.js';

/** Two organisations as the queries take them; undefined for none. */
export const pairOf = (pair: ReviewPairInputType | null | undefined): readonly [string, string] | undefined => (pair ? [pair.firstId, pair.secondId] : undefined);
