import { ExportMonthUseCase } from './export-month.use-case.js';
import { ExportOwnFileQuery } from './export-own-file.query.js';

export { ExportMonthUseCase, type ExportMonthInput, type ExportMonthRefusal, type MonthExport } from './export-month.use-case.js';
export { ExportOwnFileQuery, type ExportIncomplete, type NothingToExport, type OwnFileInput, type OwnFileRefusal } from './export-own-file.query.js';
export { EXPORT_FORMATS, type ExportFormat, type ExportProblem } from './month-exporter.js';

export const exportProviders = [ExportMonthUseCase, ExportOwnFileQuery];
