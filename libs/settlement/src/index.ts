export { ClearMonthUseCase, type AgencyNotFound, type ClearMonthInput } from './application/clear-month.use-case.js';
export { type ClearingDocument, type ClearingLine } from './application/clearing-document.js';
export { CLEARING_STEPS, type ReportProgress } from './application/compute-run.js';
export { CloseMonthUseCase, type CloseMonthInput, type CloseMonthRefusal, type ClosedMonth } from './application/close-month.use-case.js';
export { Settlement1764000000008 } from './persistence/migrations/0008-settlement.migration.js';
