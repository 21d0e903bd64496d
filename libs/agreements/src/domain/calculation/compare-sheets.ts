import { CALCULATION_LINES, type CalculationLine, type CalculationLineCode, type CalculationUnit } from './calculate.js';

export interface CalculatedSheet {
  readonly id: string;
  readonly lines: readonly CalculationLine[];
}

/** One line of several sheets side by side: a value for each sheet, in the order of the sheets. */
export interface ComparedLine {
  readonly code: CalculationLineCode;
  readonly unit: CalculationUnit;
  readonly values: readonly { readonly sheetId: string; readonly amountCents: bigint | null; readonly quantity: string | null }[];
}

/**
 * Sheets side by side (NRW-14): the same lines in the same order, whoever recorded them. The order of the sheets is the
 * caller's, and none of the values here decides it: nothing ranks by price.
 */
export function compareSheets(sheets: readonly CalculatedSheet[]): ComparedLine[] {
  return (Object.keys(CALCULATION_LINES) as CalculationLineCode[]).map((code) => ({
    code,
    unit: CALCULATION_LINES[code],
    values: sheets.map(({ id, lines }) => {
      const line = lines.find((one) => one.code === code);
      return { sheetId: id, amountCents: line?.amountCents ?? null, quantity: line?.quantity ?? null };
    }),
  }));
}
