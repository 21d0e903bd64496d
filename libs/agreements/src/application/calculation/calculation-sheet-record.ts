import { calculate, type CalculationLine } from '../../domain/calculation/calculate.js';
import type { CalculationInputs } from '../../domain/calculation/calculation-inputs.js';
import type { CalculationSheet } from '../../persistence/calculation/calculation-sheet.entity.js';

/** A sheet with its lines, which are worked out whenever it is read. */
export interface CalculationSheetRecord extends CalculationInputs {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly createdAt: Date;
  readonly lines: readonly CalculationLine[];
}

export const toSheetRecord = (sheet: CalculationSheet): CalculationSheetRecord => ({ ...sheet, lines: calculate(sheet) });
