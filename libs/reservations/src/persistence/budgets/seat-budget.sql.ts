import type { Transaction } from '#platform';
import type { BudgetReason, BudgetStep } from '../../domain/budgets/budget-source.js';

/** What a stay binds and has used on one account, by one step. */
export interface StayBooking {
  readonly reservationId: string;
  readonly accountId: string;
  readonly step: BudgetStep | null;
  readonly reason: BudgetReason | null;
  readonly expectedCents: bigint;
  readonly expectedMinutes: bigint;
  readonly reservedCents: bigint;
  readonly reservedMinutes: bigint;
  readonly consumedCents: bigint;
  readonly consumedMinutes: bigint;
}

type Row = { [K in keyof StayBooking]: StayBooking[K] extends bigint ? string : StayBooking[K] } & Record<string, unknown>;

const sumOf = (amount: string, as: string, where: string): string => `trim_scale(coalesce(sum(${amount}) FILTER (WHERE ${where}), 0)) AS "${as}"`;
const IS_USED = 's.consumed_cents > 0 OR s.consumed_minutes > 0';

/** Bookings of stays, for the agency whose accounts they are on; one statement. */
export async function findStayBookings(tx: Transaction, reservationIds: readonly string[]): Promise<StayBooking[]> {
  const rows = await tx.sql<Row>(
    `SELECT s.holder_id AS "reservationId", s.account_id AS "accountId", CASE WHEN ${IS_USED} THEN s.consumed_step ELSE s.reserved_step END AS step,
       CASE WHEN ${IS_USED} THEN s.consumed_reason ELSE s.reserved_reason END AS reason,
       ${sumOf('s.reserved_cents', 'expectedCents', "s.subject_kind = 'expected_seat'")}, ${sumOf('s.reserved_minutes', 'expectedMinutes', "s.subject_kind = 'expected_seat'")},
       ${sumOf('s.reserved_cents', 'reservedCents', "s.subject_kind = 'reserved_seat'")}, ${sumOf('s.reserved_minutes', 'reservedMinutes', "s.subject_kind = 'reserved_seat'")},
       ${sumOf('s.consumed_cents', 'consumedCents', 'true')}, ${sumOf('s.consumed_minutes', 'consumedMinutes', 'true')}
     FROM agreements.seat_booking_v s
     WHERE s.holder_id = ANY ($1) AND (s.reserved_cents > 0 OR s.reserved_minutes > 0 OR ${IS_USED})
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [reservationIds],
  );
  return rows.map((row) => ({
    ...row,
    expectedCents: BigInt(row.expectedCents),
    expectedMinutes: BigInt(row.expectedMinutes),
    reservedCents: BigInt(row.reservedCents),
    reservedMinutes: BigInt(row.reservedMinutes),
    consumedCents: BigInt(row.consumedCents),
    consumedMinutes: BigInt(row.consumedMinutes),
  }));
}
