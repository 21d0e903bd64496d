import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { BlockSeatsUseCase } from '../../application/seats/block-seats.use-case.js';
import { FindOwnSeatsQuery } from '../../application/seats/find-own-seats.query.js';
import { KeepSeatsUseCase } from '../../application/seats/keep-seats.use-case.js';
import { ReleaseOwnSeatsUseCase } from '../../application/seats/release-own-seats.use-case.js';
import { OfferType } from '../offer.type.js';
import { BlockSeatsInputType, KeepSeatsInputType, ReleaseOwnSeatsInputType } from './own-seats.inputs.js';
import { BlockSeatsResultUnion, claimOwnSeatsRefusals, KeepSeatsResultUnion, releaseOwnSeatsRefusals, ReleaseOwnSeatsResultUnion } from './own-seats.results.js';
import { OwnSeatsConnection, OwnSeatsType } from './own-seats.type.js';
import { HOST_ROLES } from './host-roles.js';
import { meantSessions } from './meant-sessions.js';

/** Seats that a host blocks, keeps and gives back. */
@Resolver(() => OfferType)
export class OwnSeatsResolver {
  constructor(
    private readonly block: BlockSeatsUseCase,
    private readonly keep: KeepSeatsUseCase,
    private readonly release: ReleaseOwnSeatsUseCase,
    private readonly findOwnSeats: FindOwnSeatsQuery,
  ) {}

  @Allow('GROUP_WORK', ...HOST_ROLES)
  @Mutation(() => BlockSeatsResultUnion, { description: 'Takes seats of an offer of one\'s own out of the market: in all sessions meant, or in none.' })
  blockSeats(@Caller() caller: RequestContext, @Args('input', { description: 'Which seats.' }) input: BlockSeatsInputType) {
    return toUnion(this.block.run(caller, meantSessions(commandOf(input))), OwnSeatsType, claimOwnSeatsRefusals);
  }

  @Allow('GROUP_WORK', ...HOST_ROLES)
  @Mutation(() => KeepSeatsResultUnion, { description: 'Keeps seats of an offer of one\'s own for one\'s own cases until a day: in all sessions meant, or in none.' })
  keepSeats(@Caller() caller: RequestContext, @Args('input', { description: 'Which seats, and how long.' }) input: KeepSeatsInputType) {
    return toUnion(this.keep.run(caller, meantSessions(commandOf(input))), OwnSeatsType, claimOwnSeatsRefusals);
  }

  @Allow('GROUP_WORK', ...HOST_ROLES)
  @Mutation(() => ReleaseOwnSeatsResultUnion, { description: 'Gives blocked or kept seats back to the market, from today on.' })
  releaseOwnSeats(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: ReleaseOwnSeatsInputType) {
    return toUnion(this.release.run(caller, commandOf(input)), OwnSeatsType, releaseOwnSeatsRefusals);
  }

  @Allow('GROUP_WORK', ...HOST_ROLES)
  @ResolveField(() => OwnSeatsConnection, { description: 'What the host blocks and keeps from today on, oldest first; empty for everybody else.' })
  async ownSeats(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext, @Args() args: ConnectionArgs) {
    const page = pageRequest(args);
    const find = (context: RequestContext, ids: readonly string[]) => this.findOwnSeats.ofOffers(context, ids, page);
    return toConnection((await loadById(request, caller, `own seats ${JSON.stringify([page.first, page.after])}`, offer.id, find))!, page);
  }
}
