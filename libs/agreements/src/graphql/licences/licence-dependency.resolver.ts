import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { DeclareLicenceDependencyUseCase } from '../../application/licences/declare-licence-dependency.use-case.js';
import { FindLicenceDependenciesQuery } from '../../application/licences/find-licence-dependencies.query.js';
import { WithdrawLicenceDependencyUseCase } from '../../application/licences/withdraw-licence-dependency.use-case.js';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { LicenceDependencyConnection, LicenceDependencyType } from './licence-dependency.type.js';
import { DeclareLicenceDependencyInputType, WithdrawLicenceDependencyInputType } from './licence.inputs.js';
import {
  declareLicenceDependencyRefusals,
  DeclareLicenceDependencyResultUnion,
  withdrawLicenceDependencyRefusals,
  WithdrawLicenceDependencyResultUnion,
} from './licence.results.js';

@Resolver(() => LicenceDependencyType)
export class LicenceDependencyResolver {
  constructor(
    private readonly declare: DeclareLicenceDependencyUseCase,
    private readonly withdraw: WithdrawLicenceDependencyUseCase,
    private readonly find: FindLicenceDependenciesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => LicenceDependencyConnection, { description: 'Licences that rest on co-use, also withdrawn ones, which the organisation acted for is agency or hub of or has declared (DD-26).' })
  async licenceDependencies(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => DeclareLicenceDependencyResultUnion, { description: "Declares that the operating licence of a facility of one's own rests on the co-use of a hub (DD-26)." })
  declareLicenceDependency(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and on whose.' }) input: DeclareLicenceDependencyInputType) {
    return toUnion(this.declare.run(caller, commandOf(input)), LicenceDependencyType, declareLicenceDependencyRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WithdrawLicenceDependencyResultUnion, { description: "Says that the licence of a facility of one's own rests on the co-use no more." })
  withdrawLicenceDependency(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawLicenceDependencyInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), LicenceDependencyType, withdrawLicenceDependencyRefusals);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency with which the co-use is agreed.' })
  agency(@Parent() { agencyId }: LicenceDependency, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'Whose groups are used.' })
  hub(@Parent() { hubId }: LicenceDependency, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, hubId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who runs the facility.' })
  dependent(@Parent() { dependentId }: LicenceDependency, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, dependentId);
  }
}
