import { codeList } from '#platform/graphql';
import type { HoursBasis } from '../../domain/reports/expected-hours.js';
import type { ReportAnswer, ReportVerdict } from '../../domain/reports/report-codes.js';
import type { ReportRunState } from '../../domain/reports/report-run.js';

export const ReportVerdictCodes = codeList<ReportVerdict>('CareReportVerdict', 'Where the care of a report stands to the range that was approved (DD-12).', {
  UNDER: 'Less than the range.',
  WITHIN: 'Within it; both ends belong to it.',
  OVER: 'More than the range.',
  NO_RANGE: 'There is no range to compare with: the help as such was approved, or nothing is known (BHV-11).',
  RUNNING: 'Hours are counted over the whole intervention, and it goes on.',
});

export const ReportAnswerCodes = codeList<ReportAnswer>('CareReportAnswerKind', 'What the agency wants after a report (DD-12).', {
  LEAVE: 'Leave it as it is.',
  CHANGE_MODULE: 'Another module; it is granted by a signature of its own.',
  TALK: 'Talk about it.',
});

export const ReportHoursBasisCodes = codeList<HoursBasis>('CareReportHoursBasis', 'What the range of a report is counted by.', {
  PER_WEEK: 'Hours a week.',
  PER_INTERVENTION: 'Hours of the whole intervention, however many approvals it has.',
});

export const ReportRunStateCodes = codeList<ReportRunState>('CareReportRunState', 'How far the reports of a month are.', {
  QUEUED: 'They wait.',
  RUNNING: 'They are being made.',
  DONE: 'They are made.',
  FAILED: 'They could not be made; it is tried again.',
});
