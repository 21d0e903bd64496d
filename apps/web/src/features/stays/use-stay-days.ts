import { useMemo } from 'react';
import { useQuery } from 'urql';
import { isDay } from './stay.js';
import { StayDaysDocument, type StayDaysQuery } from './stays.generated.js';

export type StaySession = NonNullable<StayDaysQuery['offer']>['sessions']['edges'][number]['node'];

export interface StayDays {
  readonly sessions: readonly StaySession[];
  /** There are more than are named. */
  readonly isMore: boolean;
}

/** The sessions of an offer on these days that are to take place; null: not known (yet), or no such days. */
export function useStayDays(offerId: string, from: string, to: string): StayDays | null {
  const isSpan = isDay(from) && isDay(to) && from <= to;
  const variables = useMemo(() => ({ offerId, from, to }), [offerId, from, to]);
  const [{ data, fetching, stale }] = useQuery({ query: StayDaysDocument, variables, pause: !isSpan });
  return useMemo(() => {
    // While other days are asked for those of before are still there.
    if (!isSpan || fetching || stale || !data?.offer) return null;
    const { edges, pageInfo } = data.offer.sessions;
    const sessions = edges.map(({ node }) => node).filter(({ state, date }) => state !== 'CANCELLED' && date >= from && date <= to);
    return { sessions, isMore: pageInfo.hasNextPage };
  }, [isSpan, fetching, stale, data, from, to]);
}
