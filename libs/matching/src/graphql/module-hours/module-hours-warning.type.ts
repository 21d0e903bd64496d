import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { ModuleHoursWarning } from '../../domain/module-hours.js';

export const SeatWarningCodes = codeList<ModuleHoursWarning['code']>('SeatWarningCode', 'What a person should know of a seat; none of it blocks.', {
  MODULE_HOURS: 'With this seat more group hours are planned than the module has.',
});

@ObjectType('ModuleHoursWarning', { description: 'With this seat more group hours are planned than the approved module, or the approved hours, have. Nothing is blocked by it.' })
export class ModuleHoursWarningType {
  @Field(() => SeatWarningCodes, { description: 'Stable code.' })
  code: ModuleHoursWarning['code'];

  @Field(() => ModuleCodes, { nullable: true, description: 'The module; null where hours are approved.' })
  module: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Monday of the fullest week; null where the module has hours for the whole intervention.' })
  week: string | null;

  @Field(() => Int, { description: 'Minutes in groups that are planned, with this seat.' })
  plannedMinutes: number;

  @Field(() => Int, { description: 'Minutes that the module has at most.' })
  mostMinutes: number;
}
