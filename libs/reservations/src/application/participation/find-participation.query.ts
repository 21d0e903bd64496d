import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { Participation } from '../../domain/participation/participation.js';
import { findParticipation } from '../../persistence/participation/participation.sql.js';

/** Who had been heard when a seat was reserved, for whoever sees the verdicts of the reservation. */
@Injectable()
export class FindParticipationQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byIds(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, Participation>> {
    return this.unitOfWork.run(context, (tx) => findParticipation(tx, reservationIds));
  }
}
