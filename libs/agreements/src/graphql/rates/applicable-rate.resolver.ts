import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ApplicableSettlementRateQuery } from '../../application/rates/applicable-settlement-rate.query.js';
import { PRICE_ROLES } from '../price-roles.js';
import { ApplicableRateArgs, ApplicableRateType } from './applicable-rate.type.js';

@Resolver()
export class ApplicableRateResolver {
  constructor(private readonly query: ApplicableSettlementRateQuery) {}

  @Allow('CLEARING', ...PRICE_ROLES)
  @Query(() => ApplicableRateType, {
    nullable: true,
    description: 'Which settlement rate prices a use on a day, for the agency, the host and the debtor; null for everybody else.',
  })
  applicableSettlementRate(@Caller() caller: RequestContext, @Args() args: ApplicableRateArgs) {
    return this.query.run(caller, { ...args, offerId: args.offerId ?? null, category: args.category ?? null });
  }
}
