import type { ReferralState } from './cases.generated.js';

export const STATES: readonly ReferralState[] = ['DRAFT', 'SUBMITTED', 'APPROVED', 'SEARCHING', 'PLACED', 'PAUSED', 'ENDED'];

/** What stands behind the question mark of /faelle. */
export interface CasesAddress {
  /** Left out: only one's own. */
  readonly alle?: true;
  readonly stand?: ReferralState;
  readonly ab?: string;
}

export function readCasesAddress({ alle, stand, ab }: Record<string, unknown>): CasesAddress {
  const state = STATES.find((one) => one === stand);
  return { ...(alle === true && { alle }), ...(state && { stand: state }), ...(typeof ab === 'string' && { ab }) };
}
