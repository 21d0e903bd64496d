import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindOrganisationsQuery } from '../application/find-organisations.query.js';

/** The organisation behind an id of another row; all of a request in one statement. For fields of contexts further down. */
export function loadOrganisation(request: GraphqlContext, caller: RequestContext, find: FindOrganisationsQuery, id: string) {
  return loadById(request, caller, 'organisation', id, (context, ids) => find.byIds(context, ids));
}
