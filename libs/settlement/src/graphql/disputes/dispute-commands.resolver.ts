import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindDisputesQuery } from '../../application/disputes/find-disputes.query.js';
import { HandleDisputeUseCase } from '../../application/disputes/handle-dispute.use-case.js';
import { OpenDisputeUseCase } from '../../application/disputes/open-dispute.use-case.js';
import { SetDisputeDeadlineUseCase } from '../../application/disputes/set-dispute-deadline.use-case.js';
import { AnswerDisputeInputType, DisputeProposalInputType, EscalateDisputeInputType, OpenDisputeInputType, SetDisputeDeadlineInputType, SignDisputeInputType, WithdrawDisputeInputType } from './dispute.inputs.js';
import { handleDisputeRefusals, HandleDisputeResultUnion, openDisputeRefusals, OpenDisputeResultUnion, setDisputeDeadlineRefusals, SetDisputeDeadlineResultUnion } from './dispute.results.js';
import { DisputeDeadlineType, DisputeReceiptType, DisputeType } from './dispute.type.js';

/** The command with `null` where nothing was said. */
const said = <I extends { text?: string | null; idempotencyKey: string }>(input: I): I & { text: string | null } => ({ ...commandOf(input), text: input.text ?? null });

@Resolver(() => DisputeReceiptType)
export class DisputeCommandsResolver {
  constructor(
    private readonly open: OpenDisputeUseCase,
    private readonly handle: HandleDisputeUseCase,
    private readonly deadline: SetDisputeDeadlineUseCase,
    private readonly find: FindDisputesQuery,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => OpenDisputeResultUnion, { description: 'Disputes lines of a cleared month that is not closed, as debtor, host, co-host with a share, or agency. They are held from the next clearing on, which is queued; the rest goes on.' })
  openDispute(@Caller() caller: RequestContext, @Args('input', { description: 'Which lines, and why.' }) input: OpenDisputeInputType) {
    return toUnion(this.open.run(caller, said(input)), DisputeReceiptType, openDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Answers a dispute, for the other side.' })
  answerDispute(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and the answer.' }) input: AnswerDisputeInputType) {
    return toUnion(this.handle.answer(caller, { ...said(input), lines: input.lines ?? [] }), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Proposes what the lines of an answered dispute should be, for either side; the other one may accept.' })
  proposeDisputeSettlement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and what.' }) input: DisputeProposalInputType) {
    return toUnion(this.handle.propose(caller, said(input)), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Signs what the other side has signed before: the dispute is settled, and its lines cost that from the next clearing on, which is queued.' })
  acceptDisputeSettlement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and which proposal.' }) input: SignDisputeInputType) {
    return toUnion(this.handle.accept(caller, said(input)), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Takes a dispute back, or some of its lines, for whoever opened it.' })
  withdrawDispute(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and which lines.' }) input: WithdrawDisputeInputType) {
    return toUnion(this.handle.withdraw(caller, { ...said(input), lines: input.lines ?? null }), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Gives an answered dispute to the agency, for either side.' })
  escalateDispute(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: EscalateDisputeInputType) {
    return toUnion(this.handle.escalate(caller, said(input)), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Proposes what the agency decides; a second person confirms it.' })
  proposeDisputeRuling(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and what.' }) input: DisputeProposalInputType) {
    return toUnion(this.handle.proposeRuling(caller, said(input)), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => HandleDisputeResultUnion, { description: 'Decides a dispute as another person of the agency has proposed: its lines cost that from the next clearing on, which is queued.' })
  confirmDisputeRuling(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and which proposal.' }) input: SignDisputeInputType) {
    return toUnion(this.handle.confirmRuling(caller, said(input)), DisputeReceiptType, handleDisputeRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => SetDisputeDeadlineResultUnion, { description: 'Sets how long a side has to answer in disputes of the clearing of the agency acted for; turns that have begun keep their day.' })
  setDisputeDeadline(@Caller() caller: RequestContext, @Args('input', { description: 'How long.' }) input: SetDisputeDeadlineInputType) {
    return toUnion(this.deadline.run(caller, commandOf(input)), DisputeDeadlineType, setDisputeDeadlineRefusals);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => DisputeType, { nullable: true, description: 'The dispute as it is now.' })
  dispute(@Parent() { id }: DisputeReceiptType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'dispute', id, (context, ids) => this.find.byIds(context, ids));
  }
}
