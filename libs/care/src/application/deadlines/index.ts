import { CompleteDeadlineUseCase } from './complete-deadline.use-case.js';
import { FindCaseDeadlinesQuery } from './find-case-deadlines.query.js';
import { OpenClarificationUseCase } from './open-clarification.use-case.js';
import { ReopenDeadlineUseCase } from './reopen-deadline.use-case.js';
import { ReportPrefillQuery } from './report-prefill.query.js';
import { SetPlanTalkUseCase } from './set-plan-talk.use-case.js';
import { SetReportIntervalUseCase } from './set-report-interval.use-case.js';
import { SettleClarificationUseCase } from './settle-clarification.use-case.js';
import { WithdrawClarificationUseCase } from './withdraw-clarification.use-case.js';

export { CompleteDeadlineUseCase, type CompleteDeadlineInput, type CompleteDeadlineResult } from './complete-deadline.use-case.js';
export { FindCaseDeadlinesQuery, type DeadlineFilter } from './find-case-deadlines.query.js';
export { KeepCaseDeadlinesUseCase } from './keep-case-deadlines.use-case.js';
export { keepDeadlines, type DeadlinesKept } from './keep-deadlines.js';
export { OpenClarificationUseCase, type OpenClarificationInput, type OpenClarificationResult } from './open-clarification.use-case.js';
export { ReopenDeadlineUseCase, type ReopenDeadlineInput, type ReopenDeadlineResult } from './reopen-deadline.use-case.js';
export { ReportPrefillQuery, type ReportPrefill } from './report-prefill.query.js';
export { SetPlanTalkUseCase, type SetPlanTalkInput, type SetPlanTalkResult } from './set-plan-talk.use-case.js';
export { SetReportIntervalUseCase, type SetReportIntervalInput, type SetReportIntervalResult } from './set-report-interval.use-case.js';
export { SettleClarificationUseCase, type SettleClarificationInput, type SettleClarificationResult } from './settle-clarification.use-case.js';
export { WithdrawClarificationUseCase, type WithdrawClarificationInput, type WithdrawClarificationResult } from './withdraw-clarification.use-case.js';

export const deadlineProviders = [
  CompleteDeadlineUseCase,
  FindCaseDeadlinesQuery,
  OpenClarificationUseCase,
  ReopenDeadlineUseCase,
  ReportPrefillQuery,
  SetPlanTalkUseCase,
  SetReportIntervalUseCase,
  SettleClarificationUseCase,
  WithdrawClarificationUseCase,
];
