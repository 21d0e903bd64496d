import { FindDifferencesQuery } from './find-differences.query.js';
import { ProposeAttendanceUseCase } from './propose-attendance.use-case.js';
import { SettleProposalUseCase } from './settle-proposal.use-case.js';

export { differenceTasks } from '../../domain/differences/difference-tasks.js';
export { PROPOSAL_REASONS, PROPOSAL_STATES, type AttendanceProposal, type ProposalReason, type ProposalState } from '../../domain/differences/proposal.js';
export { FindDifferencesQuery, type AttendanceDifference, type DifferenceFilter } from './find-differences.query.js';
export { FollowDifferencesUseCase } from './follow-differences.use-case.js';
export { ProposeAttendanceUseCase, type AttendanceProposed, type ProposeAttendanceInput, type ProposeAttendanceResult } from './propose-attendance.use-case.js';
export { SettleProposalUseCase, type SettleProposalInput, type SettleProposalResult } from './settle-proposal.use-case.js';

export const differenceProviders = [FindDifferencesQuery, ProposeAttendanceUseCase, SettleProposalUseCase];
