import { closeTasks, officeDays, openTasks, type NewTask } from '#inbox';
import { isFederalState, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AnswerRecord, ReportRecord } from '../../domain/reports/report-record.js';
import { ANSWER_WORKING_DAYS, CARE_REPORT_REVIEW, CARE_TALK_WANTED, MODULE_CHANGE_WANTED, REPORT_SUBJECT } from '../../domain/reports/report-tasks.js';
import { findAnswerRules } from '../../persistence/reports/answer-rules.sql.js';

/** The review is done; what earlier answers have asked of somebody is taken back, and what this one asks is asked. */
export async function tellOfAnswer(tx: Transaction, report: ReportRecord, answer: AnswerRecord, versionIds: readonly string[]): Promise<void> {
  await closeTasks(tx, { kind: CARE_REPORT_REVIEW, subjectKind: REPORT_SUBJECT, subjectIds: versionIds });
  for (const kind of [MODULE_CHANGE_WANTED, CARE_TALK_WANTED]) await closeTasks(tx, { kind, subjectKind: REPORT_SUBJECT, subjectIds: versionIds, as: 'CANCELLED' });
  const task = await taskOf(tx, report, answer);
  if (task !== null) await openTasks(tx, [task]);
}

async function taskOf(tx: Transaction, report: ReportRecord, { answer, talkOn }: AnswerRecord): Promise<NewTask | null> {
  const about = { subjectKind: REPORT_SUBJECT, subjectId: report.id, closers: [report.agencyId] };
  if (answer === 'CHANGE_MODULE') {
    return { ...about, kind: MODULE_CHANGE_WANTED, organisationId: report.agencyId, ownerRole: 'CASEWORKER', dueOn: await dueDay(tx, report.agencyId) };
  }
  if (answer === 'LEAVE') return null;
  // An agency that is responsible itself has no case leads.
  const ownerRole = report.providerId === report.agencyId ? 'CASEWORKER' : 'CASE_LEAD';
  return { ...about, kind: CARE_TALK_WANTED, organisationId: report.providerId, ownerRole, dueOn: talkOn };
}

async function dueDay(tx: Transaction, agencyId: string): Promise<LocalDate> {
  const [rule] = await findAnswerRules(tx, [agencyId]);
  if (rule === undefined || !isFederalState(rule.federalState)) throw new Error('An agency has no federal state.');
  return (await officeDays(rule.federalState)).addWorkingDays(rule.today, ANSWER_WORKING_DAYS);
}
