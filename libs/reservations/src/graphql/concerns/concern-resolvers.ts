import { ConcernCommandsResolver } from './concern-commands.resolver.js';
import { ConcernResolver } from './concern.resolver.js';

/** Resolvers of complaints and monitoring. */
export const concernResolvers = [ConcernCommandsResolver, ConcernResolver];
