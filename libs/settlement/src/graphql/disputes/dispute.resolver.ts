import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindDisputesQuery } from '../../application/disputes/find-disputes.query.js';
import { SetDisputeDeadlineUseCase } from '../../application/disputes/set-dispute-deadline.use-case.js';
import { disputeActionsOf } from '../../domain/disputes/dispute-actions.js';
import type { DisputeRecord } from '../../domain/disputes/dispute-record.js';
import { DisputeActionCodes } from './dispute.codes.js';
import { DisputesArgs } from './dispute.inputs.js';
import { DisputeConnection, DisputeDeadlineType, DisputedLineType, DisputeStepType, DisputeType } from './dispute.type.js';

@Resolver(() => DisputeType)
export class DisputeResolver {
  constructor(
    private readonly find: FindDisputesQuery,
    private readonly deadline: SetDisputeDeadlineUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => DisputeConnection, { description: 'Disputes in which the organisation acted for is a side, has money in, or is the agency, in the order in which they were opened.' })
  async disputes(@Caller() caller: RequestContext, @Args() args: DisputesArgs) {
    const request = pageRequest(args);
    const filter = { agencyId: args.agencyId ?? undefined, state: args.state ?? undefined, turn: args.turn ?? undefined };
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => DisputeType, { nullable: true, description: 'One dispute; null when there is none with this id that one may read.' })
  async dispute(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the dispute.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => DisputeDeadlineType, { description: "How long a side has to answer in disputes of an agency's clearing; 10 working days where nothing was set." })
  disputeDeadline(@Caller() caller: RequestContext, @Args('agencyId', { type: () => ID, description: 'Id of the agency.' }) agencyId: string) {
    return this.deadline.read(caller, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency whose clearing it is.' })
  agency(@Parent() { agencyId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who owes the lines.' })
  debtor(@Parent() { debtorId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, debtorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The host.' })
  creditor(@Parent() { creditorId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, creditorId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who opened it.' })
  opener(@Parent() { openerId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, openerId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who answers it.' })
  respondent(@Parent() { respondentId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, respondentId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Whose turn it is; null when it is over.' })
  turn(@Parent() { turnId }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return turnId === null ? null : loadOrganisation(request, caller, this.findOrganisations, turnId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Whose proposal stands; null: none.' })
  proposedFor(@Parent() { proposedFor }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return proposedFor === null ? null : loadOrganisation(request, caller, this.findOrganisations, proposedFor);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [DisputeActionCodes], { description: 'What the asking person can do next, with the role for it.' })
  nextActions(@Parent() dispute: DisputeRecord, @Caller() caller: RequestContext) {
    return disputeActionsOf(dispute, caller);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [DisputedLineType], { description: 'Its lines as they were, in the order of their sessions.' })
  lines(@Parent() { id }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'dispute lines', id, (context, ids) => this.find.linesOf(context, ids));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [DisputeStepType], { description: 'What was done about it, in order.' })
  history(@Parent() { id }: DisputeRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'dispute steps', id, (context, ids) => this.find.stepsOf(context, ids));
  }
}
