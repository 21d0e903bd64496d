import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindMunicipalitiesQuery } from '../../application/find-municipalities.query.js';

/** The municipality behind a key of another row; all of a request in one statement. For fields of contexts further down. */
export function loadMunicipality(request: GraphqlContext, caller: RequestContext, find: FindMunicipalitiesQuery, ags: string) {
  return loadById(request, caller, 'municipality', ags, (context, keys) => find.byKeys(context, keys));
}
