import { AcceptOfferedSeatUseCase } from './accept-offered-seat.use-case.js';
import { ChangeWaitUseCase } from './change-wait.use-case.js';
import { DeclineOfferedSeatUseCase } from './decline-offered-seat.use-case.js';
import { ExplainWaitsQuery } from './explain-waits.query.js';
import { FindWaitingListQuery } from './find-waiting-list.query.js';
import { FindWaitingRulesQuery } from './find-waiting-rules.query.js';
import { FindWaitsQuery } from './find-waits.query.js';
import { JoinWaitingListUseCase } from './join-waiting-list.use-case.js';
import { LeaveWaitingListUseCase } from './leave-waiting-list.use-case.js';
import { SetOfferWaitingUseCase } from './set-offer-waiting.use-case.js';
import { SetWaitingRulesUseCase } from './set-waiting-rules.use-case.js';

/** The waiting list and its rules. */
export const waitingProviders = [
  AcceptOfferedSeatUseCase, ChangeWaitUseCase, DeclineOfferedSeatUseCase, ExplainWaitsQuery, FindWaitingListQuery, FindWaitingRulesQuery, FindWaitsQuery,
  JoinWaitingListUseCase, LeaveWaitingListUseCase, SetOfferWaitingUseCase, SetWaitingRulesUseCase,
];
