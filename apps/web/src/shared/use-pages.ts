import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stringifyVariables, useClient, type TypedDocumentNode } from 'urql';
import { problemOf, type Problem } from '../app/api/problems.js';

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface PagesOptions<Node, Data, Variables extends object> {
  /** The first page, as the query of the screen has it; another one (asked anew, other filters) begins the list anew. */
  readonly first: Connection<Node>;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Omit<NoInfer<Variables>, 'after'>;
  readonly of: (data: NoInfer<Data>) => Connection<Node>;
}

export interface Pages<Node> {
  readonly rows: readonly Node[];
  readonly isMore: boolean;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly loadMore: () => void;
}

const NONE: readonly never[] = [];

interface Later<Node> {
  readonly of: Connection<Node>;
  /** For which filters. */
  readonly key: string;
  readonly pages: readonly Connection<Node>[];
  /** As they were before the first page was asked anew; each is shown until it has come again, so that nobody loses the place. */
  readonly former: readonly Connection<Node>[];
}

/** A list whose first page came with its screen and whose other pages come one by one, when they are wanted. */
export function usePages<Node, Data, Variables extends object>({ first, query, variables, of }: PagesOptions<Node, Data, Variables>): Pages<Node> {
  const client = useClient();
  const key = stringifyVariables(variables);
  const [kept, setLater] = useState<Later<Node>>({ of: first, key, pages: NONE, former: NONE });
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const current = useRef(first);
  useEffect(() => {
    current.current = first;
    setProblem(null);
  }, [first]);
  const later = useMemo(() => laterOf(kept, first, key), [kept, first, key]);
  const { pages, former } = later;
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  const asked = useRef<{ readonly of: Connection<Node>; readonly cursor: string } | null>(null);

  const loadMore = useCallback(() => {
    // Asked for already; where the first page has come anew meanwhile, that answer is of another list.
    if (!hasNextPage || endCursor === null || (asked.current?.of === first && asked.current.cursor === endCursor)) return;
    const own = { of: first, cursor: endCursor };
    asked.current = own;
    setLoading(true);
    void client
      .query(query, { ...variables, after: endCursor } as unknown as Variables)
      .toPromise()
      .then(({ data, error }) => {
        // What is shown by now is another list.
        if (asked.current !== own) return;
        asked.current = null;
        setLoading(false);
        if (current.current !== first) return;
        setProblem(error ? problemOf(error) : null);
        if (data) setLater({ of: first, key, pages: [...pages, of(data)], former });
      });
  }, [client, query, variables, of, first, key, pages, former, hasNextPage, endCursor]);
  const isBehind = hasNextPage && pages.length < former.length;
  useEffect(() => {
    if (isBehind && problem === null) loadMore();
  }, [isBehind, problem, loadMore]);
  const rows = useMemo(() => rowsOf([first, ...pages, ...(hasNextPage ? former.slice(pages.length) : NONE)]), [first, pages, former, hasNextPage]);
  return { rows, isMore: hasNextPage, isLoading, problem, loadMore };
}

/** What is kept of a list whose first page is this one. */
function laterOf<Node>(kept: Later<Node>, first: Connection<Node>, key: string): Later<Node> {
  if (kept.of === first) return kept;
  return { of: first, key, pages: NONE, former: kept.key === key ? [...kept.pages, ...kept.former.slice(kept.pages.length)] : NONE };
}

/** While pages come anew, a row may stand on one that has come and still on the next one as it was. */
function rowsOf<Node>(pages: readonly Connection<Node>[]): readonly Node[] {
  const byId = new Map<unknown, Node>();
  for (const { node } of pages.flatMap(({ edges }) => edges)) {
    const id = (node as { readonly id?: unknown }).id ?? node;
    if (!byId.has(id)) byId.set(id, node);
  }
  return [...byId.values()];
}
