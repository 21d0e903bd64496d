import type { Keyset, Page, PageRequest, Transaction } from '#platform';

export interface RowQuery {
  readonly keyset: Keyset;
  /** What is selected, each under the name of its field. */
  readonly columns: string;
  readonly from: string;
  /** Conditions on `$1` … `$n`, the values below. */
  readonly where: string;
  readonly values: readonly unknown[];
}

/** One page of rows in one statement. Throws BadCursorError. */
export async function findRows<T extends object>(tx: Transaction, query: RowQuery, request: PageRequest): Promise<Page<T>> {
  const { keyset, values } = query;
  const after = `$${values.length + 1}`;
  const rows = await tx.sql<T & { key: string[] }>(
    `SELECT ${query.columns}, ${keyset.keySql} AS key FROM ${query.from} WHERE ${keyset.after(after)} AND (${query.where})
     ORDER BY ${keyset.sortedBy.join(', ')} LIMIT $${values.length + 2}`,
    [...values, keyset.decode(request.after), request.first + 1],
  );
  return keyset.page(rows.map(({ key, ...node }) => ({ node: node as unknown as T, key })), request);
}
