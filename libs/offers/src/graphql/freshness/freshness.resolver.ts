import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, Public, ROLES, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ConfirmCapacityByLinkUseCase } from '../../application/freshness/confirm-capacity-by-link.use-case.js';
import { ConfirmCapacityUseCase } from '../../application/freshness/confirm-capacity.use-case.js';
import { FindCatalogueSettingsQuery } from '../../application/freshness/find-catalogue-settings.query.js';
import { SetCatalogueSettingsUseCase } from '../../application/freshness/set-catalogue-settings.use-case.js';
import { CatalogueSettingsType } from './catalogue-settings.type.js';
import { ConfirmCapacityByLinkInputType, ConfirmCapacityInputType, SetCatalogueSettingsInputType } from './freshness.input.js';
import {
  CapacityConfirmedType,
  confirmCapacityByLinkRefusals,
  ConfirmCapacityByLinkResultUnion,
  confirmCapacityRefusals,
  ConfirmCapacityResultUnion,
  setCatalogueSettingsRefusals,
  SetCatalogueSettingsResultUnion,
} from './freshness.result.js';

@Resolver()
export class FreshnessResolver {
  constructor(
    private readonly confirm: ConfirmCapacityUseCase,
    private readonly confirmByLink: ConfirmCapacityByLinkUseCase,
    private readonly findSettings: FindCatalogueSettingsQuery,
    private readonly setSettings: SetCatalogueSettingsUseCase,
  ) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => ConfirmCapacityResultUnion, { description: 'Says that the seats of own offers are still what they say: of all of them in one call, or of some.' })
  confirmCapacity(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: ConfirmCapacityInputType) {
    const { offerIds, ...wish } = commandOf(input);
    return toUnion(this.confirm.run(caller, { ...wish, offerIds: offerIds ?? undefined }), CapacityConfirmedType, confirmCapacityRefusals);
  }

  @Public('whoever gets the mail confirms without an account at hand; the token of 256 bits opens this one thing, once')
  @Mutation(() => ConfirmCapacityByLinkResultUnion, { description: 'The same by the token of a reminder, without signing in, once. Unknown, expired and used tokens answer alike.' })
  confirmCapacityByLink(@Caller() caller: RequestContext, @Args('input', { description: 'The token, and which ones.' }) input: ConfirmCapacityByLinkInputType) {
    const { offerIds, ...wish } = commandOf(input);
    return toUnion(this.confirmByLink.run(caller, { ...wish, offerIds: offerIds ?? undefined }), CapacityConfirmedType, confirmCapacityByLinkRefusals);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => CatalogueSettingsType, { description: 'What holds in the catalogue for the organisation acted for: an agency\'s own settings, for others the strictest of their networks.' })
  catalogueSettings(@Caller() caller: RequestContext) {
    return this.findSettings.run(caller);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetCatalogueSettingsResultUnion, { description: 'Settles for the network of the agency acted for when a capacity is ageing and stale, and the threshold of utilisation.' })
  setCatalogueSettings(@Caller() caller: RequestContext, @Args('input', { description: 'All of them.' }) input: SetCatalogueSettingsInputType) {
    return toUnion(this.setSettings.run(caller, commandOf(input)), CatalogueSettingsType, setCatalogueSettingsRefusals);
  }
}
