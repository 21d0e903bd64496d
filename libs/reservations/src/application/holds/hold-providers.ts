import { AcceptSeatRequestUseCase } from '../answers/accept-seat-request.use-case.js';
import { ApproveSeatUseCase } from '../answers/approve-seat.use-case.js';
import { DeclineSeatRequestUseCase } from '../answers/decline-seat-request.use-case.js';
import { RefuseSeatUseCase } from '../answers/refuse-seat.use-case.js';
import { FindSeatRulesQuery } from '../rules/find-seat-rules.query.js';
import { SetAsksFirstUseCase } from '../rules/set-asks-first.use-case.js';
import { SetSeatRulesUseCase } from '../rules/set-seat-rules.use-case.js';
import { ExtendHoldUseCase } from './extend-hold.use-case.js';
import { HoldSeatUseCase } from './hold-seat.use-case.js';
import { RequestSeatUseCase } from './request-seat.use-case.js';

/** From a hold over a request to a seat, and the rules of it. */
export const holdProviders = [
  AcceptSeatRequestUseCase, ApproveSeatUseCase, DeclineSeatRequestUseCase, ExtendHoldUseCase, FindSeatRulesQuery, HoldSeatUseCase, RefuseSeatUseCase,
  RequestSeatUseCase, SetAsksFirstUseCase, SetSeatRulesUseCase,
];
