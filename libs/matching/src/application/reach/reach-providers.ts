import { DraftReachQuery } from './draft-reach.query.js';

export const reachProviders = [DraftReachQuery];
