import { Field, ObjectType } from '@nestjs/graphql';
import type { RangeVerdict } from '../../domain/modules/classify-hours.js';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import { ModuleWarningType } from './module-warning.type.js';
import { ModuleCodes, RangeVerdictCodes } from './module.codes.js';
import { ModuleType } from './module.type.js';

@ObjectType('ModuleAssessment', { description: 'Delivered care beside the range of the granted module. It proposes no change: the agency grants a module (DD-07).' })
export class ModuleAssessmentType {
  @Field(() => ModuleType, { description: 'The granted module, as it was on the last day.' })
  module: ModuleType;

  @Field(() => RangeVerdictCodes, { description: 'Where the care stands to its range; compared exactly.' })
  verdict: RangeVerdict;

  @Field(() => String, { description: 'Average hours a week for showing, a decimal number with up to two places.' })
  averageHoursPerWeek: string;

  @Field(() => [ModuleCodes], { description: 'All modules per week whose range holds the average: none, one or several.' })
  fittingModules: readonly ModuleCode[];

  @Field(() => [ModuleWarningType], { description: 'Warnings for the screen.' })
  warnings: readonly ModuleWarningType[];
}
