import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { FindMunicipalitiesQuery } from '../../application/find-municipalities.query.js';
import { MunicipalityType } from './municipality.type.js';

@Resolver()
export class MunicipalitiesResolver {
  constructor(private readonly find: FindMunicipalitiesQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => [MunicipalityType], { description: 'Municipalities with a name, or a word in it, that begins so, or with this key (AGS); at most twelve, none for fewer than two characters.' })
  municipalities(@Caller() caller: RequestContext, @Args('text', { type: () => String, description: 'What somebody types of a name, or the eight digits of a key.' }) text: string) {
    return this.find.byName(caller, text);
  }
}
