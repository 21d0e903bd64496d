import { RelaxationsResolver } from './relaxations.resolver.js';

export const relaxationResolvers = [RelaxationsResolver];
