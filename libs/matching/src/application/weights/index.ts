export { FindCasesToWeighQuery, type CaseToWeigh } from './find-cases-to-weigh.query.js';
export { FindMatchingWeightsQuery } from './find-matching-weights.query.js';
export { PreviewMatchingWeightsQuery, type PreviewMatchingWeightsInput, type PreviewMatchingWeightsRefusal, type RankChange } from './preview-matching-weights.query.js';
export { PublishMatchingWeightsUseCase, type PublishMatchingWeightsInput, type PublishMatchingWeightsRefusal } from './publish-matching-weights.use-case.js';
export type { NotAnAgency, StaleWeights, ValuesInvalid } from './weights-refusals.js';
