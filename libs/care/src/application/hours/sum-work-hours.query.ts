import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { sumHours, type WorkHours } from '../../domain/hours/sum-hours.js';
import { findHourSums } from '../../persistence/hours/sum-hours.sql.js';

export interface WorkHoursFilter {
  /** Both days belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly agencyId?: string | undefined;
  readonly providerId?: string | undefined;
}

/**
 * Hours by staff category (BHV-20), work type (BHV-23), segment (TS-20) and kind of contact: for an agency of its cases and of the work
 * for it, for a provider of its own. One statement, whatever the span. Somebody else's agency or provider has no hours here.
 */
@Injectable()
export class SumWorkHoursQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, { from, to, agencyId, providerId }: WorkHoursFilter): Promise<WorkHours> {
    const isNobody = [agencyId, providerId].some((id) => id !== undefined && !isUuid(id));
    if (isNobody || from > to) return sumHours({ from, to }, []);
    const filter = { from, to, agencyId: agencyId ?? null, providerId: providerId ?? null };
    return sumHours({ from, to }, await this.unitOfWork.run(context, (tx) => findHourSums(tx, filter)));
  }
}
