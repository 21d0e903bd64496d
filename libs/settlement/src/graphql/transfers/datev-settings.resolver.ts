import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { FindDatevSettingsQuery } from '../../application/transfers/find-datev-settings.query.js';
import { SetDatevSettingsUseCase } from '../../application/transfers/set-datev-settings.use-case.js';
import { DatevSettingsType, SetDatevSettingsInputType, setDatevSettingsRefusals, SetDatevSettingsResultUnion } from './datev-settings.types.js';

@Resolver()
export class DatevSettingsResolver {
  constructor(
    private readonly find: FindDatevSettingsQuery,
    private readonly set: SetDatevSettingsUseCase,
  ) {}

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => DatevSettingsType, { nullable: true, description: 'How the organisation acted for keeps its books in DATEV; the defaults where it has said nothing.' })
  datevSettings(@Caller() caller: RequestContext) {
    return this.find.run(caller);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => SetDatevSettingsResultUnion, { description: 'The organisation acted for says how it keeps its books in DATEV.' })
  setDatevSettings(@Caller() caller: RequestContext, @Args('input', { description: 'The settings.' }) input: SetDatevSettingsInputType) {
    return toUnion(this.set.run(caller, commandOf(input)), DatevSettingsType, setDatevSettingsRefusals);
  }
}
