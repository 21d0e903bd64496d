import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar } from '#platform/graphql';
import type { ProposalReason, ProposalState } from '../../domain/differences/proposal.js';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { Recorder } from '../../domain/register/recorder.js';
import { RecorderCodes } from '../register/recorder.codes.js';
import { AttendanceStatusCodes } from '../register/session-register.type.js';

export const ProposalReasonCodes = codeList<ProposalReason>('AttendanceProposalReason', 'Why one side proposes what both records should say.', {
  ENTRY_MISTAKEN: 'An entry was a mistake.',
  LIST_CHECKED: 'The list on paper was looked at.',
  FAMILY_ASKED: 'The family was asked.',
  EXCUSE_CAME_LATER: 'The excuse came after the session.',
  OTHER: 'Another reason.',
});

export const ProposalStateCodes = codeList<ProposalState>('AttendanceProposalState', 'What became of a proposal.', {
  OPEN: 'The other side has not answered.',
  ACCEPTED: 'Both records say so now.',
  DECLINED: 'The other side does not agree.',
  WITHDRAWN: 'Whoever proposed it took it back.',
  OBSOLETE: 'The records have come to say the same without it.',
});

@ObjectType('AttendanceProposal', { description: 'What one side proposes that both records should say (TS-16).' })
export class AttendanceProposalType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => RecorderCodes, { description: 'Which side proposes it.' })
  proposedBy: Recorder;

  @Field(() => AttendanceStatusCodes, { description: 'What both records should say.' })
  status: AttendanceStatus;

  @Field(() => ProposalReasonCodes, { description: 'Why.' })
  reason: ProposalReason;

  @Field(() => ProposalStateCodes, { description: 'What became of it.' })
  state: ProposalState;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt: Date;
}

@ObjectType('AttendanceDifference', { description: 'The agency\'s own record of an attendance and the host\'s differ (TS-16): the line of clearing is on hold until they agree.' })
export class AttendanceDifferenceType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => String, { nullable: true, description: 'The pseudonym of the case; null where no reservation tells it any more.' })
  referralCode: string | null;

  @Field(() => AttendanceStatusCodes, { description: 'What the host recorded.' })
  providerStatus: AttendanceStatus;

  @Field(() => AttendanceStatusCodes, { description: 'What the agency recorded.' })
  agencyStatus: AttendanceStatus;

  @Field(() => DateTimeScalar, { description: 'Since when they differ.' })
  since: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is over; null: they differ.' })
  endedAt: Date | null;

  @Field(() => AttendanceProposalType, { nullable: true, description: 'What one side proposes and the other has not answered; null: nothing.' })
  proposal: AttendanceProposalType | null;
}

export const AttendanceDifferenceConnection = connectionOf(AttendanceDifferenceType, 'AttendanceDifference');
