import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CriterionType, ScreenLanguageCodes, toCriteria, type ScreenLanguage } from '#matching/graphql';
import { Allow } from '#platform';
import { CASE_ROLES } from '#referrals/graphql';
import type { NotMatching } from '../application/reservation-refusals.js';
import { NotMatchingType } from './reserve-seat.result.js';

@Resolver(() => NotMatchingType)
export class NotMatchingResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [CriterionType], { description: 'All criteria.' })
  criteria(
    @Parent() refusal: NotMatching,
    @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language the sentences are.' }) language: ScreenLanguage,
  ): CriterionType[] {
    return toCriteria(refusal.criteria, language);
  }
}
