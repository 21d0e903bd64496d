import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, lastDay, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { toNeutralityReport, type NeutralityReport } from '../../domain/neutrality/neutrality-report.js';
import { findNames, findNeutralityCells, isAgency } from '../../persistence/neutrality/neutrality-report.sql.js';

export interface NeutralityAsk {
  /** Absent: the agency acted for. */
  readonly agencyId?: string | undefined;
  /** Both months belong to it. */
  readonly from: YearMonth;
  readonly to: YearMonth;
}

/** Who of the organisation may ask: an agency's own people see every provider, a provider's its own row beside the sum. */
const AT_AN_AGENCY = ['CASEWORKER', 'ADMINISTRATOR', 'AUDITOR'];
const AT_A_PROVIDER = ['ADMINISTRATOR', 'CASE_LEAD', 'AUDITOR'];

/** How often each provider's offers were shown, chosen and declined (GZ-16): nothing in the ranking favours one, and this shows it. */
@Injectable()
export class NeutralityReportQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null: the caller is neither of that agency nor a provider of its market; alike for an agency that does not exist. */
  async run(context: RequestContext, { agencyId = context.organisationId ?? '', from, to }: NeutralityAsk): Promise<NeutralityReport | null> {
    if (!isUuid(agencyId)) return null;
    return this.unitOfWork.run(context, async (tx) => {
      const isOwn = agencyId.toLowerCase() === context.organisationId;
      if (!(isOwn ? AT_AN_AGENCY : AT_A_PROVIDER).some((role) => context.roles.includes(role)) || !(await isAgency(tx, agencyId))) return null;
      const cells = await findNeutralityCells(tx, agencyId, { from: firstDay(from), to: lastDay(to) });
      if (cells.length === 0) return null;
      const names = await findNames(tx, cells.flatMap(({ hostId }) => hostId ?? []));
      return toNeutralityReport(cells, names, isOwn ? 0 : null);
    });
  }
}
