import { DraftReachResolver } from './draft-reach.resolver.js';

export const reachResolvers = [DraftReachResolver];
