export { FindConcernsQuery, type ConcernFilter } from './find-concerns.query.js';
export { HandleConcernUseCase, type CloseConcernInput, type ConcernTextInput } from './handle-concern.use-case.js';
export { RaiseConcernUseCase, type ConcernRaised, type RaiseConcernInput } from './raise-concern.use-case.js';
