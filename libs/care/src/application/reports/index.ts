import { AnswerCareReportUseCase } from './answer-care-report.use-case.js';
import { BuildCareReportsUseCase } from './build-care-reports.use-case.js';
import { FindCareReportsQuery } from './find-care-reports.query.js';
import { ReportRunQuery } from './report-run.query.js';

export { AnswerCareReportUseCase, type AnswerCareReportInput, type AnswerCareReportRefusal, type AnswerCareReportResult, type CareReportAnswered } from './answer-care-report.use-case.js';
export { BuildCareReportsUseCase, type BuildCareReportsInput, type BuildCareReportsRefusal, type BuildCareReportsResult, type CareReportsOrdered } from './build-care-reports.use-case.js';
export type { CareReportFilter, CareReportRow } from './care-report-rows.js';
export { correctCareReports, type ReportsCorrected } from './correct-care-reports.js';
export { FindCareReportsQuery, type ReportFilter } from './find-care-reports.query.js';
export { MOST_MONTHS, queueReportRuns, type RunsQueued } from './queue-report-runs.js';
export { readCareReportRows } from './read-care-report-rows.js';
export { ReportRunQuery } from './report-run.query.js';
export { settleModuleWishes } from './settle-module-wishes.js';
export { WorkReportRunUseCase, type ReportRunOptions } from './work-report-run.use-case.js';
export type { ReportAnswer, ReportVerdict } from '../../domain/reports/report-codes.js';
export type { AnswerRecord, ReportRecord } from '../../domain/reports/report-record.js';
export { reportTasks } from '../../domain/reports/report-tasks.js';

export const reportProviders = [AnswerCareReportUseCase, BuildCareReportsUseCase, FindCareReportsQuery, ReportRunQuery];
