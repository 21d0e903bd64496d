import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, Public, SignedIn, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { AcceptInvitationUseCase } from '../../application/people/accept-invitation.use-case.js';
import { FindInvitationsQuery } from '../../application/people/find-invitations.query.js';
import { InvitePersonUseCase } from '../../application/people/invite-person.use-case.js';
import { JoinOrganisationUseCase } from '../../application/people/join-organisation.use-case.js';
import { WithdrawInvitationUseCase } from '../../application/people/withdraw-invitation.use-case.js';
import { AcceptInvitationInputType, InvitePersonInputType, JoinOrganisationInputType, WithdrawInvitationInputType } from './invitations.input.js';
import {
  acceptInvitationRefusals,
  AcceptInvitationResultUnion,
  InvitationAnsweredType,
  InvitationWithdrawnType,
  invitePersonRefusals,
  InvitePersonResultUnion,
  joinOrganisationRefusals,
  JoinOrganisationResultUnion,
  OrganisationJoinedType,
  PersonInvitedType,
  withdrawInvitationRefusals,
  WithdrawInvitationResultUnion,
} from './invitations.result.js';
import { InvitationConnection } from './people.connection.js';

@Resolver()
export class InvitationsResolver {
  constructor(
    private readonly findInvitations: FindInvitationsQuery,
    private readonly invite: InvitePersonUseCase,
    private readonly withdraw: WithdrawInvitationUseCase,
    private readonly accept: AcceptInvitationUseCase,
    private readonly join: JoinOrganisationUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => InvitationConnection, { description: 'Whom the organisation acted for has invited, the oldest first.' })
  async invitations(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findInvitations.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => InvitePersonResultUnion, { description: 'Asks somebody by mail to join the organisation; an open invitation of the same address is replaced.' })
  invitePerson(@Caller() caller: RequestContext, @Args('input', { description: 'Who, and as what.' }) input: InvitePersonInputType) {
    return toUnion(this.invite.run(caller, commandOf(input)), PersonInvitedType, invitePersonRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WithdrawInvitationResultUnion, { description: 'Takes an open invitation back.' })
  withdrawInvitation(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawInvitationInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), InvitationWithdrawnType, withdrawInvitationRefusals);
  }

  @Public('whoever is invited has no account yet; the token out of the mail opens the way')
  @Mutation(() => AcceptInvitationResultUnion, { description: 'Answers an invitation before signing in, with a name and a password for a new account.' })
  acceptInvitation(@Caller() caller: RequestContext, @Args('input', { description: 'The answer.' }) input: AcceptInvitationInputType) {
    return toUnion(this.accept.run(caller, commandOf(input)), InvitationAnsweredType, acceptInvitationRefusals);
  }

  @SignedIn()
  @Mutation(() => JoinOrganisationResultUnion, { description: 'Answers an invitation as somebody who is signed in with the address that was invited.' })
  joinOrganisation(@Caller() caller: RequestContext, @Args('input', { description: 'The answer.' }) input: JoinOrganisationInputType) {
    return toUnion(this.join.run(caller, commandOf(input)), OrganisationJoinedType, joinOrganisationRefusals);
  }
}
