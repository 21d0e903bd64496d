import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LineSearch } from './line-filters.js';

export type SearchChange = { readonly [Name in keyof LineSearch]?: string | undefined };

/** Changes what stands in the address of the review and leaves the rest; what is empty goes. */
export function useLineSearch(): (change: SearchChange) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value === '' ? undefined : value])) }),
        resetScroll: false,
      }),
    [navigate],
  );
}
