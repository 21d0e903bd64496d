import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindVerdictNotesQuery, type VerdictNote } from '../../application/placement/find-verdict-notes.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';

@Resolver(() => ReservationType)
export class VerdictNoteResolver {
  constructor(private readonly find: FindVerdictNotesQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => Boolean, { nullable: true, description: 'Whether the family wished for the offer when the seat was reserved (BHV-09); null for the host, for roles outside of case work, and where it was not kept.' })
  async wished(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.note(reservation, caller, request))?.wished ?? null;
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Why a wish was granted that costs more (BHV-09); null for the host, for roles outside of case work, and where nothing was noted.' })
  async costNote(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.note(reservation, caller, request))?.costNote ?? null;
  }

  private note({ id }: ReservationRecord, caller: RequestContext, request: GraphqlContext): Promise<VerdictNote | null> {
    if (!mayKnowCase(caller)) return Promise.resolve(null);
    return loadById(request, caller, 'verdict-note', id, (context, ids) => this.find.byIds(context, ids));
  }
}
