export { FindSeatRulesQuery } from './find-seat-rules.query.js';
export type { NotAnAgency, SeatRulesInvalid } from './rules-refusals.js';
export { SetAsksFirstUseCase, type AsksFirst, type SetAsksFirstInput, type SetAsksFirstResult } from './set-asks-first.use-case.js';
export { SetSeatRulesUseCase, type SetSeatRulesInput, type SetSeatRulesResult } from './set-seat-rules.use-case.js';
