import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { FindMachineTokensQuery } from '../../application/people/find-machine-tokens.query.js';
import { IssueMachineTokenUseCase } from '../../application/people/issue-machine-token.use-case.js';
import { RevokeMachineTokenUseCase } from '../../application/people/revoke-machine-token.use-case.js';
import { IssueMachineTokenInputType, RevokeMachineTokenInputType } from './machine-tokens.input.js';
import {
  issueMachineTokenRefusals,
  IssueMachineTokenResultUnion,
  MachineTokenIssuedType,
  MachineTokenRevokedType,
  revokeMachineTokenRefusals,
  RevokeMachineTokenResultUnion,
} from './machine-tokens.result.js';
import { MachineTokenConnection } from './people.connection.js';

@Resolver()
export class MachineTokensResolver {
  constructor(
    private readonly findTokens: FindMachineTokensQuery,
    private readonly issue: IssueMachineTokenUseCase,
    private readonly revoke: RevokeMachineTokenUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Query(() => MachineTokenConnection, { description: 'Programs that may act for the organisation acted for, the oldest first.' })
  async machineTokens(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findTokens.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => IssueMachineTokenResultUnion, { description: 'Lets a program act for the organisation in one role. The token is shown once.' })
  issueMachineToken(@Caller() caller: RequestContext, @Args('input', { description: 'The program.' }) input: IssueMachineTokenInputType) {
    return toUnion(this.issue.run(caller, commandOf(input)), MachineTokenIssuedType, issueMachineTokenRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RevokeMachineTokenResultUnion, { description: 'Ends a token at once.' })
  revokeMachineToken(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: RevokeMachineTokenInputType) {
    return toUnion(this.revoke.run(caller, commandOf(input)), MachineTokenRevokedType, revokeMachineTokenRefusals);
  }
}
