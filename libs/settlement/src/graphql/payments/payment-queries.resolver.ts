import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, pageRequest, toConnection } from '#platform/graphql';
import { FindBankEntriesQuery } from '../../application/payments/find-bank-entries.query.js';
import { FindPaymentsQuery } from '../../application/payments/find-payments.query.js';
import { filterOf } from '../ledger/ledger.resolver.js';
import { BankEntryConnection, OpenItemConnection, OpenItemsArgs, PaymentConnection, PaymentRulesType, PaymentsArgs, SetOffConnection } from './payment.types.js';

@Resolver()
export class PaymentQueriesResolver {
  constructor(
    private readonly find: FindPaymentsQuery,
    private readonly findEntries: FindBankEntriesQuery,
  ) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => OpenItemConnection, { description: 'What is owed and what is settled, by due day: for a provider its own, for an agency all of its clearing.' })
  async openItems(@Caller() caller: RequestContext, @Args() args: OpenItemsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.items(caller, request, { ...filterOf(args), open: args.open }), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => PaymentConnection, { description: 'Payments, in the order in which they were recorded: for a provider its own, for an agency all of its clearing.' })
  async payments(@Caller() caller: RequestContext, @Args() args: PaymentsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.payments(caller, request, filterOf(args)), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => SetOffConnection, { description: 'Set-offs, in the order in which they were proposed.' })
  async setOffs(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.setOffs(caller, request), request);
  }

  @Allow('CLEARING', 'BILLING', 'AUDITOR')
  @Query(() => BankEntryConnection, { description: 'Entries of own bank statements of which nobody has said yet what they are, by day.' })
  async waitingBankEntries(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findEntries.run(caller, request), request);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => PaymentRulesType, { description: 'When what is owed is due and reminded of; of an agency that has decided nothing the default ones.' })
  paymentRules(@Caller() caller: RequestContext, @Args('agencyId', { type: () => ID, nullable: true, description: 'Left out: the organisation acted for.' }) agencyId?: string | null) {
    return this.find.rules(caller, agencyId ?? null);
  }
}
