import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { LocalDateScalar, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '#referrals';
import { CASE_ROLES, loadReferral, ReferralType } from '#referrals/graphql';
import { FindCaseDeadlinesQuery } from '../../application/deadlines/find-case-deadlines.query.js';
import { ReportPrefillQuery } from '../../application/deadlines/report-prefill.query.js';
import type { DeadlineRecord } from '../../domain/deadlines/deadline-record.js';
import { requireDaysInOrder } from '../days-in-order.js';
import { CaseDeadlineConnection, CaseDeadlinesArgs, CaseDeadlineType } from './deadline.type.js';
import { ReportPrefillType } from './report-prefill.type.js';

@Resolver(() => CaseDeadlineType)
export class CaseDeadlinesResolver {
  constructor(
    private readonly find: FindCaseDeadlinesQuery,
    private readonly prefill: ReportPrefillQuery,
    private readonly findReferrals: FindReferralsQuery,
    private readonly findColleagues: FindColleaguesQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => CaseDeadlineConnection, { description: 'What is due for the cases of the organisation acted for, as agency or as responsible provider, by due day; ends of approvals and day 43 of a crisis (DD-08) among it.' })
  async caseDeadlines(@Caller() caller: RequestContext, @Args() args: CaseDeadlinesArgs) {
    const { referralId, state, overdue, until } = args;
    const filter = { referralId: referralId ?? undefined, state: state ?? undefined, overdue: overdue ?? undefined, until: until ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Query(() => ReportPrefillType, { nullable: true, description: 'What a report on a span of days has to show of group offers (BHV-17); null where one does not work on the case.' })
  reportPrefill(
    @Caller() caller: RequestContext,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args('from', { type: () => LocalDateScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => LocalDateScalar, description: 'Last day, not before the first one.' }) to: string,
  ) {
    requireDaysInOrder(from, to);
    return this.prefill.run(caller, referralId, from, to);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => ReferralType, { nullable: true, description: 'The referral; null where one may not open it.' })
  referral(@Parent() { referralId }: DeadlineRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadReferral(request, caller, this.findReferrals, referralId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who said that it is done; null: nobody of the organisation acted for.' })
  doneByPerson(@Parent() { doneBy }: DeadlineRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return doneBy === null ? null : loadColleague(request, caller, this.findColleagues, doneBy);
  }
}
