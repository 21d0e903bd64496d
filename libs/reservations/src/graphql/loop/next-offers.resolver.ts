import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { NoteShownUseCase, RankOffersQuery } from '#matching';
import { loadBestMatches, MatchType } from '#matching/graphql';
import { SeatTakenType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindReservationsQuery } from '../../application/find-reservations.query.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';
import { wantedOf, type WantedSeat } from './next-offers.js';

const MOST = 20;

@Resolver(() => SeatTakenType)
export class NextOffersResolver {
  constructor(
    private readonly rankOffers: RankOffersQuery,
    private readonly noteShown: NoteShownUseCase,
    private readonly findReservations: FindReservationsQuery,
  ) {}

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => [MatchType], {
    nullable: true,
    description: `The offers that suit the case best and have a seat, at most ${MOST}, worked out when the field is asked for; null where the seats were wanted for no case, or for one that the caller does not work on.`,
  })
  async nextOffers(
    @Parent() refusal: object,
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 3, description: `How many, 1 to ${MOST}; others are taken for the nearest of them.` }) first: number,
  ) {
    const wanted = mayKnowCase(caller) ? wantedOf(refusal) : undefined;
    const seat = wanted && (await this.seatOf(caller, wanted));
    if (!seat) return null;
    const { rankOffers, noteShown } = this;
    return loadBestMatches(request, caller, { rankOffers, noteShown, ...seat, first: Math.min(Math.max(first, 1), MOST) });
  }

  private async seatOf(caller: RequestContext, wanted: WantedSeat) {
    if ('referralId' in wanted) return wanted;
    const [reservation] = await this.findReservations.byIds(caller, [wanted.reservationId]);
    return reservation && { referralId: reservation.referralId, variant: reservation.variant };
  }
}
