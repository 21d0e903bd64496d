import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages } from '../../shared/use-pages.js';
import { MoreDuesDocument, MoreIncompleteDocument, type CasesPageQuery, type DueFragment, type DueRowsFragment, type IncompleteRowsFragment, type MoreDuesQuery, type MoreIncompleteQuery } from './cases.generated.js';

export interface CasesDues {
  /** Seats that wait for an answer. */
  readonly seats: readonly DueFragment[];
  /** Ids of cases that have ended without their final report. */
  readonly unreported: ReadonlySet<string>;
}

const HELD = { state: 'HELD' } as const;
const OFFERED = { state: 'OFFERED' } as const;
const NO_VARIABLES = {};
const duesOf = ({ reservations }: MoreDuesQuery): DueRowsFragment => reservations;
const incompleteOf = ({ incompleteCases }: MoreIncompleteQuery): IncompleteRowsFragment => incompleteCases;

/** What stands beside the cases of a page: all of it, for any of it may belong to a case that is shown. */
export function useCasesDues(data: CasesPageQuery): CasesDues {
  const held = useAllPages(usePages({ first: data.held, query: MoreDuesDocument, variables: HELD, of: duesOf }));
  const offered = useAllPages(usePages({ first: data.offered, query: MoreDuesDocument, variables: OFFERED, of: duesOf }));
  const incomplete = useAllPages(usePages({ first: data.incompleteCases, query: MoreIncompleteDocument, variables: NO_VARIABLES, of: incompleteOf }));
  return { seats: [...offered.rows, ...held.rows], unreported: new Set(incomplete.rows.map(({ referralId }) => referralId)) };
}
