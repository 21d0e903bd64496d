import { BadCursorError } from '../../paging/bad-cursor-error.js';
import type { Page, PageRequest } from '../../paging/page.js';

/**
 * A page of a list that is worked out as a whole, such as a ranking. The cursor is the row's id; a row that is not in the
 * list any more is no place to go on from (BadCursorError).
 */
export function pageOfList<T>(list: readonly T[], idOf: (row: T) => string, request: PageRequest): Page<T> {
  const start = request.after === undefined ? 0 : list.findIndex((row) => idOf(row) === request.after) + 1;
  if (request.after !== undefined && start === 0) throw new BadCursorError();
  const rows = list.slice(start, start + request.first).map((node) => ({ node, cursor: idOf(node) }));
  return { rows, hasNextPage: start + request.first < list.length };
}
