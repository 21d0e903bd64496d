import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindReferralsQuery } from '../application/find-referrals.query.js';

/** The referral behind an id of another row, null where one may not see it; all of a request in one statement. */
export function loadReferral(request: GraphqlContext, caller: RequestContext, find: FindReferralsQuery, id: string) {
  return loadById(request, caller, 'referral', id, (context, ids) => find.byIds(context, ids));
}
