import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findStayBookings, type StayBooking } from '../../persistence/budgets/seat-budget.sql.js';

/** What stays bind on which accounts: a booking tells what a case costs, so the agency sees it and nobody else. */
@Injectable()
export class FindStayBookingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By reservation; no entry for one without bookings. One statement. */
  async byIds(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, StayBooking[]>> {
    const bookings = await this.unitOfWork.run(context, (tx) => findStayBookings(tx, reservationIds.filter(isUuid).map((id) => id.toLowerCase())));
    return groupBy(bookings, ({ reservationId }) => reservationId);
  }
}
