import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindDifferencesQuery } from '../../application/differences/find-differences.query.js';
import { ProposeAttendanceUseCase } from '../../application/differences/propose-attendance.use-case.js';
import { SettleProposalUseCase } from '../../application/differences/settle-proposal.use-case.js';
import { RECORDERS } from '../register/register-roles.js';
import { AcceptAttendanceProposalInputType, DeclineAttendanceProposalInputType, ProposeAttendanceInputType } from './difference.inputs.js';
import {
  AnswerAttendanceProposalResultUnion,
  AttendanceProposalReceiptType,
  proposeAttendanceRefusals,
  ProposeAttendanceResultUnion,
  settleProposalRefusals,
} from './difference.results.js';
import { AttendanceProposalType } from './difference.type.js';

@Resolver(() => AttendanceProposalReceiptType)
export class DifferenceCommandsResolver {
  constructor(
    private readonly propose: ProposeAttendanceUseCase,
    private readonly settle: SettleProposalUseCase,
    private readonly find: FindDifferencesQuery,
  ) {}

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => ProposeAttendanceResultUnion, { description: 'Proposes what both records of an attendance should say, for one side of a difference (TS-16). Nothing changes until the other side accepts.' })
  proposeAttendance(@Caller() caller: RequestContext, @Args('input', { description: 'What, and about which difference.' }) input: ProposeAttendanceInputType) {
    return toUnion(this.propose.run(caller, commandOf(input)), AttendanceProposalReceiptType, proposeAttendanceRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => AnswerAttendanceProposalResultUnion, { description: 'Accepts what the other side proposes: both records say so from now on.' })
  acceptAttendanceProposal(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: AcceptAttendanceProposalInputType) {
    return toUnion(this.settle.accept(caller, commandOf(input)), AttendanceProposalReceiptType, settleProposalRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => AnswerAttendanceProposalResultUnion, { description: 'Declines what the other side proposes, or takes back what one\'s own side has proposed: the records stay as they are.' })
  declineAttendanceProposal(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: DeclineAttendanceProposalInputType) {
    return toUnion(this.settle.decline(caller, commandOf(input)), AttendanceProposalReceiptType, settleProposalRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @ResolveField(() => AttendanceProposalType, { nullable: true, description: 'The proposal as it is now.' })
  proposal(@Parent() { proposalId }: AttendanceProposalReceiptType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'attendance-proposal', proposalId, (context, ids) => this.find.proposalsByIds(context, ids));
  }
}
