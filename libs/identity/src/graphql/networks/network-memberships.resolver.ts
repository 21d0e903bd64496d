import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { EndNetworkMembershipUseCase } from '../../application/networks/end-network-membership.use-case.js';
import { FindNetworkMembershipsQuery } from '../../application/networks/find-network-memberships.query.js';
import { LeaveNetworkUseCase } from '../../application/networks/leave-network.use-case.js';
import { SetNetworkNoticeUseCase } from '../../application/networks/set-network-notice.use-case.js';
import { SetProviderTierUseCase } from '../../application/networks/set-provider-tier.use-case.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { withoutNulls } from '../without-nulls.js';
import {
  endMembershipRefusals,
  EndMembershipResultUnion,
  NetworkSettingsType,
  setNetworkNoticeRefusals,
  SetNetworkNoticeResultUnion,
  setProviderTierRefusals,
  SetProviderTierResultUnion,
} from './memberships.result.js';
import { NetworkMembershipConnection, NetworkMembershipType } from './network-membership.type.js';
import { NetworkMembershipsArgs } from './networks.args.js';
import { EndMembershipInputType, SetNetworkNoticeInputType, SetProviderTierInputType } from './networks.input.js';

@Resolver(() => NetworkMembershipType)
export class NetworkMembershipsResolver {
  constructor(
    private readonly findMemberships: FindNetworkMembershipsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly leave: LeaveNetworkUseCase,
    private readonly end: EndNetworkMembershipUseCase,
    private readonly setNotice: SetNetworkNoticeUseCase,
    private readonly setTier: SetProviderTierUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => NetworkMembershipConnection, { description: 'Who takes part in whose network, by first day.' })
  async networkMemberships(@Caller() caller: RequestContext, @Args() args: NetworkMembershipsArgs) {
    const filter = { agencyId: args.agencyId ?? undefined, providerId: args.providerId ?? undefined, validOn: args.validOn ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findMemberships.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'Whose network it is.' })
  agency(@Parent() membership: { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, membership.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who takes part.' })
  provider(@Parent() membership: { readonly providerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, membership.providerId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => EndMembershipResultUnion, { description: 'The organisation acted for leaves a network, with notice.' })
  leaveNetwork(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: EndMembershipInputType) {
    return toUnion(this.leave.run(caller, withoutNulls(commandOf(input))), NetworkMembershipType, endMembershipRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => EndMembershipResultUnion, { description: 'The agency acted for ends a membership in its network, with the same notice.' })
  endNetworkMembership(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: EndMembershipInputType) {
    return toUnion(this.end.run(caller, withoutNulls(commandOf(input))), NetworkMembershipType, endMembershipRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetNetworkNoticeResultUnion, { description: 'Settles the notice in the network of the agency acted for; ends that are set stay.' })
  setNetworkNotice(@Caller() caller: RequestContext, @Args('input', { description: 'How long.' }) input: SetNetworkNoticeInputType) {
    return toUnion(this.setNotice.run(caller, commandOf(input)), NetworkSettingsType, setNetworkNoticeRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetProviderTierResultUnion, { description: 'Sets the tier of a provider in the network of the agency acted for (GZ-04).' })
  setProviderTier(@Caller() caller: RequestContext, @Args('input', { description: 'Which, and from when on.' }) input: SetProviderTierInputType) {
    return toUnion(this.setTier.run(caller, withoutNulls(commandOf(input))), NetworkMembershipType, setProviderTierRefusals);
  }
}
