import type { LinesPageQueryVariables, SettlementLineOutcome } from './lines.generated.js';
import type { MonthKey } from './month-address.js';

export const OUTCOMES: readonly SettlementLineOutcome[] = ['SETTLEMENT', 'DIRECT_BILLING', 'HELD', 'INTERNAL', 'COVERED_BY_BUDGET', 'NOT_SETTLEABLE'];

/** Codes of reasons, by the outcome that they belong to. */
export const REASONS = {
  HELD: ['ATTENDANCE_MISSING', 'DUAL_ENTRY_MISMATCH', 'RATE_MISSING', 'DISPUTED'],
  NOT_SETTLEABLE: ['OFFER_NOT_SETTLEABLE', 'NOT_CERTIFIED', 'NO_COOPERATION_CONTRACT', 'MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE'],
} as const;
export type Reason = (typeof REASONS)[keyof typeof REASONS][number];

export const isReason = (text: string | null | undefined): text is Reason => [...REASONS.HELD, ...REASONS.NOT_SETTLEABLE].some((reason) => reason === text);

/** What stands in the address of the review: so it can be sent to somebody, and the way back leads to it. */
export interface LineSearch {
  readonly ergebnis?: string;
  readonly grund?: string;
  /** Ids of two organisations with a point between. */
  readonly paar?: string;
  readonly gruppe?: string;
  readonly angebot?: string;
  readonly fall?: string;
  readonly zeile?: string;
}

export const GROUPINGS = { angebot: 'OFFER', fall: 'CASE' } as const;
export type Grouping = keyof typeof GROUPINGS;
export const groupingOf = ({ gruppe }: LineSearch): Grouping | null => (gruppe === 'angebot' || gruppe === 'fall' ? gruppe : null);

/** The variables of the requests, without what the address has wrong. */
export function filtersOf({ period, agencyId }: MonthKey, search: LineSearch): Omit<LinesPageQueryVariables, 'by'> {
  const [firstId, secondId] = search.paar?.split('.') ?? [];
  return {
    period,
    agencyId,
    between: firstId && secondId ? { firstId, secondId } : null,
    outcome: OUTCOMES.find((outcome) => outcome === search.ergebnis) ?? null,
    reason: isReason(search.grund) ? search.grund : null,
    offerId: search.angebot ?? null,
    referralId: search.fall ?? null,
  };
}
