import { Injectable } from '@nestjs/common';
import { firstDay, groupBy, lastDay, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findSeatUse, type SeatUse } from '../../persistence/hubs/seat-use.sql.js';

/** How many seats of hubs own and foreign cases take (DD-25): sums, for hosts there, the site's owner and agencies of their networks. */
@Injectable()
export class FindSeatUseQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Each month of the range, both ends included, by site; no entry for a site of which the caller may not know it. */
  async ofSites(context: RequestContext, siteIds: readonly string[], range: { readonly from: YearMonth; readonly to: YearMonth }): Promise<ReadonlyMap<string, SeatUse[]>> {
    const rows = await this.unitOfWork.run(context, (tx) => findSeatUse(tx, siteIds, firstDay(range.from), lastDay(range.to)));
    return groupBy(rows, ({ siteId }) => siteId);
  }
}
