import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindColleaguesQuery } from '../../application/people/find-colleagues.query.js';

/** The colleague behind an account's id in another row, null for somebody of another organisation; all of a request in one statement. */
export function loadColleague(request: GraphqlContext, caller: RequestContext, find: FindColleaguesQuery, id: string) {
  return loadById(request, caller, 'colleague', id, (context, ids) => find.byIds(context, ids));
}
