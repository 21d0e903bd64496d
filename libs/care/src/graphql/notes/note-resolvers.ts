import { CoordinationCommandsResolver } from './coordination-commands.resolver.js';
import { CoordinationSeatResolver } from './coordination-seat.resolver.js';
import { CoordinationResolver } from './coordination.resolver.js';

/** Resolvers of notes between case lead and group lead. */
export const noteResolvers = [CoordinationCommandsResolver, CoordinationResolver, CoordinationSeatResolver];
