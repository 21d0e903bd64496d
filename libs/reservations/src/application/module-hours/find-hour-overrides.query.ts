import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findHourOverrides, type HourOverride } from '../../persistence/module-hours/hour-override.sql.js';

/** Why module hours were exceeded on purpose, for those who see the case. */
@Injectable()
export class FindHourOverridesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By reservation; no entry where nobody has overridden the warning. */
  async byIds(context: RequestContext, reservationIds: readonly string[]): Promise<ReadonlyMap<string, HourOverride>> {
    const overrides = await this.unitOfWork.run(context, (tx) => findHourOverrides(tx, reservationIds.filter(isUuid)));
    return new Map(overrides.map((one) => [one.reservationId, one]));
  }
}
