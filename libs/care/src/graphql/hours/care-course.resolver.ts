import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { LocalDateScalar, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { CareCourseQuery } from '../../application/hours/care-course.query.js';
import { LONGEST_COURSE_DAYS } from '../../domain/hours/care-course.js';
import { requireDaysInOrder, requireDaysWithin } from '../days-in-order.js';
import { CareCourseType, CareSessionType } from './care-course.type.js';

@Resolver(() => CareSessionType)
export class CareCourseResolver {
  constructor(
    private readonly course: CareCourseQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => CareCourseType, {
    nullable: true,
    description: `Care of a case by week beside the range of what was approved, and its sessions, in a span of ${LONGEST_COURSE_DAYS} days at most; null where one does not work on the case. Every read is noted.`,
  })
  careCourse(
    @Caller() caller: RequestContext,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args('from', { type: () => LocalDateScalar, description: 'First day.' }) from: string,
    @Args('to', { type: () => LocalDateScalar, description: 'Last day, not before the first one.' }) to: string,
  ) {
    requireDaysInOrder(from, to);
    requireDaysWithin(from, to, LONGEST_COURSE_DAYS);
    return this.course.run(caller, referralId, from, to);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OfferType, { nullable: true, description: 'The offer, with its code and title; null where one may not see it.' })
  offer(@Parent() { offerId }: CareSessionType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, offerId);
  }
}
