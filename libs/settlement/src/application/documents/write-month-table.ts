import { writePlainCsv, writeWorkbook, type SheetColumn } from '#platform';
import type { MonthTable, TableRow } from '../../persistence/documents/month-tables.sql.js';

type TableColumn = SheetColumn<TableRow> & { readonly width: number; readonly isDay?: true };

const text = (title: string, key: string, width: number): TableColumn => ({ title, width, value: (row) => row[key] ?? null });
const day = (title: string, key: string): TableColumn => ({ ...text(title, key, 12), isDay: true });
const count = (title: string, key: string): TableColumn => ({ title, width: 10, value: (row) => (row[key] == null ? null : Number(row[key])) });
/** Whole cents are told in euro as a number with two decimals at most, which a double holds exactly as it is written. */
const amount: TableColumn = { title: 'Betrag (EUR)', width: 14, value: (row) => Number(row['cents']) / 100 };
const parties: readonly TableColumn[] = [text('Schuldner', 'debtor', 14), text('Schuldner (Name)', 'debtorName', 30), text('Gläubiger', 'creditor', 14), text('Gläubiger (Name)', 'creditorName', 30)];

const LINE: readonly TableColumn[] = [
  text('Korrigiert Monat', 'corrects', 16),
  text('Korrektur', 'correction', 12),
  day('Tag', 'date'),
  text('Beginn', 'start', 8),
  text('Gruppe', 'offer', 16),
  text('Gruppe (Titel)', 'title', 30),
  text('Fall', 'referral', 16),
  text('Reservierung', 'reservation', 16),
  text('Ergebnis', 'outcome', 18),
  text('Grund', 'reason', 24),
  text('Teilnahme', 'status', 12),
  text('Schuldner', 'debtor', 14),
  text('Gläubiger', 'creditor', 14),
  text('Satz', 'rate', 14),
  text('Einheit', 'unit', 18),
  count('Menge', 'quantity'),
  amount,
  text('Anteile (Cent)', 'shares', 30),
];

const TABLES: Readonly<Record<MonthTable, { readonly sheet: string; readonly columns: readonly TableColumn[] }>> = {
  lines: { sheet: 'Zeilen', columns: LINE },
  held: { sheet: 'Zurückgehalten', columns: LINE.filter(({ title }) => !['Schuldner', 'Gläubiger', 'Satz', 'Einheit', 'Menge', 'Betrag (EUR)', 'Anteile (Cent)'].includes(title)) },
  gross: { sheet: 'Brutto', columns: [text('Art', 'kind', 18), ...parties, amount] },
  net: { sheet: 'Netto', columns: [...parties, amount] },
  charges: {
    sheet: 'Pauschalen',
    columns: [
      text('Korrigiert Monat', 'corrects', 16), text('Korrektur', 'correction', 12), text('Art', 'kind', 18), ...parties, text('Fall', 'referral', 16), text('Modul', 'module', 14), count('Teilbetrag', 'instalment'),
      day('Von', 'from'), day('Bis', 'to'), count('Tage', 'days'), day('Fällig', 'dueOn'), text('Ergebnis', 'outcome', 12), text('Grund', 'reason', 28), amount,
    ],
  },
  positions: { sheet: 'Salden', columns: [text('Organisation', 'organisation', 14), text('Name', 'name', 30), amount] },
};

export type TableFormat = 'csv' | 'xlsx';

/** A table of a month for spreadsheet programs; equal rows give equal bytes. */
export function writeMonthTable(table: MonthTable, rows: readonly TableRow[], format: TableFormat): Promise<Buffer> {
  const { sheet, columns } = TABLES[table];
  if (format === 'csv') return Promise.resolve(Buffer.from(writePlainCsv(columns, rows), 'utf8'));
  return writeWorkbook({
    sheet,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) =>
      columns.map(({ value, isDay }) => {
        const cell = value(row);
        return isDay && typeof cell === 'string' ? { day: cell } : cell;
      }),
    ),
  });
}
