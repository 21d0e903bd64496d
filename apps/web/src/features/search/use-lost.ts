import { useEffect, useRef, useState } from 'react';
import type { NearMatch, SuitableMatch } from './match-rows.js';

export interface Lost {
  readonly id: string;
  readonly title: string;
}

interface Shown {
  /** Of the search: what another search does not find is not lost. */
  readonly search: string;
  readonly matches: readonly SuitableMatch[];
}

interface Found extends Shown {
  readonly misses: readonly NearMatch[];
  /** Offers in which the case itself has a seat now. */
  readonly ownIds: ReadonlySet<string>;
}

/** Offers that were on the screen and have no free seat any more, until somebody has seen it. */
export function useLost(found: Found | null): readonly [readonly Lost[], (id: string) => void] {
  const before = useRef<Shown | null>(null);
  const [lost, setLost] = useState<readonly Lost[]>([]);
  useEffect(() => {
    if (found === null) return;
    const last = before.current;
    before.current = found;
    if (last === null || last.search !== found.search) {
      setLost([]);
      return;
    }
    const here = new Set(found.matches.map(({ offer }) => offer.id));
    const otherwise = new Set(found.misses.filter(({ failed }) => failed[0] !== 'NO_FREE_SEAT').map(({ offer }) => offer.id));
    const gone = last.matches.map(({ offer }) => offer).filter(({ id }) => !here.has(id) && !otherwise.has(id) && !found.ownIds.has(id));
    setLost((known) => [...known.filter(({ id }) => !here.has(id)), ...gone.filter(({ id }) => !known.some((one) => one.id === id)).map(({ id, title }) => ({ id, title }))]);
  }, [found]);
  return [lost, (id) => setLost((known) => known.filter((one) => one.id !== id))];
}
