import { Injectable } from '@nestjs/common';
import { groupBy, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findSeatWeeks, type SeatWeekRow } from '../../persistence/freshness/seat-weeks.sql.js';

/** Free seats of offers week by week, known to everyone signed in: what a list of many offers can draw. */
@Injectable()
export class FindSeatWeeksQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement for all of the offers. */
  async ofOffers(context: RequestContext, offerIds: readonly string[], from: LocalDate, weeks: number): Promise<ReadonlyMap<string, SeatWeekRow[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findSeatWeeks(tx, offerIds, from, weeks)), (row) => row.offerId);
  }
}
