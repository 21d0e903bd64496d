import { MatchingWeightsVersionResolver } from './matching-weights-version.resolver.js';
import { MatchingWeightsResolver } from './matching-weights.resolver.js';

export const weightsResolvers = [MatchingWeightsResolver, MatchingWeightsVersionResolver];
