import type { Transaction } from '#platform';

export interface HourOverride extends Record<string, unknown> {
  readonly reservationId: string;
  readonly reason: string;
  readonly overriddenBy: string;
  readonly overriddenAt: Date;
}

const COLUMNS = `o.reservation_id AS "reservationId", o.reason, o.overridden_by AS "overriddenBy", o.overridden_at AS "overriddenAt"`;

/** Those of cases that the caller sees; one statement. */
export const findHourOverrides = (tx: Transaction, reservationIds: readonly string[]): Promise<HourOverride[]> =>
  tx.sql<HourOverride>(`SELECT ${COLUMNS} FROM reservations.module_hours_override o WHERE o.reservation_id = ANY ($1)`, [reservationIds]);

/** Whether whoever acts may: where the regime wants a signature, somebody of the agency with signing right (TS-15). */
export async function mayOverrideHours(tx: Transaction, reservationId: string): Promise<boolean> {
  const [row] = await tx.sql<{ may: boolean }>('SELECT reservations.may_override_hours($1) AS may', [reservationId]);
  return row!.may;
}

/** Who and when is the trigger's to say. */
export async function writeHourOverride(tx: Transaction, stay: { readonly id: string; readonly agencyId: string }, reason: string): Promise<void> {
  await tx.execute(
    `INSERT INTO reservations.module_hours_override (reservation_id, agency_id, reason, overridden_by, overridden_at) VALUES ($1, $2, $3, '', platform.now())
     ON CONFLICT (reservation_id) DO UPDATE SET reason = EXCLUDED.reason`,
    [stay.id, stay.agencyId, reason],
  );
}
