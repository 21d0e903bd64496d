import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { seatKey, type ModuleHoursQuery, type SeatOfCase } from '../../application/module-hours.query.js';
import type { ModuleHoursWarning } from '../../domain/module-hours.js';

/** What should be known of the hours of a referral with a seat in an offer; all seats of a request in a few statements. */
export async function loadModuleHours(request: GraphqlContext, caller: RequestContext, query: ModuleHoursQuery, seat: SeatOfCase): Promise<readonly ModuleHoursWarning[]> {
  const find = (context: RequestContext, keys: readonly string[]) => {
    const seats = keys.map((key) => key.split(' ') as [string, string]).map(([referralId, offerId]) => ({ referralId, offerId }));
    return query.of(context, seats);
  };
  return (await loadById(request, caller, 'module-hours', seatKey(seat), find)) ?? [];
}
