import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ScreenLanguageCodes, toCriteria, type ScreenLanguage } from '#matching/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindVerdictsQuery } from '../../application/placement/find-verdicts.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';
import { ReservationVerdictsType } from './reservation-verdicts.type.js';

@Resolver(() => ReservationType)
export class ReservationVerdictsResolver {
  constructor(private readonly find: FindVerdictsQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => ReservationVerdictsType, {
    nullable: true,
    description: 'What the match said when the seat was reserved, for the case work of agency and responsible provider; null for the host, for other roles, and for a seat that was brought from outside.',
  })
  async verdicts(
    @Parent() { id }: ReservationRecord,
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
    @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language the sentences are.' }) language: ScreenLanguage,
  ): Promise<ReservationVerdictsType | null> {
    if (!mayKnowCase(caller)) return null;
    const kept = await loadById(request, caller, 'verdicts', id, (context, ids) => this.find.byIds(context, ids));
    return kept && { ...kept, criteria: toCriteria(kept.criteria, language) };
  }
}
