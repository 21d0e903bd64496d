import { ExportMonthUseCase } from './export-month.use-case.js';

export { ExportMonthUseCase, type ExportMonthInput, type ExportMonthRefusal, type MonthExport } from './export-month.use-case.js';
export { EXPORT_FORMATS, type ExportFormat, type ExportProblem } from './month-exporter.js';

export const exportProviders = [ExportMonthUseCase];
