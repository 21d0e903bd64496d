import type { Refusal } from '#kernel';
import type { ProposalState } from '../../domain/differences/proposal.js';

/** No such difference, or not one of the caller's: both answer alike. */
export interface DifferenceNotFound extends Refusal {
  readonly code: 'DIFFERENCE_NOT_FOUND';
}

/** The two records say the same by now. */
export interface DifferenceOver extends Refusal {
  readonly code: 'DIFFERENCE_OVER';
}

/** There is a proposal that nobody has answered. */
export interface ProposalOpen extends Refusal {
  readonly code: 'PROPOSAL_OPEN';
  readonly proposalId: string;
}

/** No such proposal, or not one of the caller's: both answer alike. */
export interface ProposalNotFound extends Refusal {
  readonly code: 'PROPOSAL_NOT_FOUND';
}

/** The proposal was answered or withdrawn, or is about nothing any more. */
export interface ProposalSettled extends Refusal {
  readonly code: 'PROPOSAL_SETTLED';
  readonly state: ProposalState;
}

/** Whoever proposes does not accept. */
export interface OwnProposal extends Refusal {
  readonly code: 'OWN_PROPOSAL';
}

export const differenceUnknown: DifferenceNotFound = { code: 'DIFFERENCE_NOT_FOUND', message: 'There is no such difference.' };
export const differenceOver: DifferenceOver = { code: 'DIFFERENCE_OVER', message: 'The two records say the same by now.' };
export const proposalUnknown: ProposalNotFound = { code: 'PROPOSAL_NOT_FOUND', message: 'There is no such proposal.' };
export const ownProposal: OwnProposal = { code: 'OWN_PROPOSAL', message: 'A proposal is accepted by the other side; your own one can be taken back.' };

export const proposalOpen = (proposalId: string): ProposalOpen => ({
  code: 'PROPOSAL_OPEN',
  message: 'There is a proposal that has not been answered; it is accepted, declined or taken back first.',
  proposalId,
});

export const proposalSettled = (state: ProposalState): ProposalSettled => ({ code: 'PROPOSAL_SETTLED', message: `The proposal is ${state}.`, state });
