import { ExportCareReportsQuery } from './export-care-reports.query.js';
import { FindCaseDocumentsQuery } from './find-case-documents.query.js';
import { SetDocumentStatusUseCase } from './set-document-status.use-case.js';

export { ExportCareReportsQuery, type ReportFormat } from './export-care-reports.query.js';
export { FindCaseDocumentsQuery, type IncompleteCase } from './find-case-documents.query.js';
export { LookAfterFinalReportUseCase } from './look-after-final-report.use-case.js';
export { SetDocumentStatusUseCase, type SetDocumentStatusInput } from './set-document-status.use-case.js';
export { documentTasks } from '../../domain/documents/document-tasks.js';
export type { CaseDocument, DocumentKind, DocumentState } from '../../domain/documents/document-kinds.js';

export const documentProviders = [ExportCareReportsQuery, FindCaseDocumentsQuery, SetDocumentStatusUseCase];
