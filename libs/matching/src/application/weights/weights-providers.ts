import { FindCasesToWeighQuery } from './find-cases-to-weigh.query.js';
import { FindMatchingWeightsQuery } from './find-matching-weights.query.js';
import { PreviewMatchingWeightsQuery } from './preview-matching-weights.query.js';
import { PublishMatchingWeightsUseCase } from './publish-matching-weights.use-case.js';

export const weightsProviders = [FindCasesToWeighQuery, FindMatchingWeightsQuery, PreviewMatchingWeightsQuery, PublishMatchingWeightsUseCase];
