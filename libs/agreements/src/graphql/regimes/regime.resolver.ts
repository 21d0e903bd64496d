import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { AdoptRegimePresetUseCase } from '../../application/regimes/adopt-regime-preset.use-case.js';
import { ChangeRegimeUseCase } from '../../application/regimes/change-regime.use-case.js';
import { FindRegimesQuery } from '../../application/regimes/find-regimes.query.js';
import { REGIME_PRESETS } from '../../domain/regimes/regime-presets.js';
import { toModule } from '../modules/to-module.js';
import { AdoptRegimePresetInputType } from './adopt-regime-preset.input.js';
import { ChangeRegimeInputType } from './change-regime.input.js';
import { RegimeVersionType } from './regime-version.type.js';
import { RegimeConnection } from './regime.connection.js';
import { adoptRegimePresetRefusals, AdoptRegimePresetResultUnion, changeRegimeRefusals, ChangeRegimeResultUnion } from './regime.results.js';
import { RegimePresetType, RegimeType } from './regime.type.js';
import { RegimesArgs } from './regimes.args.js';
import { toTerms } from './to-terms.js';

interface RegimeRow extends RegimeType {
  readonly agencyId: string;
}

@Resolver(() => RegimeType)
export class RegimeResolver {
  constructor(
    private readonly findRegimes: FindRegimesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly adopt: AdoptRegimePresetUseCase,
    private readonly change: ChangeRegimeUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => RegimeConnection, { description: 'Funding regimes of agencies, by their code.' })
  async regimes(@Caller() caller: RequestContext, @Args() args: RegimesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findRegimes.page(caller, request, args.agencyId ?? undefined), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => [RegimePresetType], { description: 'The regimes that ship with the product; a fixed list without amounts of money.' })
  regimePresets() {
    return Object.values(REGIME_PRESETS).map(({ code, name, funding, terms }) => ({ code, name, funding, ...terms, modules: terms.modules.map(toModule) }));
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => AdoptRegimePresetResultUnion, { description: 'Makes a preset a regime of the agency acted for.' })
  adoptRegimePreset(@Caller() caller: RequestContext, @Args('input', { description: 'The preset.' }) input: AdoptRegimePresetInputType) {
    return toUnion(this.adopt.run(caller, commandOf(input)), RegimeType, adoptRegimePresetRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => ChangeRegimeResultUnion, { description: 'Writes a new version of a regime of the agency acted for.' })
  changeRegime(@Caller() caller: RequestContext, @Args('input', { description: 'The change.' }) input: ChangeRegimeInputType) {
    const command = commandOf(input);
    return toUnion(this.change.run(caller, { ...command, terms: toTerms(command.terms) }), RegimeType, changeRegimeRefusals);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() regime: RegimeRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, regime.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [RegimeVersionType], { description: 'All versions by their first day.' })
  async versions(@Parent() regime: RegimeRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'regime-versions', regime.id, (context, ids) => this.findRegimes.versionsOf(context, ids))) ?? [];
  }
}
