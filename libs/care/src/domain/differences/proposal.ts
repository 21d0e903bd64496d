import type { AttendanceStatus } from '../register/attendance-entries.js';
import type { Recorder } from '../register/recorder.js';

/** Why one side proposes what both records should say (TS-16). */
export const PROPOSAL_REASONS = ['ENTRY_MISTAKEN', 'LIST_CHECKED', 'FAMILY_ASKED', 'EXCUSE_CAME_LATER', 'OTHER'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** OBSOLETE: the two records have come to say the same without it. */
export const PROPOSAL_STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OBSOLETE'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface AttendanceProposal {
  readonly id: string;
  readonly proposedBy: Recorder;
  readonly status: AttendanceStatus;
  readonly reason: ProposalReason;
  readonly state: ProposalState;
  readonly proposedAt: Date;
}
