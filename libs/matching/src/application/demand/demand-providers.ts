import { UnmetNeedQuery } from './unmet-need.query.js';

export const demandProviders = [UnmetNeedQuery];
