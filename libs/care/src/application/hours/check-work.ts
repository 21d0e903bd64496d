import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { WorkSaid } from '../../domain/hours/care-records.js';
import { checkHours } from '../../domain/hours/check-hours.js';
import { todayOf } from '../../persistence/hours/today.sql.js';
import { judgePlace } from '../../persistence/hours/work-time.sql.js';
import { workPlaceNotFound, type WorkPlaceNotFound } from './hours-refusals.js';

/** What cannot be in work without a case: its day, its minutes, for whom and where. */
export async function checkWork(tx: Transaction, agencyId: string, said: WorkSaid): Promise<Result<null, ValueInvalid | WorkPlaceNotFound>> {
  const problem = checkHours(said, await todayOf(tx));
  if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
  const { offerId = null, socialSpaceId = null } = said;
  if (offerId !== null && socialSpaceId !== null) return refuse(valueInvalid('socialSpaceId', 'a group or a social space, not both'));
  if (![agencyId, offerId, socialSpaceId].every((id) => id === null || isUuid(id))) return refuse(workPlaceNotFound);
  const { worksFor, isOwnOffer, isAgencysSpace } = await judgePlace(tx, { agencyId, date: said.date, offerId, socialSpaceId });
  return worksFor && isOwnOffer && isAgencysSpace ? ok(null) : refuse(workPlaceNotFound);
}
