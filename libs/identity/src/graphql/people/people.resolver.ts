import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { FindPeopleQuery } from '../../application/people/find-people.query.js';
import { RemovePersonUseCase } from '../../application/people/remove-person.use-case.js';
import { SetRolesUseCase } from '../../application/people/set-roles.use-case.js';
import { ColleagueConnection, PersonConnection } from './people.connection.js';
import { RemovePersonInputType, SetRolesInputType } from './people.input.js';
import { removePersonRefusals, RemovePersonResultUnion, setRolesRefusals, SetRolesResultUnion } from './people.result.js';
import { PersonRemovedType, RolesSetType } from './person.type.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly findPeople: FindPeopleQuery,
    private readonly roles: SetRolesUseCase,
    private readonly remove: RemovePersonUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => PersonConnection, { description: 'The people of the organisation acted for, by name.' })
  async people(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findPeople.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => ColleagueConnection, { description: 'The people of the organisation acted for without their addresses, by name: whom one may name as a deputy.' })
  async colleagues(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findPeople.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetRolesResultUnion, { description: 'Says what somebody is in the organisation. Holds from their next request on.' })
  setRoles(@Caller() caller: RequestContext, @Args('input', { description: 'The roles.' }) input: SetRolesInputType) {
    return toUnion(this.roles.run(caller, commandOf(input)), RolesSetType, setRolesRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RemovePersonResultUnion, { description: 'Ends all roles and substitutions of somebody in the organisation; the account stays.' })
  removePerson(@Caller() caller: RequestContext, @Args('input', { description: 'Who.' }) input: RemovePersonInputType) {
    return toUnion(this.remove.run(caller, commandOf(input)), PersonRemovedType, removePersonRefusals);
  }
}
