import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { sideOf } from '../../domain/deadlines/case-side.js';
import type { CareSession, CareWeek } from '../../domain/hours/care-course.js';
import { readCases } from '../../persistence/deadlines/case-facts.sql.js';
import { findCareSessions, findCareWeeks } from '../../persistence/hours/care-course.sql.js';

export interface CareCourse {
  readonly referralId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly weeks: readonly CareWeek[];
  readonly sessions: readonly CareSession[];
}

/**
 * How the care of a case goes: weeks beside the range that was approved, and sessions one by one (DD-11, DD-12). For the agency's
 * caseworkers and the case leads of the responsible provider; null for everybody else, a host among them.
 */
@Injectable()
export class CareCourseQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Both days belong to the span. */
  run(context: RequestContext, referralId: string, from: LocalDate, to: LocalDate): Promise<CareCourse | null> {
    if (!isUuid(referralId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, async (tx) => {
      const [own] = await readCases(tx, [referralId]);
      if (!own || sideOf(context, own) === null) return null;
      await logAccess(tx, { subjectKind: 'referral', subjectIds: [own.referralId], granted: true });
      return {
        referralId: own.referralId,
        from,
        to,
        weeks: await findCareWeeks(tx, own.referralId, from, to),
        sessions: await findCareSessions(tx, own.referralId, from, to),
      };
    });
  }
}
