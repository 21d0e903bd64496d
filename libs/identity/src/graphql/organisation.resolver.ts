import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { pageRequest, toConnection } from '#platform/graphql';
import { FindOrganisationsQuery } from '../application/find-organisations.query.js';
import { OrganisationConnection } from './organisation.connection.js';
import { OrganisationType } from './organisation.type.js';
import { OrganisationsArgs } from './organisations.args.js';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(private readonly findOrganisations: FindOrganisationsQuery) {}

  @Allow('ADMINISTRATION', ...ROLES, 'OPERATOR')
  @Query(() => OrganisationConnection, { description: 'Organisations of the installation, by their code.' })
  async organisations(@Caller() caller: RequestContext, @Args() args: OrganisationsArgs) {
    const filter = { kind: args.kind ?? undefined, text: args.text ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findOrganisations.page(caller, filter, request), request);
  }

  @Allow('ADMINISTRATION', ...ROLES, 'OPERATOR')
  @Query(() => OrganisationType, { nullable: true, description: 'One organisation; null when there is none with this id.' })
  organisation(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the organisation.' }) id: string) {
    return this.findOrganisations.one(caller, id);
  }
}
