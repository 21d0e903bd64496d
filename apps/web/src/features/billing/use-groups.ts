import { useEffect } from 'react';
import { sumOfCents } from '../../app/format.js';
import { usePages } from '../../shared/use-pages.js';
import { filtersOf, groupingOf, GROUPINGS, type LineSearch } from './line-filters.js';
import { MoreGroupsDocument, type GroupsFragment, type MoreGroupsQuery } from './lines.generated.js';
import type { MonthKey } from './month-address.js';

export type LineGroup = GroupsFragment['edges'][number]['node'];
const groupsOf = ({ settlementLineGroups }: MoreGroupsQuery): GroupsFragment => settlementLineGroups;

export interface Sums {
  readonly rows: readonly LineGroup[];
  /** Of all lines that the filters leave, seen or not; null until all groups are there. */
  readonly total: { readonly lineCount: number; readonly heldCount: number; readonly cents: string } | null;
}

/** All groups of the filtered lines: their sums are the sum of the lines, of which only some are loaded. */
export function useGroups({ of, search, first }: { readonly of: MonthKey; readonly search: LineSearch; readonly first: GroupsFragment }): Sums {
  const variables = { ...filtersOf(of, search), by: GROUPINGS[groupingOf(search) ?? 'angebot'] };
  const { rows, isMore, loadMore, problem } = usePages({ first, query: MoreGroupsDocument, variables, of: groupsOf });
  useEffect(() => {
    if (isMore && problem === null) loadMore();
  }, [isMore, problem, loadMore]);
  const total = {
    lineCount: rows.reduce((sum, { lineCount }) => sum + lineCount, 0),
    heldCount: rows.reduce((sum, { heldCount }) => sum + heldCount, 0),
    cents: sumOfCents(rows.map(({ cents }) => cents)),
  };
  return { rows, total: isMore ? null : total };
}
