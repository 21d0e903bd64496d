import { AssignReferralUseCase } from './assign-referral.use-case.js';
import { CreateReferralUseCase } from './create-referral.use-case.js';
import { EndReferralUseCase } from './end-referral.use-case.js';
import { FindRequestDetailsQuery } from './find-request-details.query.js';
import { LinkSiblingsUseCase } from './link-siblings.use-case.js';
import { PauseReferralUseCase } from './pause-referral.use-case.js';
import { ReopenReferralUseCase } from './reopen-referral.use-case.js';
import { ResumeReferralUseCase } from './resume-referral.use-case.js';
import { ReturnReferralUseCase } from './return-referral.use-case.js';
import { StartSearchUseCase } from './start-search.use-case.js';
import { SubmitReferralUseCase } from './submit-referral.use-case.js';
import { UnlinkSiblingUseCase } from './unlink-sibling.use-case.js';
import { UpdateReferralUseCase } from './update-referral.use-case.js';

export type { ReferralFieldProblem, ReferralFieldProblemKind, ReferralInvalid } from '../../domain/requests/referral-field-problem.js';
export type { FormerHelp, ReferralForm, ReferralWish } from '../../domain/requests/referral-form.js';
export {
  nextStates,
  possibleActions,
  REFERRAL_ACTIONS,
  REFERRAL_STATES,
  RESERVABLE_STATES,
  TRANSITIONS,
  type ReferralAction,
  type ReferralState,
} from '../../domain/requests/referral-states.js';
export { END_REASONS, HELP_OUTCOMES, HELP_REASONS, PAUSE_REASONS, RETURN_REASONS, type EndReason, type HelpOutcome, type HelpReason, type PauseReason, type ReturnReason } from '../../domain/requests/request-codes.js';
export { requestTasks } from '../../domain/requests/request-tasks.js';
export { wrongState, type NoSiblings, type ReferralChanged, type ReferralUnknown, type ReferralWrongState } from './request-refusals.js';
export {
  AssignReferralUseCase,
  CreateReferralUseCase,
  EndReferralUseCase,
  FindRequestDetailsQuery,
  LinkSiblingsUseCase,
  PauseReferralUseCase,
  ReopenReferralUseCase,
  ResumeReferralUseCase,
  ReturnReferralUseCase,
  StartSearchUseCase,
  SubmitReferralUseCase,
  UnlinkSiblingUseCase,
  UpdateReferralUseCase,
};

/** Use cases and queries of requests and their states. */
export const requestProviders = [
  AssignReferralUseCase,
  CreateReferralUseCase,
  EndReferralUseCase,
  FindRequestDetailsQuery,
  LinkSiblingsUseCase,
  PauseReferralUseCase,
  ReopenReferralUseCase,
  ResumeReferralUseCase,
  ReturnReferralUseCase,
  StartSearchUseCase,
  SubmitReferralUseCase,
  UnlinkSiblingUseCase,
  UpdateReferralUseCase,
];
