import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindLicenceDependenciesQuery } from '../../application/licences/find-licence-dependencies.query.js';
import { AgreementType } from '../agreement.type.js';
import { LicenceDependencyType } from './licence-dependency.type.js';

@Resolver(() => AgreementType)
export class AgreementDependentsResolver {
  constructor(private readonly find: FindLicenceDependenciesQuery) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [LicenceDependencyType], { description: 'Licences of facilities that rest on its co-use, by the names of the facilities (DD-26).' })
  async licenceDependencies(@Parent() { id }: AgreementType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'licence-dependencies', id, (context, ids) => this.find.byAgreement(context, ids))) ?? [];
  }
}
