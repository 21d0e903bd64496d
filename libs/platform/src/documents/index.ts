export { openPdf, type PdfDocument, type PdfFrame } from './pdf-document.js';
export type { PdfCell, PdfColumn, PdfTable } from './pdf-table.js';
export { writePlainCsv, type SheetColumn } from './write-csv.js';
export { writeWorkbook, type Workbook, type WorkbookCell } from './write-workbook.js';
