import { connectionOf } from '#platform/graphql';
import { CalculationSheetType } from './calculation-sheet.type.js';

export const CalculationSheetConnection = connectionOf(CalculationSheetType, 'CalculationSheet');
