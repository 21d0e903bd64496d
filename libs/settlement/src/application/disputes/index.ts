import { FindDisputesQuery } from './find-disputes.query.js';
import { HandleDisputeUseCase } from './handle-dispute.use-case.js';
import { OpenDisputeUseCase } from './open-dispute.use-case.js';
import { SetDisputeDeadlineUseCase } from './set-dispute-deadline.use-case.js';

export type { DisputedUse, DisputeRecord, UseCents, UseKey } from '../../domain/disputes/dispute-record.js';
export { DISPUTE_ACTIONS, DISPUTE_REASONS, DISPUTE_STATES, type DisputeAction, type DisputeAnswer, type DisputeReason, type DisputeState } from '../../domain/disputes/dispute-states.js';
export { disputeTasks } from '../../domain/disputes/dispute-tasks.js';
export { FindDisputesQuery, type DisputedLine, type DisputeFilter, type DisputeStepRecord } from './find-disputes.query.js';
export {
  HandleDisputeUseCase,
  type AnswerDisputeInput,
  type HandleDisputeRefusal,
  type HandleDisputeResult,
  type ProposeDisputeInput,
  type SignDisputeInput,
  type WithdrawDisputeInput,
} from './handle-dispute.use-case.js';
export { KeepDisputeDeadlinesUseCase } from './keep-dispute-deadlines.use-case.js';
export { OpenDisputeUseCase, type DisputeMoved, type OpenDisputeInput, type OpenDisputeRefusal, type OpenDisputeResult } from './open-dispute.use-case.js';
export { SetDisputeDeadlineUseCase, type SetDisputeDeadlineInput, type SetDisputeDeadlineResult } from './set-dispute-deadline.use-case.js';

export const disputeProviders = [FindDisputesQuery, HandleDisputeUseCase, OpenDisputeUseCase, SetDisputeDeadlineUseCase];
