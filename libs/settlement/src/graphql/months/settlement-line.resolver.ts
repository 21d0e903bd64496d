import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindSettlementRatesQuery } from '#agreements';
import { PRICE_ROLES, SettlementRateType } from '#agreements/graphql';
import { SessionRegisterQuery } from '#care';
import { AttendanceHistoryEntryType } from '#care/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindSessionsQuery } from '#offers';
import { loadSession, SessionType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindReviewLinesQuery, type ReviewLine } from '../../application/months/find-review-lines.query.js';
import { reasonInWords } from '../../domain/months/held-reasons.js';
import { holdingOfLine } from './holding-of-line.js';
import { LineHoldingType, SettlementLineShareType, SettlementLineType } from './review.type.js';

/** A line down to what it was made of: the session, what was recorded of it, the version of the rate, and the price in words. */
@Resolver(() => SettlementLineType)
export class SettlementLineResolver {
  constructor(
    private readonly lines: FindReviewLinesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findSessions: FindSessionsQuery,
    private readonly findRates: FindSettlementRatesQuery,
    private readonly register: SessionRegisterQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => SessionType, { nullable: true, description: 'The session, and by it the offer.' })
  session(@Parent() { sessionId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadSession(request, caller, this.findSessions, sessionId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'Who owes, or would owe where it is held; null where nobody does.' })
  debtor(@Parent() { payerId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return payerId === null ? null : loadOrganisation(request, caller, this.findOrganisations, payerId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The host.' })
  host(@Parent() { hostId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return hostId === null ? null : loadOrganisation(request, caller, this.findOrganisations, hostId);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [SettlementLineShareType], { description: 'Which part of it is whose, the host first; for a co-host its own alone. Empty where it costs nothing.' })
  shares(@Parent() { shareIds, shareCents }: ReviewLine) {
    return shareIds.map((organisationId, place) => ({ organisationId, cents: shareCents[place]! }));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'Why it is held or not settled, in German.' })
  reasonText(@Parent() { reason }: ReviewLine) {
    return reasonInWords(reason);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => LineHoldingType, { nullable: true, description: 'Who can resolve it, and where; null where it is not held.' })
  holding(@Parent() line: ReviewLine) {
    return holdingOfLine(line);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [AttendanceHistoryEntryType], { description: 'What was recorded of the young person at the session, for which side and when, latest first; as far as it is the caller\'s to see.' })
  async attendance(@Parent() { sessionId, referralId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'attendance-history', `${sessionId}:${referralId}`, (context, keys) => this.register.historyOf(context, keys))) ?? [];
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => SettlementRateType, { nullable: true, description: 'The version of the rate that it is priced by, and by it its calculation; null where it is priced by none, or one may not know it.' })
  rate(@Parent() { rateId }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return rateId === null ? null : loadById(request, caller, 'settlement-rate', rateId, (context, ids) => this.findRates.byIds(context, ids));
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'How it got its cents, as one exact product in German; null where nothing is priced, or the records say something else by now.' })
  priceText(@Parent() { id, runId, unit }: ReviewLine, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return unit === null ? null : loadById(request, caller, 'line-price', `${runId} ${id}`, (context, keys) => this.lines.wordsOf(context, keys));
  }
}
