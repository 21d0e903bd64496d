import { Injectable } from '@nestjs/common';
import { MODULE_CODES, valueInvalid, type ModuleCode, type ValueInvalid } from '#agreements';
import { addDays, isUuid, ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ReportAnswer } from '../../domain/reports/report-codes.js';
import type { ReportRecord } from '../../domain/reports/report-record.js';
import { REPORT_SUBJECT } from '../../domain/reports/report-tasks.js';
import { findLastAnswers, findVersions, grantsModule, insertAnswer, lockReport, todayOf } from '../../persistence/reports/report.sql.js';
import { tellOfAnswer } from './tell-of-answer.js';

export interface AnswerCareReportInput {
  readonly reportId: string;
  readonly answer: ReportAnswer;
  /** Which one is wanted; with CHANGE_MODULE alone. */
  readonly module?: ModuleCode | undefined;
  /** With TALK alone, from today to two years ahead; absent: the provider proposes a day. */
  readonly talkOn?: LocalDate | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface CareReportAnswered {
  readonly reportId: string;
}

/** No such report, or not one of the agency acted for: both answer alike. */
export interface ReportNotFound extends Refusal {
  readonly code: 'REPORT_NOT_FOUND';
}

/** Its figures were corrected since: nobody answers old ones. */
export interface ReportSuperseded extends Refusal {
  readonly code: 'REPORT_SUPERSEDED';
  /** The newest version. */
  readonly reportId: string;
}

/** Talks are planned two years ahead and no further. */
const MOST_DAYS_AHEAD = 731;

type Refused = ReportNotFound | ReportSuperseded | ValueInvalid;
export type AnswerCareReportRefusal = Refused | TryAgain | IdempotencyConflict;
export type AnswerCareReportResult = Result<CareReportAnswered, AnswerCareReportRefusal>;

/**
 * What the agency wants after a report (DD-12): leave it, change the module, or talk. Any report may be answered, and answered anew: the last
 * answer counts, and what an earlier one has asked of somebody is taken back. Another module is wished here, and granted by a signature.
 */
@Injectable()
export class AnswerCareReportUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AnswerCareReportInput): Promise<AnswerCareReportResult> {
    const { idempotencyKey: key, ...wish } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'answerCareReport', key, input: wish }, () => answer(tx, wish))));
  }
}

type Wish = Omit<AnswerCareReportInput, 'idempotencyKey'>;

async function answer(tx: Transaction, wish: Wish): Promise<Result<CareReportAnswered, Refused>> {
  const report = isUuid(wish.reportId) ? await lockReport(tx, wish.reportId) : undefined;
  if (report === undefined) return refuse({ code: 'REPORT_NOT_FOUND', message: 'There is no such report.' });
  const versions = await findVersions(tx, [report.id]);
  const newest = versions.at(-1)!;
  if (newest.id !== report.id || newest.isWithdrawn) {
    return refuse({ code: 'REPORT_SUPERSEDED', message: 'The report has a newer version.', reportId: newest.id });
  }
  const problem = await problemOf(tx, report, wish);
  if (problem !== null) return refuse(problem);
  const [before] = await findLastAnswers(tx, [report.id]);
  const after = await insertAnswer(tx, report, { answer: wish.answer, module: wish.module ?? null, talkOn: wish.talkOn ?? null });
  await tellOfAnswer(tx, report, after, versions.map(({ id }) => id));
  await tx.journal.write({
    agencyId: report.agencyId,
    action: 'care-report.answered',
    subjectKind: REPORT_SUBJECT,
    subjectId: report.id,
    before: before && { answer: before.answer, module: before.module, talkOn: before.talkOn },
    after: { answer: after.answer, module: after.module, talkOn: after.talkOn },
  });
  return ok({ reportId: report.id });
}

async function problemOf(tx: Transaction, report: ReportRecord, { answer: code, module, talkOn }: Wish): Promise<ValueInvalid | null> {
  if ((module !== undefined) !== (code === 'CHANGE_MODULE')) return valueInvalid('module', 'a module with CHANGE_MODULE, and none otherwise');
  if (talkOn !== undefined && code !== 'TALK') return valueInvalid('talkOn', 'a day with TALK, and none otherwise');
  const today = await todayOf(tx);
  const lastDay = addDays(today, MOST_DAYS_AHEAD);
  if (talkOn !== undefined && (talkOn < today || talkOn > lastDay)) return valueInvalid('talkOn', `a day from ${today} to ${lastDay}`);
  if (module === undefined) return null;
  if (module === report.module || !MODULE_CODES.includes(module) || !(await grantsModule(tx, report.agencyId, module))) {
    return valueInvalid('module', 'another module that the agency grants today');
  }
  return null;
}
