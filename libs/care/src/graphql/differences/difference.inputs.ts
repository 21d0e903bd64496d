import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, YearMonthScalar } from '#platform/graphql';
import type { ProposalReason } from '../../domain/differences/proposal.js';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import { AttendanceStatusCodes } from '../register/session-register.type.js';
import { ProposalReasonCodes } from './difference.type.js';

@ArgsType()
export class AttendanceDifferencesArgs extends ConnectionArgs {
  @Field(() => YearMonthScalar, { nullable: true, description: 'Only of sessions in this month.' })
  month?: string | null;
}

@InputType('ProposeAttendanceInput', { description: 'What both records should say.' })
export class ProposeAttendanceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the difference.' })
  differenceId: string;

  @Field(() => AttendanceStatusCodes, { description: 'What both should say.' })
  status: AttendanceStatus;

  @Field(() => ProposalReasonCodes, { description: 'Why.' })
  reason: ProposalReason;
}

@InputType('AcceptAttendanceProposalInput', { description: 'Which proposal is accepted.' })
export class AcceptAttendanceProposalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  proposalId: string;
}

@InputType('DeclineAttendanceProposalInput', { description: 'Which proposal is declined or withdrawn.' })
export class DeclineAttendanceProposalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  proposalId: string;
}
