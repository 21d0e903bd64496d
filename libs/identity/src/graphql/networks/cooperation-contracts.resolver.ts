import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import { commandOf, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { EndCooperationContractUseCase } from '../../application/networks/end-cooperation-contract.use-case.js';
import { FindCooperationContractsQuery } from '../../application/networks/find-cooperation-contracts.query.js';
import { RecordCooperationContractUseCase } from '../../application/networks/record-cooperation-contract.use-case.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { withoutNulls } from '../without-nulls.js';
import {
  endCooperationContractRefusals,
  EndCooperationContractResultUnion,
  recordCooperationContractRefusals,
  RecordCooperationContractResultUnion,
} from './contracts.result.js';
import { CooperationContractConnection, CooperationContractType } from './cooperation-contract.type.js';
import { CooperationContractsArgs } from './networks.args.js';
import { EndCooperationContractInputType, RecordCooperationContractInputType } from './networks.input.js';

/** Those who keep contracts, and those who must see why something is settled. */
const CONTRACT_ROLES: readonly Role[] = ['ADMINISTRATOR', 'BILLING', 'CONTROLLER', 'AUDITOR'];

@Resolver(() => CooperationContractType)
export class CooperationContractsResolver {
  constructor(
    private readonly findContracts: FindCooperationContractsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly record: RecordCooperationContractUseCase,
    private readonly end: EndCooperationContractUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...CONTRACT_ROLES)
  @Query(() => CooperationContractConnection, { description: 'Cooperation contracts of the organisation acted for, by first day (GZ-05).' })
  async cooperationContracts(@Caller() caller: RequestContext, @Args() args: CooperationContractsArgs) {
    const filter = { providerId: args.providerId ?? undefined, validOn: args.validOn ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findContracts.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', ...CONTRACT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency.' })
  agency(@Parent() contract: { readonly agencyId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, contract.agencyId);
  }

  @Allow('ADMINISTRATION', ...CONTRACT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The provider or partner.' })
  provider(@Parent() contract: { readonly providerId: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, contract.providerId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RecordCooperationContractResultUnion, { description: 'Records a contract of the agency acted for with a provider.' })
  recordCooperationContract(@Caller() caller: RequestContext, @Args('input', { description: 'The contract.' }) input: RecordCooperationContractInputType) {
    return toUnion(this.record.run(caller, withoutNulls(commandOf(input))), CooperationContractType, recordCooperationContractRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => EndCooperationContractResultUnion, { description: 'Gives a contract of the agency acted for an end, or an earlier one.' })
  endCooperationContract(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: EndCooperationContractInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), CooperationContractType, endCooperationContractRefusals);
  }
}
