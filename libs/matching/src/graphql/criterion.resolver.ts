import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import { CASE_ROLES } from '#referrals/graphql';
import type { Criterion, Sentence } from '../domain/explain.js';
import { CriterionType, ScreenLanguageCodes, type ScreenLanguage } from './criterion.type.js';

const SENTENCE_OF: Readonly<Record<ScreenLanguage, keyof Sentence>> = { DE: 'de', EN: 'en' };

@Resolver(() => CriterionType)
export class CriterionResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => String, { description: 'A sentence with the values that were compared.' })
  detail(@Parent() criterion: Criterion, @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language.' }) language: ScreenLanguage): string {
    return criterion.detail[SENTENCE_OF[language]];
  }
}
