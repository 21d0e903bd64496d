import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { WorkTime } from '../../domain/hours/care-records.js';
import { findWorkPage } from '../../persistence/hours/work-time.sql.js';

export interface WorkTimeFilter {
  readonly agencyId?: string | undefined;
  /** First and last day; absent: open. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly withWithdrawn?: boolean | undefined;
}

/** Work without a case: of the provider that did it, and for the agency that it was done for. */
@Injectable()
export class FindWorkTimesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { agencyId, from, to, withWithdrawn = false }: WorkTimeFilter): Promise<Page<WorkTime>> {
    if (agencyId !== undefined && !isUuid(agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, (tx) => findWorkPage(tx, { agencyId: agencyId ?? null, from: from ?? null, to: to ?? null, withWithdrawn }, request));
  }
}
