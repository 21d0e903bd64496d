import type { Refusal } from '#kernel';
import type { DisputeAction, DisputeState } from '../../domain/disputes/dispute-states.js';

/** No such dispute, or not one of the caller's: both answer alike. */
export interface DisputeNotFound extends Refusal {
  readonly code: 'DISPUTE_NOT_FOUND';
}

/** No such lines in force, priced, of the caller's, in a month that is not closed. */
export interface LinesNotFound extends Refusal {
  readonly code: 'LINES_NOT_FOUND';
}

/** The lines are not all between the same debtor and host. */
export interface LinesOfSeveralPairs extends Refusal {
  readonly code: 'LINES_OF_SEVERAL_PAIRS';
}

/** One of the lines is in dispute already. */
export interface LineInDispute extends Refusal {
  readonly code: 'LINE_IN_DISPUTE';
}

/** It is not in a state in which this can be done, or it is not for the caller to do. */
export interface DisputeWrongState extends Refusal {
  readonly code: 'DISPUTE_STATE';
  readonly state: DisputeState;
  /** What the caller can do instead. */
  readonly nextActions: readonly DisputeAction[];
}

/** What is to be signed is not what stands any more. */
export interface ProposalChanged extends Refusal {
  readonly code: 'PROPOSAL_CHANGED';
  /** What stands now; null: nothing. */
  readonly proposalId: string | null;
}

/** Whoever has signed first does not sign second. */
export interface SecondPersonNeeded extends Refusal {
  readonly code: 'SECOND_PERSON_NEEDED';
}

/** Cents are claimed, proposed and signed by people. */
export interface DisputePersonNeeded extends Refusal {
  readonly code: 'DISPUTE_PERSON_NEEDED';
}

/** Two people of the agency have ruled what one of the lines costs, and it is billed so. */
export interface LineRuled extends Refusal {
  readonly code: 'LINE_RULED';
}

/** The month is approved: nothing more is said against its lines. */
export interface MonthApproved extends Refusal {
  readonly code: 'MONTH_APPROVED';
}

/** Deadlines are set by agencies. */
export interface NotAnAgency extends Refusal {
  readonly code: 'AGENCY_NOT_FOUND';
}

export const disputeUnknown: DisputeNotFound = { code: 'DISPUTE_NOT_FOUND', message: 'There is no such dispute.' };
export const linesUnknown: LinesNotFound = { code: 'LINES_NOT_FOUND', message: 'There are no such lines of this organisation that were priced in a month that is not closed.' };
export const severalPairs: LinesOfSeveralPairs = { code: 'LINES_OF_SEVERAL_PAIRS', message: 'The lines of one dispute have the same debtor and the same host.' };
export const lineInDispute: LineInDispute = { code: 'LINE_IN_DISPUTE', message: 'One of the lines is in dispute already.' };
export const secondPersonNeeded: SecondPersonNeeded = { code: 'SECOND_PERSON_NEEDED', message: 'A second person confirms what the first one has signed.' };
export const personNeeded: DisputePersonNeeded = { code: 'DISPUTE_PERSON_NEEDED', message: 'Cents in a dispute are claimed, proposed and signed by a person, no machine: sign in as a person who bills.' };
export const lineRuled: LineRuled = {
  code: 'LINE_RULED',
  message: 'The agency has ruled what one of the lines costs, and that is what is billed: leave this line out, or ask the agency to take it up again.',
};
export const notAnAgency: NotAnAgency = { code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' };

export const proposalChanged = (proposalId: string | null): ProposalChanged => ({ code: 'PROPOSAL_CHANGED', message: 'What stands now is another proposal.', proposalId });

export const monthApproved = (period: string): MonthApproved => ({
  code: 'MONTH_APPROVED',
  message: `The month ${period} is approved: ask the agency to send it back (sendMonthBack), then dispute its lines.`,
});

export const disputeState = (state: DisputeState, nextActions: readonly DisputeAction[]): DisputeWrongState => ({
  code: 'DISPUTE_STATE',
  message: `This is not possible, or not for this organisation to do, while the dispute is ${state}.`,
  state,
  nextActions,
});
