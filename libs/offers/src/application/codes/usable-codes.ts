import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import type { CodeList } from '../../domain/codes/code-lists.js';

/** The codes in use of these lists as they count for whoever asks: an agency's own, for others those of their networks. One statement. */
export async function findUsableCodes<L extends CodeList>(tx: Transaction, lists: readonly L[]): Promise<ReadonlyMap<L, ReadonlySet<string>>> {
  const rows = await tx.sql<{ list: L; code: string }>('SELECT c.list, c.code FROM offers.codes_in_use(NULL) c WHERE c.retired_at IS NULL AND c.list = ANY ($1)', [lists]);
  return new Map([...groupBy(rows, ({ list }) => list)].map(([list, codes]) => [list, new Set(codes.map(({ code }) => code))]));
}
