import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type FederalState, type LocalDate, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { LONGEST_SCHOOL_HOLIDAY, type SchoolHolidayRecord } from '../../domain/sessions/school-holiday.js';
import { outOfRange, type OutOfRange } from '../../domain/sessions/session-refusals.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { insertSchoolHoliday, listSchoolHolidays, lockSchoolHoliday, withdrawSchoolHoliday } from '../../persistence/sessions/school-holiday.sql.js';

export interface RecordSchoolHolidayInput {
  readonly federalState: FederalState;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly name: string;
  /** False: pupils have school on these days; only to correct a shipped span. */
  readonly counts: boolean;
  /** The span that this one takes the place of: one that is shipped, or the agency's own. Absent: none. */
  readonly correctsId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface SchoolHolidayNotFound extends Refusal {
  readonly code: 'SCHOOL_HOLIDAY_NOT_FOUND';
}

/** The agency has recorded other holidays on some of these days. */
export interface SchoolHolidayOverlaps extends Refusal {
  readonly code: 'SCHOOL_HOLIDAY_OVERLAPS';
}

type Refused = NotAnAgency | SchoolHolidayNotFound | OutOfRange;
export type RecordSchoolHolidayRefusal = Refused | SchoolHolidayOverlaps | TryAgain | IdempotencyConflict;
export type RecordSchoolHolidayResult = Result<SchoolHolidayRecord, RecordSchoolHolidayRefusal>;

export interface WithdrawSchoolHolidayInput {
  readonly id: string;
  readonly idempotencyKey?: string | undefined;
}

const unknown: SchoolHolidayNotFound = { code: 'SCHOOL_HOLIDAY_NOT_FOUND', message: 'There are no such school holidays that the agency may correct.' };
const overlaps: SchoolHolidayOverlaps = { code: 'SCHOOL_HOLIDAY_OVERLAPS', message: 'The agency has recorded other holidays on some of these days.' };

/**
 * School holidays that an agency knows for its own network: years that no release has brought yet, and corrections of what
 * is shipped. They hold for the plans of every host in its network, from the next planning on; sessions that are planned
 * already stay.
 */
@Injectable()
export class SchoolHolidaysUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(context: RequestContext, input: RecordSchoolHolidayInput): Promise<RecordSchoolHolidayResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'recordSchoolHoliday', key, input: rest }, () => record(tx, rest))),
      );
    } catch (error) {
      if (sqlState(error) === '23P01') return refuse(overlaps);
      throw error;
    }
  }

  /** Takes one of the agency's own back; a shipped span that it had corrected holds again. */
  withdraw(context: RequestContext, input: WithdrawSchoolHolidayInput): Promise<Result<SchoolHolidayRecord, SchoolHolidayNotFound | TryAgain | IdempotencyConflict>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'withdrawSchoolHoliday', key, input: rest }, () => withdraw(tx, rest.id))),
    );
  }

  /** Those that touch the span of days: what is shipped and what agencies have recorded. */
  list(context: RequestContext, state: FederalState, from: LocalDate, to: LocalDate): Promise<readonly SchoolHolidayRecord[]> {
    return this.unitOfWork.run(context, (tx) => listSchoolHolidays(tx, state, from, to));
  }
}

async function record(tx: Transaction, input: Omit<RecordSchoolHolidayInput, 'idempotencyKey'>): Promise<Result<SchoolHolidayRecord, Refused>> {
  const { correctsId, firstDay, lastDay, federalState, name, counts } = input;
  const agencyId = await actingAgency(tx);
  if (agencyId === undefined) return refuse(notAnAgency);
  if (name.trim() === '' || name.length > 80) return refuse(outOfRange('name', 1, 80));
  const longest = addDays(firstDay, LONGEST_SCHOOL_HOLIDAY - 1);
  if (lastDay < firstDay || lastDay > longest) return refuse(outOfRange('lastDay', firstDay, longest));
  const corrected = correctsId === undefined ? null : await lockSchoolHoliday(tx, correctsId);
  if (correctsId !== undefined && corrected?.federalState !== federalState) return refuse(unknown);
  if (!counts && corrected === null) return refuse(unknown);
  // What corrects a correction corrects what is shipped.
  const isOwn = corrected !== null && corrected.agencyId !== null;
  if (isOwn) await withdrawSchoolHoliday(tx, corrected.id);
  const replacesId = corrected === null ? null : isOwn ? corrected.replacesId : corrected.id;
  if (!counts && replacesId === null) return refuse(unknown);
  const written = await insertSchoolHoliday(tx, { agencyId, federalState, firstDay, lastDay, name: name.trim(), counts, replacesId });
  await tx.journal.write({ agencyId, action: 'school-holiday.recorded', subjectKind: 'school_holiday', subjectId: written.id, before: corrected ?? undefined, after: written });
  return ok(written);
}

async function withdraw(tx: Transaction, id: string): Promise<Result<SchoolHolidayRecord, SchoolHolidayNotFound>> {
  const before = await lockSchoolHoliday(tx, id);
  if (before === null || before.agencyId === null || !(await withdrawSchoolHoliday(tx, id))) return refuse(unknown);
  await tx.journal.write({ agencyId: before.agencyId, action: 'school-holiday.withdrawn', subjectKind: 'school_holiday', subjectId: id, before, after: { withdrawn: true } });
  return ok(before);
}
