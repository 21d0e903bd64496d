import { Args, Query, Resolver } from '@nestjs/graphql';
import { boundedMonths } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { UnmetNeedQuery } from '../../application/demand/unmet-need.query.js';
import { UnmetNeedArgs } from './unmet-need.args.js';
import { UnmetNeedType } from './unmet-need.type.js';

@Resolver()
export class UnmetNeedResolver {
  constructor(private readonly need: UnmetNeedQuery) {}

  @Allow('CONTROLLING', 'CASEWORKER', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => UnmetNeedType, {
    description: 'What the referrals of the agency acted for were searched for in vain, where, for which ages and topics; numbers under five hidden. Empty for an organisation that is no agency.',
  })
  async unmetNeed(@Caller() caller: RequestContext, @Args() args: UnmetNeedArgs) {
    const months = boundedMonths(args);
    return { ...months, ...(await this.need.run(caller, months)) };
  }
}
