import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { LocalDateScalar } from '#platform/graphql';
import { AssessModuleHoursQuery } from '../../application/modules/assess-module-hours.query.js';
import { WeeklyChargeQuery } from '../../application/modules/weekly-charge.query.js';
import { FindRegimesQuery } from '../../application/regimes/find-regimes.query.js';
import { PRICE_ROLES } from '../price-roles.js';
import { ModuleAssessmentType } from './module-assessment.type.js';
import { AssessModuleHoursInputType, WeeklyChargeInputType } from './module.inputs.js';
import { ModuleType } from './module.type.js';
import { toModule } from './to-module.js';
import { WeeklyChargeType } from './weekly-charge.type.js';

@Resolver()
export class ModuleResolver {
  constructor(
    private readonly findRegimes: FindRegimesQuery,
    private readonly assess: AssessModuleHoursQuery,
    private readonly charge: WeeklyChargeQuery,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => [ModuleType], { description: "Modules of an agency's regimes on a day, in the order of the regime; at most one of each code and regime." })
  async modules(
    @Caller() caller: RequestContext,
    @Args('agencyId', { type: () => ID, description: 'The agency.' }) agencyId: string,
    @Args('validOn', { type: () => LocalDateScalar, description: 'The day.' }) validOn: string,
  ) {
    const versions = await this.findRegimes.on(caller, agencyId, validOn);
    return versions.flatMap((version) => version.modules.map(toModule));
  }

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => ModuleAssessmentType, {
    nullable: true,
    description: 'Delivered care beside the range of the granted module (DD-03, DD-05, DD-07); null where the agency has no such module then.',
  })
  async assessModuleHours(@Caller() caller: RequestContext, @Args('input', { description: 'What was delivered.' }) input: AssessModuleHoursInputType) {
    const found = await this.assess.run(caller, { ...input, weeklyGroupSeats: input.weeklyGroupSeats ?? undefined });
    return found === null ? null : { ...found, module: toModule(found.module) };
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => WeeklyChargeType, { nullable: true, description: 'Weekly lump sums of a module over a span (DD-01); null for an agreement that is not there and for a span that ends before it begins.' })
  weeklyCharge(@Caller() caller: RequestContext, @Args('input', { description: 'The module and its span.' }) input: WeeklyChargeInputType) {
    return this.charge.run(caller, input);
  }
}
