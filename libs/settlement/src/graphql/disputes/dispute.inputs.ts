import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CentsScalar, CommandInput, ConnectionArgs, YearMonthScalar } from '#platform/graphql';
import type { DisputeTurn } from '../../application/disputes/find-disputes.query.js';
import type { DisputeAnswer, DisputeReason, DisputeState } from '../../domain/disputes/dispute-states.js';
import { DisputeAnswerCodes, DisputeReasonCodes, DisputeStateCodes, DisputeTurnCodes } from './dispute.codes.js';

const TEXT = { nullable: true, description: '1 to 2000 characters, without the name of a child or a family; left out: none.' } as const;

@InputType('DisputeLineKeyInput', { description: 'The seat use that a line is about.' })
export class DisputeLineKeyInputType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;
}

@InputType('DisputeLineInput', { description: 'What a line should be.' })
export class DisputeLineInputType extends DisputeLineKeyInputType {
  @Field(() => CentsScalar, { description: 'Cents of the whole line, shares of co-hosts included; where whoever opens a dispute merely has a share (Dispute.claimsShare), of its share. 0 or more.' })
  cents: bigint;
}

@InputType('OpenDisputeInput', { description: 'Which lines of which month are disputed, and why.' })
export class OpenDisputeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the agency whose month it is.' })
  agencyId: string;

  @Field(() => YearMonthScalar, { description: 'The month in whose lines they are; it is neither approved nor closed.' })
  period: string;

  @Field(() => [DisputeLineInputType], { description: '1 to 500 lines of one debtor and one host, each with what it should be.' })
  lines: DisputeLineInputType[];

  @Field(() => DisputeReasonCodes, { description: 'Why.' })
  reason: DisputeReason;

  @Field(() => String, { ...TEXT, description: '1 to 2000 characters, without the name of a child or a family; must be there for OTHER.' })
  text?: string | null;
}

@InputType('AnswerDisputeInput', { description: 'What the other side says to a dispute.' })
export class AnswerDisputeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  disputeId: string;

  @Field(() => DisputeAnswerCodes, { description: 'The answer.' })
  answer: DisputeAnswer;

  @Field(() => [DisputeLineInputType], { nullable: true, description: 'For PARTLY: what lines should be; one left out stays as it was billed.' })
  lines?: DisputeLineInputType[] | null;

  @Field(() => String, TEXT)
  text?: string | null;
}

@InputType('DisputeProposalInput', { description: 'What the lines of a dispute should be.' })
export class DisputeProposalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  disputeId: string;

  @Field(() => [DisputeLineInputType], { description: 'What lines should be; one left out stays as it was billed.' })
  lines: DisputeLineInputType[];

  @Field(() => String, TEXT)
  text?: string | null;
}

@InputType('SignDisputeInput', { description: 'Which proposal is signed a second time.' })
export class SignDisputeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  disputeId: string;

  @Field(() => ID, { description: 'Number of the proposal, as it was read (Dispute.proposalId): another one is not signed unseen.' })
  proposalId: string;

  @Field(() => String, TEXT)
  text?: string | null;
}

@InputType('WithdrawDisputeInput', { description: 'What is taken back.' })
export class WithdrawDisputeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  disputeId: string;

  @Field(() => [DisputeLineKeyInputType], { nullable: true, description: 'Only these lines; left out: all.' })
  lines?: DisputeLineKeyInputType[] | null;

  @Field(() => String, TEXT)
  text?: string | null;
}

@InputType('EscalateDisputeInput', { description: 'Which dispute goes to the agency.' })
export class EscalateDisputeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  disputeId: string;

  @Field(() => String, TEXT)
  text?: string | null;
}

@InputType('SetDisputeDeadlineInput', { description: 'How long a side has to answer.' })
export class SetDisputeDeadlineInputType extends CommandInput {
  @Field(() => Int, { description: '1 to 60 working days (Monday to Friday, without public holidays).' })
  workingDays: number;
}

@ArgsType()
export class DisputesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: "Only those of this agency's clearing." })
  agencyId?: string | null;

  @Field(() => DisputeStateCodes, { nullable: true, description: 'Only those in this state.' })
  state?: DisputeState | null;

  @Field(() => DisputeTurnCodes, { nullable: true, description: 'Only those whose turn it is.' })
  turn?: DisputeTurn | null;
}
