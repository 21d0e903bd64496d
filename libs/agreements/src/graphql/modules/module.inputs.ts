import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import { ModuleCodes } from './module.codes.js';

@InputType('AssessModuleHoursInput', { description: 'Care that was delivered, and the module that was granted.' })
export class AssessModuleHoursInputType {
  @Field(() => ID, { description: 'The agency whose regime it is.' })
  agencyId: string;

  @Field(() => ModuleCodes, { description: 'The granted module.' })
  module: ModuleCode;

  @Field(() => LocalDateScalar, { description: 'First day of the care.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the care.' })
  to: string;

  @Field(() => Int, { description: 'Minutes delivered on these days.' })
  minutes: number;

  @Field(() => Int, { nullable: true, description: 'Seats in groups a week, for the warning of DD-05.' })
  weeklyGroupSeats?: number | null;
}

@InputType('WeeklyChargeInput', { description: 'A module under an agreement over a span of days.' })
export class WeeklyChargeInputType {
  @Field(() => ID, { description: 'Id of the agreement.' })
  agreementId: string;

  @Field(() => ModuleCodes, { description: 'The module.' })
  module: ModuleCode;

  @Field(() => LocalDateScalar, { description: 'First day for which the module was granted.' })
  grantedFrom: string;

  @Field(() => LocalDateScalar, { description: 'First day of the span. A week that counts whole belongs to the span that holds its Monday, or the first granted day where that lies in the week: months add up.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day of the span.' })
  to: string;
}
