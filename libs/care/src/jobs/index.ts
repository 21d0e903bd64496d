export * from './reports/index.js';
export { keepCaseDeadlinesJob } from './deadlines/keep-case-deadlines.job.js';
export { KeepCaseDeadlinesProcessor } from './deadlines/keep-case-deadlines.processor.js';
export { lookAfterFinalReportJob } from './documents/look-after-final-report.job.js';
export { LookAfterFinalReportProcessor } from './documents/look-after-final-report.processor.js';
