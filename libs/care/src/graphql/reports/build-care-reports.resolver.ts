import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { BuildCareReportsUseCase } from '../../application/reports/build-care-reports.use-case.js';
import { ReportRunQuery } from '../../application/reports/report-run.query.js';
import { CareReportRunType } from './care-report-run.type.js';
import { buildCareReportsRefusals, BuildCareReportsResultUnion, CareReportsOrderedType } from './care-report.results.js';
import { BuildCareReportsInputType } from './care-reports.inputs.js';

@Resolver(() => CareReportsOrderedType)
export class BuildCareReportsResolver {
  constructor(
    private readonly build: BuildCareReportsUseCase,
    private readonly readRun: ReportRunQuery,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'ADMINISTRATOR')
  @Mutation(() => BuildCareReportsResultUnion, { description: 'Has the care reports of a month that is over made, if they are not yet; nothing happens twice.' })
  buildCareReports(@Caller() caller: RequestContext, @Args('input', { description: 'Which month.' }) input: BuildCareReportsInputType) {
    return toUnion(this.build.run(caller, commandOf(input)), CareReportsOrderedType, buildCareReportsRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'ADMINISTRATOR')
  @ResolveField(() => CareReportRunType, { nullable: true, description: 'How far they are now.' })
  run(@Parent() { period }: CareReportsOrderedType, @Caller() caller: RequestContext) {
    return this.readRun.run(caller, period);
  }
}
