import { MatchingWeightsVersionResolver } from './matching-weights-version.resolver.js';
import { MatchingWeightsResolver } from './matching-weights.resolver.js';
import { RankChangeResolver } from './rank-change.resolver.js';

export const weightsResolvers = [MatchingWeightsResolver, MatchingWeightsVersionResolver, RankChangeResolver];
