import { PairDifferenceResolver } from './pair-difference.resolver.js';
import { RunCommandsResolver } from './run-commands.resolver.js';
import { RunQueriesResolver } from './run-queries.resolver.js';

/** Resolvers of runs. */
export const runResolvers = [PairDifferenceResolver, RunCommandsResolver, RunQueriesResolver];
