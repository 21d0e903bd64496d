/** A page of a list, as every list of the product gives it: forward only, by keyset, never by offset. */
export interface PageRequest {
  /** How many rows, 1 to 100. */
  readonly first: number;
  /** The cursor after which the page begins; absent: the beginning. */
  readonly after?: string | undefined;
}

export interface Page<T> {
  readonly rows: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}
