import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import { CASE_ROLES } from '#referrals/graphql';
import type { RelaxationPair } from '../../domain/why-not/relaxation-pairs.js';
import { ScreenLanguageCodes, type ScreenLanguage } from '../criterion.type.js';
import { RelaxationPairType } from './why-not.type.js';

@Resolver(() => RelaxationPairType)
export class RelaxationPairResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => String, { description: 'A sentence, such as "2 years outside the age range and without a language in common: 4 offers".' })
  detail(@Parent() { sentence }: RelaxationPair, @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language.' }) language: ScreenLanguage): string {
    return language === 'DE' ? sentence.de : sentence.en;
  }
}
