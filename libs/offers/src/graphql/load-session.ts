import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindSessionsQuery } from '../application/find-sessions.query.js';

/** The session behind an id of another row; all of a request in one statement. For fields of contexts further down. */
export function loadSession(request: GraphqlContext, caller: RequestContext, find: FindSessionsQuery, id: string) {
  return loadById(request, caller, 'session', id, (context, ids) => find.byIds(context, ids));
}
