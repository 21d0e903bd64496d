import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findWeeklyRatesOf } from '../../persistence/rates/weekly-rate.sql.js';
import { toWeeklyRecord, type WeeklyRateRecord } from './weekly-rate-record.js';

/** The weekly rates of an agreement, for its two parties: drafts only for the agency (row-level security). */
@Injectable()
export class FindWeeklyRatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By module and first day; with a day: the active ones that hold on it. Empty where there is no such agreement of one's own. */
  async of(context: RequestContext, agreementId: string, validOn: LocalDate | null): Promise<WeeklyRateRecord[]> {
    if (!isUuid(agreementId)) return [];
    const rows = await this.unitOfWork.run(context, (tx) => findWeeklyRatesOf(tx, agreementId, validOn));
    return rows.map(toWeeklyRecord);
  }
}
