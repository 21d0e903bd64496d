export type WithoutNulls<T> = { [Field in keyof T]: Exclude<T[Field], null> };

/** An input whose left-out fields are left out: GraphQL clients may also send null, which means the same here. */
export function withoutNulls<T extends object>(input: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}
