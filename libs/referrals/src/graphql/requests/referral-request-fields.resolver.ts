import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindColleaguesQuery } from '#identity';
import { loadColleague, NamedPersonType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '../../application/find-referrals.query.js';
import { FindRequestDetailsQuery } from '../../application/requests/find-request-details.query.js';
import { nextStates, possibleActions, type Standing } from '../../domain/requests/referral-states.js';
import { CASE_ROLES } from '../case-roles.js';
import { loadReferral } from '../load-referral.js';
import { ReferralType } from '../referral.type.js';
import { FormerHelpType } from './referral-request.fields.js';
import { ReferralActionCodes, ReferralStateCodes } from './request.codes.js';

interface RequestRow extends Standing {
  readonly id: string;
  readonly caseworkerId: string | null;
  readonly siblingGroup: string | null;
}

/** What is worked out of a request, or stands in rows beside it. */
@Resolver(() => ReferralType)
export class ReferralRequestFieldsResolver {
  constructor(
    private readonly findReferrals: FindReferralsQuery,
    private readonly findDetails: FindRequestDetailsQuery,
    private readonly findColleagues: FindColleaguesQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [ReferralStateCodes], { description: 'Where it can go from here, by an action or by a reservation.' })
  nextStates(@Parent() referral: RequestRow) {
    return nextStates(referral);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [ReferralActionCodes], { description: "What its agency's caseworkers can do with it now." })
  possibleActions(@Parent() referral: RequestRow) {
    return possibleActions(referral);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [FormerHelpType], { description: 'What was tried before, in the order of the form.' })
  async formerHelps(@Parent() { id }: RequestRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'former-helps', id, (context, ids) => this.findDetails.formerHelps(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [ReferralType], { description: 'Siblings that belong together with it, without itself, as far as one may see them.' })
  async siblings(@Parent() { id, siblingGroup }: RequestRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    if (siblingGroup === null) return [];
    const ids = (await loadById(request, caller, 'siblings', siblingGroup, (context, groups) => this.findDetails.siblingIds(context, groups))) ?? [];
    const siblings = await Promise.all(ids.filter((one) => one !== id).map((one) => loadReferral(request, caller, this.findReferrals, one)));
    return siblings.filter((sibling) => sibling !== null);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'The caseworker in charge; null: nobody, or none of the organisation acted for.' })
  caseworker(@Parent() { caseworkerId }: RequestRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return caseworkerId === null ? null : loadColleague(request, caller, this.findColleagues, caseworkerId);
  }
}
