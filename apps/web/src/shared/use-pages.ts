import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
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

/** A list whose first page came with its screen and whose other pages come one by one, when they are wanted. */
export function usePages<Node, Data, Variables extends object>({ first, query, variables, of }: PagesOptions<Node, Data, Variables>): Pages<Node> {
  const client = useClient();
  const [later, setLater] = useState<{ readonly of: Connection<Node>; readonly pages: readonly Connection<Node>[] }>({ of: first, pages: [] });
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const current = useRef(first);
  useEffect(() => {
    current.current = first;
    setProblem(null);
  }, [first]);
  const pages = later.of === first ? later.pages : NONE;
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  const asked = useRef<string | null>(null);

  const loadMore = useCallback(() => {
    if (!hasNextPage || endCursor === null || asked.current === endCursor) return;
    asked.current = endCursor;
    setLoading(true);
    void client
      .query(query, { ...variables, after: endCursor } as unknown as Variables)
      .toPromise()
      .then(({ data, error }) => {
        asked.current = null;
        setLoading(false);
        // What is shown by now is another list.
        if (current.current !== first) return;
        setProblem(error ? problemOf(error) : null);
        if (data) setLater((before) => ({ of: first, pages: [...(before.of === first ? before.pages : []), of(data)] }));
      });
  }, [client, query, variables, of, first, hasNextPage, endCursor]);
  const rows = useMemo(() => [first, ...pages].flatMap(({ edges }) => edges.map(({ node }) => node)), [first, pages]);
  return { rows, isMore: hasNextPage, isLoading, problem, loadMore };
}
