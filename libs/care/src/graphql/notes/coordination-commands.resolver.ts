import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindCoordinationQuery } from '../../application/notes/find-coordination.query.js';
import { MarkCoordinationNotesReadUseCase } from '../../application/notes/mark-coordination-notes-read.use-case.js';
import { OpenCoordinationThreadUseCase } from '../../application/notes/open-coordination-thread.use-case.js';
import { WithdrawCoordinationNoteUseCase } from '../../application/notes/withdraw-coordination-note.use-case.js';
import { WriteCoordinationNoteUseCase } from '../../application/notes/write-coordination-note.use-case.js';
import { LEADS } from './coordination-roles.js';
import { CoordinationNoteInputType, OpenCoordinationThreadInputType, WriteCoordinationNoteInputType } from './coordination.inputs.js';
import { MarkCoordinationNotesReadResultUnion, markReadRefusals, OpenCoordinationThreadResultUnion, openThreadRefusals, WithdrawCoordinationNoteResultUnion, withdrawNoteRefusals, WriteCoordinationNoteResultUnion, writeNoteRefusals } from './coordination.results.js';
import { CoordinationNoteReceiptType, CoordinationNotesReadType, CoordinationThreadOpenedType, CoordinationThreadType } from './coordination.type.js';

@Resolver(() => CoordinationThreadOpenedType)
export class CoordinationCommandsResolver {
  constructor(
    private readonly open: OpenCoordinationThreadUseCase,
    private readonly write: WriteCoordinationNoteUseCase,
    private readonly withdraw: WithdrawCoordinationNoteUseCase,
    private readonly read: MarkCoordinationNotesReadUseCase,
    private readonly find: FindCoordinationQuery,
  ) {}

  @Allow('CASE_WORK', ...LEADS)
  @Mutation(() => OpenCoordinationThreadResultUnion, { description: 'Begins to write with the lead of the other side of a confirmed seat, whose family consents (DD-29); gives the thread back that the two have.' })
  openCoordinationThread(@Caller() caller: RequestContext, @Args('input', { description: 'With whom, about which seat.' }) input: OpenCoordinationThreadInputType) {
    return toUnion(this.open.run(caller, commandOf(input)), CoordinationThreadOpenedType, openThreadRefusals);
  }

  @Allow('CASE_WORK', ...LEADS)
  @Mutation(() => WriteCoordinationNoteResultUnion, { description: 'Adds a note to a thread of one\'s own; the other one is told that there is one.' })
  writeCoordinationNote(@Caller() caller: RequestContext, @Args('input', { description: 'What, and in which thread.' }) input: WriteCoordinationNoteInputType) {
    return toUnion(this.write.run(caller, commandOf(input)), CoordinationNoteReceiptType, writeNoteRefusals);
  }

  @Allow('CASE_WORK', ...LEADS)
  @Mutation(() => WithdrawCoordinationNoteResultUnion, { description: 'Takes a note of one\'s own back: its words are gone for good, that there was one stays.' })
  withdrawCoordinationNote(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: CoordinationNoteInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), CoordinationNoteReceiptType, withdrawNoteRefusals);
  }

  @Allow('CASE_WORK', ...LEADS)
  @Mutation(() => MarkCoordinationNotesReadResultUnion, { description: 'Says that the notes of the other one up to this one are read.' })
  markCoordinationNotesRead(@Caller() caller: RequestContext, @Args('input', { description: 'The last one that was seen.' }) input: CoordinationNoteInputType) {
    return toUnion(this.read.run(caller, commandOf(input)), CoordinationNotesReadType, markReadRefusals);
  }

  @Allow('CASE_WORK', ...LEADS)
  @ResolveField(() => CoordinationThreadType, { nullable: true, description: 'The thread.' })
  thread(@Parent() { id }: CoordinationThreadOpenedType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'coordination-thread', id, (context, ids) => this.find.byIds(context, ids));
  }
}
