import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { FindDeclinesQuery } from '../../application/neutrality/find-declines.query.js';
import type { DeclineRecord } from '../../domain/neutrality/decline.js';
import { MatchType } from '../match.type.js';
import type { MatchRow } from '../matching-row.js';
import { OfferDeclineType } from './offer-decline.type.js';

@Resolver(() => MatchType)
export class MatchDeclineResolver {
  constructor(private readonly findDeclines: FindDeclinesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OfferDeclineType, { nullable: true, description: 'That the offer was declined for the referral, and why; null: it was not. It has no weight in the ranking.' })
  declined(@Parent() { offerId, question }: MatchRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<DeclineRecord | null> {
    return loadById(request, caller, 'declines', `${question.referralId.toLowerCase()}:${offerId}`, (context, pairs) =>
      this.findDeclines.ofReferrals(context, pairs.map((pair) => pair.slice(0, pair.indexOf(':')))),
    );
  }
}
