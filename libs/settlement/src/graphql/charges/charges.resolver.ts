import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindChargesQuery } from '../../application/charges/find-charges.query.js';
import type { MonthView } from '../../application/months/find-months.query.js';
import { SettlementMonthType } from '../months/month.type.js';
import { ChargeConnection, ChargesArgs, ChargeTotalType } from './charge.type.js';

/** Charges as part of the review of a month. */
@Resolver(() => SettlementMonthType)
export class ChargesResolver {
  constructor(private readonly find: FindChargesQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => ChargeConnection, { description: 'Charges of the month beside its seat uses, by what they correct, kind, case and day; a provider sees its own.' })
  async charges(@Parent() month: MonthView, @Caller() caller: RequestContext, @Args() args: ChargesArgs) {
    const { kind, outcome, creditorId, referralId } = args;
    const filter = { kind: kind ?? undefined, outcome: outcome ?? undefined, creditorId: creditorId ?? undefined, referralId: referralId ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, month, filter, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => [ChargeTotalType], { description: 'What they come to by kind; a kind without a charge is left out. A provider sees its own.' })
  async chargeTotals(@Parent() { runId }: MonthView, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'charge-totals', runId, (context, ids) => this.find.totalsOf(context, ids))) ?? [];
  }
}
