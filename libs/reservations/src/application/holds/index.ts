export { ExtendHoldUseCase, type ExtendHoldInput, type ExtendHoldResult } from './extend-hold.use-case.js';
export { HoldSeatUseCase, type HoldSeatInput, type HoldSeatResult } from './hold-seat.use-case.js';
export { RequestSeatUseCase, type RequestSeatInput, type RequestSeatResult } from './request-seat.use-case.js';
export { AcceptSeatRequestUseCase } from '../answers/accept-seat-request.use-case.js';
export { ApproveSeatUseCase } from '../answers/approve-seat.use-case.js';
export { DeclineSeatRequestUseCase } from '../answers/decline-seat-request.use-case.js';
export { RefuseSeatUseCase } from '../answers/refuse-seat.use-case.js';
export type { AnswerInput, AnswerResult } from '../answers/answer-seat.js';
