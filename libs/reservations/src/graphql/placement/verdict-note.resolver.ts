import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { FindVerdictNotesQuery } from '../../application/placement/find-verdict-notes.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';

@Resolver(() => ReservationType)
export class VerdictNoteResolver {
  constructor(private readonly find: FindVerdictNotesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => Boolean, { nullable: true, description: 'Whether the family wished for the offer when the seat was reserved (BHV-09); null for the host, and where it was not kept.' })
  async wished(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.note(reservation, caller, request))?.wished ?? null;
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Why a wish was granted that costs more (BHV-09); null for the host, and where nothing was noted.' })
  async costNote(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.note(reservation, caller, request))?.costNote ?? null;
  }

  private note({ id }: ReservationRecord, caller: RequestContext, request: GraphqlContext) {
    return loadById(request, caller, 'verdict-note', id, (context, ids) => this.find.byIds(context, ids));
  }
}
