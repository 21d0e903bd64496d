export { FindRelaxationsQuery } from './find-relaxations.query.js';
export { RelaxCriterionUseCase, type RelaxCriterionInput, type RelaxCriterionRefusal } from './relax-criterion.use-case.js';
export { WithdrawRelaxationUseCase, type WithdrawRelaxationInput, type WithdrawRelaxationRefusal } from './withdraw-relaxation.use-case.js';
export type { AlreadyRelaxed, AlreadyWithdrawn, BoundNotAllowed, RelaxationNotFound } from './relaxation-refusals.js';
export type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';
