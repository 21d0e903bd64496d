import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindDisputesQuery } from '../../application/disputes/find-disputes.query.js';
import type { ReviewLine } from '../../application/months/find-review-lines.query.js';
import { SettlementLineType } from '../months/review.type.js';
import { DisputeType } from './dispute.type.js';

/** From a line of the review to its dispute, and what names it in a new one. */
@Resolver(() => SettlementLineType)
export class DisputeOfLineResolver {
  constructor(private readonly find: FindDisputesQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ID, { description: 'Id of the reservation; with the session it names the line, as to dispute it (openDispute).' })
  reservationId(@Parent() line: ReviewLine) {
    return line.reservationId;
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => DisputeType, { nullable: true, description: 'The dispute by which it is held, or will be when it is cleared anew; null: none that one may read.' })
  dispute(@Parent() { sessionId, reservationId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'dispute of line', `${sessionId}:${reservationId}`, (context, uses) => this.find.openByUses(context, uses));
  }
}
