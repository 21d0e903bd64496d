import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { GraphQLError } from 'graphql';
import { DraftReachQuery, type DraftReach } from '../../application/reach/draft-reach.query.js';
import { DraftReachInputType, reachOfInput } from './draft-reach.input.js';
import { DraftReachType } from './draft-reach.type.js';

const ERROR_CODES = { TOO_MANY_PREVIEWS: 'TOO_MANY_REQUESTS', SPAN_REVERSED: 'BAD_USER_INPUT' } as const;

@Resolver()
export class DraftReachResolver {
  constructor(private readonly reach: DraftReachQuery) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => DraftReachType, {
    nullable: true,
    description:
      'Which referrals an own draft would serve, and what a change would gain or lose, before it is published: numbers only, hidden under five. Null for an organisation without offers of its own, and for a draft or offer that is not its own. At most 60 an hour for an organisation.',
  })
  async draftReach(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: DraftReachInputType): Promise<DraftReach | null> {
    const reach = await this.reach.run(caller, reachOfInput(input));
    if (!reach.ok) throw new GraphQLError(reach.refusal.message, { extensions: { code: ERROR_CODES[reach.refusal.code] } });
    return reach.value;
  }
}
