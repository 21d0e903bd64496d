import { useEffect } from 'react';
import type { Pages } from './use-pages.js';

/** Loads what is left, page by page: sums below a table are those of all of it. */
export function useAllPages<Node>(pages: Pages<Node>): Pages<Node> {
  const { isMore, problem, loadMore } = pages;
  useEffect(() => {
    if (isMore && problem === null) loadMore();
  }, [isMore, problem, loadMore]);
  return pages;
}
