import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { sideOf } from '../../domain/deadlines/case-side.js';
import { readCases } from '../../persistence/deadlines/case-facts.sql.js';
import { findGroupOfferUse, type GroupOfferUse } from '../../persistence/deadlines/report-prefill.sql.js';

export interface ReportPrefill {
  readonly referralId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly groupOffers: readonly GroupOfferUse[];
}

/**
 * The part of a report that is known already: the work across cases, which a report has to show (BHV-17). For the agency's
 * caseworkers and the case leads of the responsible provider; null for everybody else, a host among them.
 */
@Injectable()
export class ReportPrefillQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Both days belong to the span; one that ends before it begins has no sessions. */
  run(context: RequestContext, referralId: string, from: LocalDate, to: LocalDate): Promise<ReportPrefill | null> {
    if (!isUuid(referralId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => {
      const [own] = await readCases(tx, [referralId]);
      if (!own || sideOf(context, own) === null) return null;
      await logAccess(tx, { subjectKind: 'referral', subjectIds: [own.referralId], granted: true });
      return { referralId: own.referralId, from, to, groupOffers: await findGroupOfferUse(tx, own.referralId, from, to) };
    });
  }
}
