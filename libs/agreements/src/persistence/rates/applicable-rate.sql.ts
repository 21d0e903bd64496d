import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** A use of a seat, as far as its price depends on it. */
export interface PricedUse {
  readonly agencyId: string;
  readonly hostId: string;
  /** The debtor. */
  readonly userId: string;
  readonly offerId: string | null;
  readonly category: string | null;
  readonly on: LocalDate;
}

/** The active rates that apply to the use and that the asking organisation may see, the most specific first. */
export async function findCandidates(tx: Transaction, use: PricedUse): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM agreements.settlement_rate_v
     WHERE agency_id = $1 AND validity @> $6::date AND (host_id IS NULL OR host_id = $2) AND (user_id IS NULL OR user_id = $3)
       AND (offer_id IS NULL OR offer_id = $4) AND (category IS NULL OR category = $5)
     ORDER BY specificity DESC`,
    [use.agencyId, use.hostId, use.userId, use.offerId, use.category, use.on],
  );
  return rows.map(({ id }) => id);
}

/** The rate that wins, also where the asking organisation may not see it; null where none applies. */
export async function findWinner(tx: Transaction, use: PricedUse): Promise<string | null> {
  const [row] = await tx.sql<{ id: string | null }>('SELECT agreements.winning_rate($1, $2, $3, $4, $5, $6::date) AS id', [
    use.agencyId,
    use.hostId,
    use.userId,
    use.offerId,
    use.category,
    use.on,
  ]);
  return row!.id;
}
