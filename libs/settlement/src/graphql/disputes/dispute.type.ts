import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceStatusCodes } from '#care/graphql';
import { CentsScalar, connectionOf, DateTimeScalar, LocalDateScalar, LocalTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { DisputedUseState } from '../../domain/disputes/dispute-record.js';
import type { DisputeAction, DisputeAnswer, DisputeReason, DisputeState } from '../../domain/disputes/dispute-states.js';
import { DisputeActionCodes, DisputeAnswerCodes, DisputedLineStateCodes, DisputeReasonCodes, DisputeStateCodes } from './dispute.codes.js';

@ObjectType('Dispute', { description: 'What one side says against lines of one debtor and one host, for the two sides, those whose money it is, and the agency. While it lasts its lines are held and all others go on.' })
export class DisputeType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => YearMonthScalar, { description: 'The month in whose lines it was opened.' })
  period: string;

  @Field(() => DisputeReasonCodes, { description: 'Why.' })
  reason: DisputeReason;

  @Field(() => String, { nullable: true, description: 'The words of whoever opened it.' })
  text: string | null;

  @Field(() => DisputeStateCodes, { description: 'How far it has come.' })
  state: DisputeState;

  @Field(() => Boolean, { description: 'Whether the two sides can agree between them; false where a third one would owe or receive other money: then the agency decides.' })
  isSettleable: boolean;

  @Field(() => Boolean, { description: 'Whether its opener merely has a share of the lines: then the cents that it claims are those of its share, and it reads its share and no more.' })
  claimsShare: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when it is the turn of whoever has it; null when it is over. A side that lets it pass leaves it to the agency.' })
  dueOn: string | null;

  @Field(() => DisputeAnswerCodes, { nullable: true, description: 'What the other side answered first; null: nothing yet.' })
  answer: DisputeAnswer | null;

  @Field(() => ID, { nullable: true, description: 'Number of the cents that stand at the lines (DisputedLine.proposedCents), to sign them; null: none stand.' })
  proposalId: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null: it lasts.' })
  endedAt: Date | null;
}

export const DisputeConnection = connectionOf(DisputeType, 'Dispute');

@ObjectType('DisputedLine', { description: 'A line in dispute, as it was: pseudonym and cents, never a name.' })
export class DisputedLineType {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => String, { description: 'Code of the offer as it was.' })
  offerCode: string;

  @Field(() => LocalDateScalar, { description: 'Day of the session.' })
  date: string;

  @Field(() => LocalTimeScalar, { description: 'Beginning of the session.' })
  start: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'Whether the young person came, as it was recorded then.' })
  status: string | null;

  @Field(() => CentsScalar, { description: 'What was billed; for an opener that merely has a share (Dispute.claimsShare), its share.' })
  lineCents: string;

  @Field(() => CentsScalar, { description: 'What it should be, says the opener; of one that merely has a share (Dispute.claimsShare), what its share should be.' })
  claimedCents: string;

  @Field(() => CentsScalar, { nullable: true, description: 'What stands as a proposal; null: none, or not to be seen before a second person of the agency has signed it.' })
  proposedCents: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What it costs by the decision of this dispute; null: there is none. For an opener that merely has a share, its share, once the line is cleared by it.' })
  agreedCents: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was signed a second time.' })
  decidedAt: Date | null;

  @Field(() => DisputedLineStateCodes, { description: 'What became of it.' })
  state: DisputedUseState;
}

@ObjectType('DisputeStep', { description: 'What was done about a dispute.' })
export class DisputeStepType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => DisputeActionCodes, { description: 'What was done.' })
  action: DisputeAction | 'OPEN';

  @Field(() => DisputeStateCodes, { nullable: true, description: 'The state before; null: it was opened.' })
  fromState: DisputeState | null;

  @Field(() => DisputeStateCodes, { description: 'The state after.' })
  toState: DisputeState;

  @Field(() => CentsScalar, { nullable: true, description: 'The sum that was claimed, proposed or signed; null for an opener that merely has a share, where others did it.' })
  cents: string | null;

  @Field(() => String, { nullable: true, description: 'The words to it.' })
  text: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}

@ObjectType('DisputeReceipt', { description: 'That a dispute was opened or has come further.' })
export class DisputeReceiptType {
  @Field(() => ID, { description: 'Id of the dispute.' })
  id: string;
}

@ObjectType('DisputeDeadline', { description: "How long a side has to answer in disputes of an agency's clearing." })
export class DisputeDeadlineType {
  @Field(() => Int, { description: 'Working days (Monday to Friday, without public holidays of the federal state of the side whose turn it is).' })
  workingDays: number;
}
