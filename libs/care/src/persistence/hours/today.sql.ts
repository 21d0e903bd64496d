import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** The day of the transaction in Berlin. */
export async function todayOf(tx: Transaction): Promise<LocalDate> {
  const [row] = await tx.sql<{ today: LocalDate }>(`SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
  return row!.today;
}
