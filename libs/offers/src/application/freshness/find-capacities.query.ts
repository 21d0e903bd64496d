import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { capacityOf, freshnessOf, type Capacity, type ConfirmationSource, type Freshness } from '../../domain/freshness/freshness.js';
import { findCapacityRows, type CapacityRow, type CapacitySpan } from '../../persistence/freshness/capacity.sql.js';

export type { CapacitySpan } from '../../persistence/freshness/capacity.sql.js';

export interface OfferCapacity extends Capacity {
  readonly confirmedAt: Date;
  readonly source: ConfirmationSource;
  readonly freshness: Freshness;
  /** Both days belong to the span. */
  readonly from: string;
  readonly to: string;
}

/** How fresh the capacity of offers is and whether there are seats, known to everyone signed in. */
@Injectable()
export class FindCapacitiesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement for all of the offers; what is fresh is judged by the days that hold for whoever asks. */
  async ofOffers(context: RequestContext, offerIds: readonly string[], span: CapacitySpan): Promise<ReadonlyMap<string, OfferCapacity>> {
    const rows = await this.unitOfWork.run(context, (tx) => findCapacityRows(tx, offerIds, span));
    return new Map(rows.map((row) => [row.offerId, judged(row)]));
  }
}

function judged(row: CapacityRow): OfferCapacity {
  const { confirmedAt, source, from, to } = row;
  const freshness = freshnessOf(confirmedAt, row.now, row);
  return { confirmedAt, source, from, to, freshness, ...capacityOf(row, freshness, row.isOnDemand) };
}
