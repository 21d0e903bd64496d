import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindWorkTimesQuery } from '../../application/hours/find-work-times.query.js';
import { SumWorkHoursQuery } from '../../application/hours/sum-work-hours.query.js';
import type { WorkTime } from '../../domain/hours/care-records.js';
import { requireDaysInOrder } from '../days-in-order.js';
import { WorkHoursArgs, WorkTimesArgs } from './hours.inputs.js';
import { WorkHoursType } from './work-hours.type.js';
import { WorkTimeConnection, WorkTimeType } from './work-time.type.js';

const WORK_ROLES: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR', 'CONTROLLER', 'AUDITOR'];

@Resolver(() => WorkTimeType)
export class WorkTimesResolver {
  constructor(
    private readonly find: FindWorkTimesQuery,
    private readonly sum: SumWorkHoursQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('GROUP_WORK', ...WORK_ROLES)
  @Query(() => WorkTimeConnection, { description: 'Work without a case by day: of the provider acted for, or for the agency acted for.' })
  async workTimes(@Caller() caller: RequestContext, @Args() args: WorkTimesArgs) {
    const request = pageRequest(args);
    const filter = { agencyId: args.agencyId ?? undefined, from: args.from ?? undefined, to: args.to ?? undefined, withWithdrawn: args.withWithdrawn ?? undefined };
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('CONTROLLING', ...WORK_ROLES)
  @Query(() => WorkHoursType, {
    description: 'Hours by staff category, work type, segment and kind of contact: for an agency of its cases and of the work for it, for a provider of its own. Sums alone, no case.',
  })
  workHours(@Caller() caller: RequestContext, @Args() { from, to, agencyId, providerId }: WorkHoursArgs) {
    requireDaysInOrder(from, to);
    return this.sum.run(caller, { from, to, agencyId: agencyId ?? undefined, providerId: providerId ?? undefined });
  }

  @Allow('GROUP_WORK', ...WORK_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who worked.' })
  provider(@Parent() work: WorkTime, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, work.providerId);
  }

  @Allow('GROUP_WORK', ...WORK_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that it was worked for.' })
  agency(@Parent() work: WorkTime, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, work.agencyId);
  }

  @Allow('GROUP_WORK', ...WORK_ROLES)
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer that it was for, if it was for one.' })
  offer(@Parent() work: WorkTime, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return work.offerId === null ? null : loadOffer(request, caller, this.findOffers, work.offerId);
  }
}
