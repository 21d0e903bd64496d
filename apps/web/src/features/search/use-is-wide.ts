import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 64rem)';

/** Whether list and map have room beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => matchMedia(WIDE).matches,
  );
}
