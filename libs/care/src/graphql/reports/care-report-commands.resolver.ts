import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { AnswerCareReportUseCase } from '../../application/reports/answer-care-report.use-case.js';
import { FindCareReportsQuery } from '../../application/reports/find-care-reports.query.js';
import { answerCareReportRefusals, AnswerCareReportResultUnion, CareReportAnsweredType } from './care-report.results.js';
import { CareReportType } from './care-report.type.js';
import { AnswerCareReportInputType } from './care-reports.inputs.js';

@Resolver(() => CareReportAnsweredType)
export class CareReportCommandsResolver {
  constructor(
    private readonly answer: AnswerCareReportUseCase,
    private readonly find: FindCareReportsQuery,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => AnswerCareReportResultUnion, { description: 'Says what the agency wants after a care report (DD-12); a later answer takes the place of an earlier one, and each is a task for somebody.' })
  answerCareReport(@Caller() caller: RequestContext, @Args('input', { description: 'Which report, and what is wanted.' }) input: AnswerCareReportInputType) {
    const { module, talkOn, ...wish } = commandOf(input);
    return toUnion(this.answer.run(caller, { ...wish, module: module ?? undefined, talkOn: talkOn ?? undefined }), CareReportAnsweredType, answerCareReportRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @ResolveField(() => CareReportType, { nullable: true, description: 'The report as it is now.' })
  report(@Parent() { reportId }: CareReportAnsweredType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'care-report', reportId, (context, ids) => this.find.byIds(context, ids));
  }
}
