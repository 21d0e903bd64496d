import type { Transaction } from '#platform';

export interface RebookedAccount extends Record<string, unknown> {
  readonly accountId: string;
  readonly agencyId: string;
  readonly wasExhausted: boolean;
  readonly isExhausted: boolean;
  /** What was written on it: amounts as texts, for the journal. */
  readonly entries: readonly { readonly id: string; readonly accountId: string; readonly kind: string; readonly cents: string; readonly minutes: string }[];
}

/** Makes the bookings of these reservations what they use now; the accounts on which that wrote something. One statement. */
export const rebook = (tx: Transaction, reservationIds: readonly string[]): Promise<RebookedAccount[]> =>
  tx.prepared<RebookedAccount>(
    'pv_rebook_budgets',
    'SELECT account_id AS "accountId", agency_id AS "agencyId", was_exhausted AS "wasExhausted", is_exhausted AS "isExhausted", entries FROM reservations.rebook_budgets($1)',
    [reservationIds],
  );
