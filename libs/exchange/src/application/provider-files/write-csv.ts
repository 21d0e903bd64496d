import { stringify } from 'csv-stringify/sync';
import type { FileDefinition } from '../../domain/file-definition.js';
import type { CatalogueRow } from '../../persistence/provider-files/find-own-catalogue.sql.js';

/**
 * The rows as `pv import` reads them: UTF-8, commas, numbers with a point, RFC 4180 quoting and line ends. Every value stands
 * as it is, also a text that begins with `=`, `+`, `-` or `@`: a sign put before it would come back as part of the text. Such
 * a text is what the provider itself has written; for spreadsheet programs there is the other format, in which it is a text.
 */
export const writeCsv = ({ columns }: FileDefinition, rows: readonly CatalogueRow[]): string =>
  stringify(rows as CatalogueRow[], {
    columns: columns.map(({ name }) => name),
    header: true,
    record_delimiter: '\r\n',
    // A line break of either kind stands inside quotes, not only the one that ends rows.
    quoted_match: /[\r\n]/,
    cast: { boolean: String, number: plain },
  });

/** Without an exponent, which the format does not have. */
const plain = (value: number): string => (String(value).includes('e') ? value.toFixed(20) : String(value));
