import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindConcernsQuery } from '../../application/concerns/find-concerns.query.js';
import { HandleConcernUseCase } from '../../application/concerns/handle-concern.use-case.js';
import { RaiseConcernUseCase } from '../../application/concerns/raise-concern.use-case.js';
import { CONCERN_ROLES, HANDLERS } from './concern-roles.js';
import { CloseConcernInputType, ConcernTextInputType, RaiseConcernInputType } from './concern.inputs.js';
import { handleConcernRefusals, HandleConcernResultUnion, raiseConcernRefusals, RaiseConcernResultUnion } from './concern.results.js';
import { ConcernReceiptType, ConcernType } from './concern.type.js';

@Resolver(() => ConcernReceiptType)
export class ConcernCommandsResolver {
  constructor(
    private readonly raise: RaiseConcernUseCase,
    private readonly handle: HandleConcernUseCase,
    private readonly find: FindConcernsQuery,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD')
  @Mutation(() => RaiseConcernResultUnion, { description: 'Raises a complaint or an observation of monitoring about a seat. It goes to the responsible provider first, also where another one leads the group (DD-24).' })
  raiseConcern(@Caller() caller: RequestContext, @Args('input', { description: 'What, and about which seat.' }) input: RaiseConcernInputType) {
    const { sessionId, ...wish } = commandOf(input);
    return toUnion(this.raise.run(caller, { ...wish, sessionId: sessionId ?? undefined }), ConcernReceiptType, raiseConcernRefusals);
  }

  @Allow('CASE_WORK', ...HANDLERS)
  @Mutation(() => HandleConcernResultUnion, { description: 'Tells the host of a concern, in words of its own, for the responsible provider; whoever raised it does not see these words.' })
  passConcernOn(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and the words for the host.' }) input: ConcernTextInputType) {
    return toUnion(this.handle.passOn(caller, commandOf(input)), ConcernReceiptType, handleConcernRefusals);
  }

  @Allow('CASE_WORK', ...HANDLERS)
  @Mutation(() => HandleConcernResultUnion, { description: 'Answers whoever raised a concern, for the responsible provider.' })
  answerConcern(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and the answer.' }) input: ConcernTextInputType) {
    return toUnion(this.handle.answer(caller, commandOf(input)), ConcernReceiptType, handleConcernRefusals);
  }

  @Allow('CASE_WORK', ...HANDLERS)
  @Mutation(() => HandleConcernResultUnion, { description: 'Closes a concern, for the responsible provider.' })
  closeConcern(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: CloseConcernInputType) {
    return toUnion(this.handle.close(caller, commandOf(input)), ConcernReceiptType, handleConcernRefusals);
  }

  @Allow('CASE_WORK', ...CONCERN_ROLES)
  @ResolveField(() => ConcernType, { nullable: true, description: 'The concern as it is now.' })
  concern(@Parent() { id }: ConcernReceiptType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'concern', id, (context, ids) => this.find.byIds(context, ids));
  }
}
