import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindConcernsQuery } from '../../application/concerns/find-concerns.query.js';
import type { ConcernRecord } from '../../domain/concerns/concern-record.js';
import { CONCERN_TRANSITIONS } from '../../domain/concerns/concern-states.js';
import { CONCERN_ROLES } from './concern-roles.js';
import { ConcernStateCodes } from './concern.codes.js';
import { ConcernsArgs } from './concern.inputs.js';
import { ConcernConnection, ConcernType, PassedOnConcernConnection } from './concern.type.js';

@Resolver(() => ConcernType)
export class ConcernResolver {
  constructor(
    private readonly find: FindConcernsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @Query(() => ConcernConnection, { description: 'Complaints and observations of monitoring that one has raised or answers for, in the order in which they were raised.' })
  async concerns(@Caller() caller: RequestContext, @Args() args: ConcernsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, { reservationId: args.reservationId ?? undefined, state: args.state ?? undefined }), request);
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @Query(() => ConcernType, { nullable: true, description: 'One concern; null when there is none with this id that one may read.' })
  async concern(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the concern.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('GROUP_WORK', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Query(() => PassedOnConcernConnection, { description: 'What responsible providers have told the organisation acted for about seats in its groups (DD-24).' })
  async passedOnConcerns(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.passedOn(caller, request), request);
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @ResolveField(() => OrganisationType, { description: 'With whom it lies: who was responsible for the help when it was raised.' })
  responsible(@Parent() { responsibleId }: ConcernRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, responsibleId);
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Whose side raised it.' })
  raisedFor(@Parent() { raisedFor }: ConcernRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, raisedFor);
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @ResolveField(() => [ConcernStateCodes], { description: 'Where it can go from here; the responsible provider decides.' })
  nextStates(@Parent() { state }: ConcernRecord) {
    return CONCERN_TRANSITIONS[state];
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @ResolveField(() => String, { nullable: true, description: 'What the host was told, for the responsible provider and the host; null: nothing, or not to be seen.' })
  wordsForHost(@Parent() { id }: ConcernRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'words-for-host', id, (context, ids) => this.find.wordsForHost(context, ids));
  }
}
