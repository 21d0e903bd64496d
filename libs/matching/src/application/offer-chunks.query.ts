import type { Transaction } from '#platform';

const CHUNK = 'SELECT o.id, o.code FROM offers.offer_v o WHERE o.code COLLATE "C" > $1 ORDER BY o.code COLLATE "C" LIMIT $2';

/** Ids of offers in code-point order of their codes, from the one after this code on ('': from the first). */
export function findOfferChunk(tx: Transaction, afterCode: string, most: number): Promise<{ id: string; code: string }[]> {
  return tx.prepared<{ id: string; code: string }>('pv_match_chunk', CHUNK, [afterCode, most]);
}
