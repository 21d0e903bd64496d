import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#platform';
import { CASE_ROLES } from '#referrals/graphql';
import type { RelaxationOption } from '../../domain/why-not/why-not.js';
import { ScreenLanguageCodes, type ScreenLanguage } from '../criterion.type.js';
import { RelaxationOptionType } from './why-not.type.js';

@Resolver(() => RelaxationOptionType)
export class RelaxationOptionResolver {
  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => String, { description: 'A sentence, such as "8 km further (up to 18 km): 4 offers".' })
  detail(@Parent() { sentence }: RelaxationOption, @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language.' }) language: ScreenLanguage): string {
    return language === 'DE' ? sentence.de : sentence.en;
  }
}
