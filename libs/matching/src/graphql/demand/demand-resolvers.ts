import { UnmetNeedResolver } from './unmet-need.resolver.js';

export const demandResolvers = [UnmetNeedResolver];
