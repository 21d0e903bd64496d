import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CentsScalar } from '#platform/graphql';
import type { CalculationLineCode, CalculationUnit } from '../../domain/calculation/calculate.js';
import { CalculationLineCodes, CalculationSheetType, CalculationUnitCodes } from './calculation-sheet.type.js';

@ObjectType('ComparedCalculationValue', { description: 'The value of one sheet in a compared line.' })
export class ComparedCalculationValueType {
  @Field(() => ID, { description: 'Id of the sheet.' })
  sheetId: string;

  @Field(() => CentsScalar, { nullable: true, description: 'The value where it is money; else null.' })
  amountCents: bigint | null;

  @Field(() => String, { nullable: true, description: 'The value where it is hours or participants; else null.' })
  quantity: string | null;
}

@ObjectType('ComparedCalculationLine', { description: 'A line of several sheets side by side.' })
export class ComparedCalculationLineType {
  @Field(() => CalculationLineCodes, { description: 'Which line.' })
  code: CalculationLineCode;

  @Field(() => CalculationUnitCodes, { description: 'What its values count.' })
  unit: CalculationUnit;

  @Field(() => [ComparedCalculationValueType], { description: 'One value for each sheet, in the order of the sheets.' })
  values: readonly ComparedCalculationValueType[];
}

@ObjectType('CalculationComparison', { description: "Calculation sheets side by side (NRW-14). Sheets stand by their provider's code: nothing ranks by price." })
export class CalculationComparisonType {
  @Field(() => [CalculationSheetType], { description: "The sheets that there are and that one may see, by their provider's code." })
  sheets: readonly CalculationSheetType[];

  @Field(() => [ComparedCalculationLineType], { description: 'The lines, always the same in the same order.' })
  lines: readonly ComparedCalculationLineType[];
}
