import type { RelaxableCriterion } from '../relaxation.js';
import type { RelaxationBound } from './relaxation-bound.js';

/** A relaxation as it is kept: never changed, only withdrawn. */
export interface RelaxationRecord {
  readonly id: string;
  readonly referralId: string;
  readonly agencyId: string;
  readonly criterion: RelaxableCriterion;
  readonly bound: RelaxationBound;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** Null: it holds. */
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
}
