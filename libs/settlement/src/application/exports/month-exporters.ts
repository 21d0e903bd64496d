import { documentExporters } from '../documents/document-exporters.js';
import { xrechnungExporter } from '../invoices/xrechnung-exporter.js';
import { datevExporter } from '../transfers/datev-exporter.js';
import { transfersExporter } from '../transfers/transfers-exporter.js';
import type { MonthExporter } from './month-exporter.js';

/** One writer per format of `pv export`. */
export const MONTH_EXPORTERS: readonly MonthExporter[] = [...documentExporters, xrechnungExporter, datevExporter, transfersExporter];
