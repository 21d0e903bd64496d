import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PRICE_ROLES } from '#agreements/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AddReviewCommentUseCase } from '../../application/months/add-review-comment.use-case.js';
import { ApproveMonthUseCase } from '../../application/months/approve-month.use-case.js';
import { FindMonthsQuery } from '../../application/months/find-months.query.js';
import { SendMonthBackUseCase } from '../../application/months/send-month-back.use-case.js';
import { SetCommandLineClosingUseCase } from '../../application/months/set-command-line-closing.use-case.js';
import { StartReviewUseCase } from '../../application/months/start-review.use-case.js';
import { SubmitMonthUseCase } from '../../application/months/submit-month.use-case.js';
import { AddReviewCommentInputType, SendMonthBackInputType, SetCommandLineClosingInputType, SignMonthInputType, StartReviewInputType } from './month.inputs.js';
import { addReviewCommentRefusals, AddReviewCommentResultUnion, moveMonthRefusals, MoveMonthResultUnion, ReviewCommentAddedType, setCommandLineClosingRefusals, SetCommandLineClosingResultUnion } from './month.results.js';
import { ClosingSettingType, MonthMovedType, SettlementMonthType } from './month.type.js';
import { pairOf } from './pair-of.js';

@Resolver(() => MonthMovedType)
export class MonthCommandsResolver {
  constructor(
    private readonly review: StartReviewUseCase,
    private readonly submit: SubmitMonthUseCase,
    private readonly approve: ApproveMonthUseCase,
    private readonly back: SendMonthBackUseCase,
    private readonly closing: SetCommandLineClosingUseCase,
    private readonly comment: AddReviewCommentUseCase,
    private readonly months: FindMonthsQuery,
  ) {}

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => MoveMonthResultUnion, { description: 'Takes a cleared month of the agency acted for into review.' })
  startReview(@Caller() caller: RequestContext, @Args('input', { description: 'Which month.' }) input: StartReviewInputType) {
    return toUnion(this.review.run(caller, commandOf(input)), MonthMovedType, moveMonthRefusals);
  }

  @Allow('CLEARING', 'BILLING')
  @Mutation(() => MoveMonthResultUnion, { description: 'Submits a reviewed month: the first signature, under the figures in force. Other figures take it back.' })
  submitMonth(@Caller() caller: RequestContext, @Args('input', { description: 'Which month, and which figures.' }) input: SignMonthInputType) {
    return toUnion(this.submit.run(caller, commandOf(input)), MonthMovedType, moveMonthRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => MoveMonthResultUnion, { description: 'Approves a submitted month: the second signature, of another person than the one who has submitted it.' })
  approveMonth(@Caller() caller: RequestContext, @Args('input', { description: 'Which month, and which figures.' }) input: SignMonthInputType) {
    return toUnion(this.approve.run(caller, commandOf(input)), MonthMovedType, moveMonthRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => MoveMonthResultUnion, { description: 'Sends the submission of a month back, or opens the review of an approved one again. All signatures go.' })
  sendMonthBack(@Caller() caller: RequestContext, @Args('input', { description: 'Which month, and why.' }) input: SendMonthBackInputType) {
    return toUnion(this.back.run(caller, commandOf(input)), MonthMovedType, moveMonthRefusals);
  }

  @Allow('CLEARING', 'ADMINISTRATOR')
  @Mutation(() => SetCommandLineClosingResultUnion, { description: 'Forbids the command line to close months of the agency acted for, or allows it again.' })
  setCommandLineClosing(@Caller() caller: RequestContext, @Args('input', { description: 'Whether it may.' }) input: SetCommandLineClosingInputType) {
    return toUnion(this.closing.run(caller, commandOf(input)), ClosingSettingType, setCommandLineClosingRefusals);
  }

  @Allow('CLEARING', 'BILLING', 'ADMINISTRATOR')
  @Mutation(() => AddReviewCommentResultUnion, { description: 'Says something about a month, or about one pair or line of it: the agency about all of them, a provider about its own pairs and lines. What is said stays.' })
  addReviewComment(@Caller() caller: RequestContext, @Args('input', { description: 'About what, and what.' }) input: AddReviewCommentInputType) {
    const { pair, lineId, agencyId, ...said } = commandOf(input);
    return toUnion(this.comment.run(caller, { ...said, agencyId: agencyId ?? undefined, between: pairOf(pair), lineId: lineId ?? undefined }), ReviewCommentAddedType, addReviewCommentRefusals);
  }

  @Allow('CLEARING', ...PRICE_ROLES)
  @ResolveField(() => SettlementMonthType, { nullable: true, description: 'The month as it is now.' })
  month(@Parent() { period }: MonthMovedType, @Caller() caller: RequestContext) {
    return this.months.one(caller, undefined, period);
  }
}
