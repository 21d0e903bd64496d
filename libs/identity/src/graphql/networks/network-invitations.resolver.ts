import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, Public, type RequestContext } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { AnswerNetworkInvitationByTokenUseCase } from '../../application/networks/answer-network-invitation-by-token.use-case.js';
import { AnswerNetworkInvitationUseCase } from '../../application/networks/answer-network-invitation.use-case.js';
import { FindNetworkInvitationsQuery } from '../../application/networks/find-network-invitations.query.js';
import { InviteToNetworkUseCase } from '../../application/networks/invite-to-network.use-case.js';
import { WithdrawNetworkInvitationUseCase } from '../../application/networks/withdraw-network-invitation.use-case.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { withoutNulls } from '../without-nulls.js';
import {
  answerNetworkInvitationByTokenRefusals,
  AnswerNetworkInvitationByTokenResultUnion,
  answerNetworkInvitationRefusals,
  AnswerNetworkInvitationResultUnion,
  inviteToNetworkRefusals,
  InviteToNetworkResultUnion,
  NetworkInvitationAnsweredType,
  withdrawNetworkInvitationRefusals,
  WithdrawNetworkInvitationResultUnion,
} from './invitations.result.js';
import { NetworkInvitationConnection, NetworkInvitationType } from './network-invitation.type.js';
import { NetworkInvitationsArgs } from './networks.args.js';
import {
  AnswerNetworkInvitationByTokenInputType,
  AnswerNetworkInvitationInputType,
  InviteToNetworkInputType,
  WithdrawNetworkInvitationInputType,
} from './networks.input.js';

@Resolver(() => NetworkInvitationType)
export class NetworkInvitationsResolver {
  constructor(
    private readonly findInvitations: FindNetworkInvitationsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly invite: InviteToNetworkUseCase,
    private readonly withdraw: WithdrawNetworkInvitationUseCase,
    private readonly answer: AnswerNetworkInvitationUseCase,
    private readonly answerByToken: AnswerNetworkInvitationByTokenUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => NetworkInvitationConnection, { description: 'Invitations into networks that the organisation acted for has sent or received, the oldest first.' })
  async networkInvitations(@Caller() caller: RequestContext, @Args() args: NetworkInvitationsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findInvitations.page(caller, request, args.state ?? undefined), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @ResolveField(() => OrganisationType, { description: 'The agency that invites.' })
  agency(@Parent() invitation: { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, invitation.agencyId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The invited organisation; null as long as it is not there.' })
  organisation(@Parent() invitation: { readonly organisationId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, invitation.organisationId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => InviteToNetworkResultUnion, { description: 'Asks a provider or partner into the network of the agency acted for, by mail.' })
  inviteToNetwork(@Caller() caller: RequestContext, @Args('input', { description: 'Whom.' }) input: InviteToNetworkInputType) {
    const { newOrganisation, ...wish } = withoutNulls(commandOf(input));
    const outcome = this.invite.run(caller, { ...wish, newOrganisation: newOrganisation && withoutNulls(newOrganisation) });
    return toUnion(outcome, NetworkInvitationType, inviteToNetworkRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WithdrawNetworkInvitationResultUnion, { description: 'Takes an open invitation of the agency acted for back.' })
  withdrawNetworkInvitation(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawNetworkInvitationInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), NetworkInvitationType, withdrawNetworkInvitationRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => AnswerNetworkInvitationResultUnion, { description: 'The organisation acted for joins a network that it is invited to, or does not.' })
  answerNetworkInvitation(@Caller() caller: RequestContext, @Args('input', { description: 'The answer.' }) input: AnswerNetworkInvitationInputType) {
    return toUnion(this.answer.run(caller, commandOf(input)), NetworkInvitationType, answerNetworkInvitationRefusals);
  }

  @Public('whoever is invited to found an organisation here has no account yet; the token out of the mail opens the way')
  @Mutation(() => AnswerNetworkInvitationByTokenResultUnion, {
    description: 'Answers for an organisation that is not there yet. ACCEPT creates it; its first administrator then takes the same token to acceptInvitation or joinOrganisation.',
  })
  answerNetworkInvitationByToken(@Caller() caller: RequestContext, @Args('input', { description: 'The answer.' }) input: AnswerNetworkInvitationByTokenInputType) {
    return toUnion(this.answerByToken.run(caller, commandOf(input)), NetworkInvitationAnsweredType, answerNetworkInvitationByTokenRefusals);
  }
}
