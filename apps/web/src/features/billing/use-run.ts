import { useEffect, useRef } from 'react';
import { useQuery, useSubscription } from 'urql';
import { ClearingProgressDocument, ClearingRunDocument, type RunFragment } from './months.generated.js';

const ASKED_EVERY_MS = 2_000;

export const isUnderWay = ({ state }: Pick<RunFragment, 'state'>): boolean => state === 'QUEUED' || state === 'RUNNING';

/** A clearing as it is now: as the service tells it, and where that breaks off, as it answers when it is asked again and again. */
export function useRun(runId: string | null): RunFragment | null {
  const [told] = useSubscription({ query: ClearingProgressDocument, variables: { runId: runId ?? '' }, pause: runId === null });
  const hasToAsk = runId !== null && told.error !== undefined;
  const [asked, ask] = useQuery({ query: ClearingRunDocument, variables: { id: runId ?? '' }, pause: !hasToAsk, requestPolicy: 'network-only' });
  const answer = asked.data?.clearingRun ?? null;
  const isOver = answer !== null && !isUnderWay(answer);
  useEffect(() => {
    if (!hasToAsk || isOver || asked.fetching) return undefined;
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), ASKED_EVERY_MS);
    return () => clearTimeout(timer);
  }, [hasToAsk, isOver, asked.fetching, ask]);
  const latest = hasToAsk ? answer : (told.data?.clearingProgress ?? null);
  return latest?.id === runId ? latest : null;
}

/** Tells once for each that is over. */
export function useTold(isOver: boolean, id: string | null, tell: () => void): void {
  const toldOf = useRef<string | null>(null);
  useEffect(() => {
    if (!isOver || toldOf.current === id) return;
    toldOf.current = id;
    tell();
  }, [isOver, id, tell]);
}
