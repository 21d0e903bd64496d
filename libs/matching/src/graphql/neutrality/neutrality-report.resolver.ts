import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { boundedMonths } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { NeutralityReportQuery } from '../../application/neutrality/neutrality-report.query.js';
import { NeutralityReportArgs } from './neutrality-report.args.js';
import { NeutralityReportType, NeutralityRowType } from './neutrality-report.type.js';

@Resolver(() => NeutralityRowType)
export class NeutralityReportResolver {
  constructor(
    private readonly report: NeutralityReportQuery,
    private readonly organisations: FindOrganisationsQuery,
  ) {}

  @Allow('CONTROLLING', 'CASEWORKER', 'ADMINISTRATOR', 'AUDITOR', 'CASE_LEAD')
  @Query(() => NeutralityReportType, {
    nullable: true,
    description:
      'How often each provider was shown, chosen and declined (GZ-16): for the agency every provider, for a provider of its market its own row beside the sum. Null for everybody else.',
  })
  async neutralityReport(@Caller() caller: RequestContext, @Args() args: NeutralityReportArgs) {
    const months = boundedMonths(args);
    const report = await this.report.run(caller, { ...months, agencyId: args.agencyId ?? undefined });
    return report && { ...months, ...report };
  }

  @Allow('CONTROLLING', 'CASEWORKER', 'ADMINISTRATOR', 'AUDITOR', 'CASE_LEAD')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The provider; null in the sum.' })
  provider(@Parent() { providerId }: { readonly providerId: string | null }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return providerId === null ? null : loadOrganisation(request, caller, this.organisations, providerId);
  }
}
