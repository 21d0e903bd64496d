import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindOffersQuery } from '../application/find-offers.query.js';

/** The offer behind an id of another row; all of a request in one statement. For fields of contexts further down. */
export function loadOffer(request: GraphqlContext, caller: RequestContext, find: FindOffersQuery, id: string) {
  return loadById(request, caller, 'offer', id, (context, ids) => find.byIds(context, ids));
}
