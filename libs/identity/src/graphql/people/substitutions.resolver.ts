import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { EndSubstitutionUseCase } from '../../application/people/end-substitution.use-case.js';
import { FindSubstitutionsQuery } from '../../application/people/find-substitutions.query.js';
import { NameDeputyUseCase } from '../../application/people/name-deputy.use-case.js';
import { SubstitutionConnection } from './people.connection.js';
import { EndSubstitutionInputType, NameDeputyInputType } from './substitutions.input.js';
import {
  DeputyNamedType,
  endSubstitutionRefusals,
  EndSubstitutionResultUnion,
  nameDeputyRefusals,
  NameDeputyResultUnion,
  SubstitutionEndedType,
} from './substitutions.result.js';

/** An auditor changes nothing, so nobody has to stand in for one. */
const WRITERS = ROLES.filter((role) => role !== 'AUDITOR');

@Resolver()
export class SubstitutionsResolver {
  constructor(
    private readonly findSubstitutions: FindSubstitutionsQuery,
    private readonly name: NameDeputyUseCase,
    private readonly end: EndSubstitutionUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => SubstitutionConnection, { description: 'Who stands in for whom in the organisation acted for, today and later, by the first day.' })
  async substitutions(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findSubstitutions.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', ...WRITERS)
  @Mutation(() => NameDeputyResultUnion, { description: 'Names a deputy for a span of days.' })
  nameDeputy(@Caller() caller: RequestContext, @Args('input', { description: 'Who, and when.' }) input: NameDeputyInputType) {
    const { personId, ...wish } = commandOf(input);
    return toUnion(this.name.run(caller, { ...wish, personId: personId ?? undefined }), DeputyNamedType, nameDeputyRefusals);
  }

  @Allow('ADMINISTRATION', ...WRITERS)
  @Mutation(() => EndSubstitutionResultUnion, { description: 'Ends a substitution at once: by the person, the deputy or an administrator.' })
  endSubstitution(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: EndSubstitutionInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), SubstitutionEndedType, endSubstitutionRefusals);
  }
}
