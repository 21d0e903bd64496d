import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/request-context.js';
import type { GraphqlContext } from '../server/graphql-context.js';

/**
 * Loads what belongs to an id, for all rows of the request in one statement. `find` gets each id once and answers a map;
 * an id that is missing there loads null (unknown, or not visible: alike).
 */
export function loadById<V>(
  request: GraphqlContext,
  caller: RequestContext,
  name: string,
  id: string,
  find: (context: RequestContext, ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): Promise<V | null> {
  const make = () =>
    new DataLoader<string, V | null>(async (ids) => {
      const found = await find(caller, ids);
      return ids.map((one) => found.get(one) ?? null);
    });
  // The purpose is part of the name: what was asked for one purpose is not answered for another.
  return request.loader(`${name} ${caller.purpose}`, make).load(id);
}
