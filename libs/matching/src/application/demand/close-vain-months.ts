import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import { SMALLEST_SHOWN, suppress } from '../../domain/demand/suppress.js';
import { countMonth, forgetMonth, lockMonthsThatAreOver, publishMonth, type MonthCount, type PublishedCell } from '../../persistence/demand/vain-search.sql.js';

/**
 * Turns the searches of months that are over into numbers, hidden where they are small, and deletes them with the secret that told
 * them apart: from then on nobody can say whose searches they were, not even from the database. How many months.
 */
export async function closeVainMonths(tx: Transaction): Promise<number> {
  const months = await lockMonthsThatAreOver(tx);
  for (const month of months) {
    await publishMonth(tx, month, publishedCells(await countMonth(tx, month)));
    await forgetMonth(tx, month);
  }
  return months.length;
}

function publishedCells(counts: readonly MonthCount[]): PublishedCell[] {
  const tables = groupBy(counts, ({ agencyId, dimension }) => `${agencyId} ${dimension}`);
  return [...tables.values()].flatMap((cells) => {
    const { agencyId, dimension } = cells[0]!;
    const shown = dimension === 'TOTAL' ? cells.map(({ code, searches }) => ({ code, searches: searches < SMALLEST_SHOWN ? null : searches })) : suppress(cells);
    return shown.map(({ code, searches }) => ({ agency_id: agencyId, dimension, code, searches }));
  });
}
