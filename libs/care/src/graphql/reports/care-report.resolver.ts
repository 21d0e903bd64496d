import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, YearMonthScalar, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '#referrals';
import { loadReferral, ReferralType } from '#referrals/graphql';
import { FindCareReportsQuery } from '../../application/reports/find-care-reports.query.js';
import { expectedOf } from '../../application/reports/read-care-report-rows.js';
import { ReportRunQuery } from '../../application/reports/report-run.query.js';
import { changedFields } from '../../domain/reports/changed-fields.js';
import type { ReportRecord } from '../../domain/reports/report-record.js';
import { GroupOfferUseType } from '../deadlines/report-prefill.type.js';
import { CareReportRunType } from './care-report-run.type.js';
import { CareReportAnswerType, CareReportConnection, CareReportType } from './care-report.type.js';
import { CareReportsArgs } from './care-reports.inputs.js';
import { REPORT_ROLES } from './report-roles.js';

@Resolver(() => CareReportType)
export class CareReportResolver {
  constructor(
    private readonly find: FindCareReportsQuery,
    private readonly readRun: ReportRunQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findReferrals: FindReferralsQuery,
  ) {}

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @Query(() => CareReportConnection, { description: 'Monthly care reports of the agency, or of the cases that the provider is responsible for, in the versions in force, the newest month first and by case (DD-11).' })
  async careReports(@Caller() caller: RequestContext, @Args() { period, verdict, referralId, unansweredOnly, ...page }: CareReportsArgs) {
    const request = pageRequest(page);
    const filter = { period: period ?? undefined, verdict: verdict ?? undefined, referralId: referralId ?? undefined, unansweredOnly: unansweredOnly ?? undefined };
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @Query(() => CareReportType, { nullable: true, description: 'One version of a care report; null when there is none with this id that one may read.' })
  async careReport(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the version.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => CareReportRunType, { nullable: true, description: 'How far the reports of a month of the agency acted for are; null while nobody has begun with them.' })
  careReportRun(@Caller() caller: RequestContext, @Args('period', { type: () => YearMonthScalar, description: 'The month.' }) period: string) {
    return this.readRun.run(caller, period);
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => [String], { description: 'Names of the fields of this type in which it differs from the version that it corrects, such as singleMinutes; none: it is the first.' })
  changed(@Parent() report: ReportRecord) {
    return changedFields(report.changed);
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Lower end of the range for exactly these days, in hours with two places; null: no range.' })
  expectedFromHours(@Parent() report: ReportRecord) {
    return expectedOf(report).expectedFromHours;
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Upper end of the range for exactly these days, in hours with two places; null: no range.' })
  expectedToHours(@Parent() report: ReportRecord) {
    return expectedOf(report).expectedToHours;
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => [CareReportType], { description: 'All versions of this report, the first one first.' })
  async versions(@Parent() { id }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'care-report-versions', id, (context, ids) => this.find.versionsOf(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => CareReportAnswerType, { nullable: true, description: 'The answer that counts: the last one to this version, or to an earlier one with the same verdict; null: none yet.' })
  answer(@Parent() { id }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'care-report-answer', id, (context, ids) => this.find.lastAnswers(context, ids));
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => [CareReportAnswerType], { description: 'All answers to this version, the first one first.' })
  async answers(@Parent() { id }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'care-report-answers', id, (context, ids) => this.find.answers(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @ResolveField(() => [GroupOfferUseType], { description: 'What the case has made of group offers on the days of the report, as it is known now (BHV-17).' })
  async groupOffers(@Parent() { id }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'care-report-group-offers', id, (context, ids) => this.find.groupOffersOf(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() { agencyId }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider that is responsible for the help.' })
  provider(@Parent() { providerId }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, providerId);
  }

  @Allow('CASE_WORK', ...REPORT_ROLES)
  @ResolveField(() => ReferralType, { nullable: true, description: 'The case; null where one may not see it any more.' })
  referral(@Parent() { referralId }: ReportRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadReferral(request, caller, this.findReferrals, referralId);
  }
}
