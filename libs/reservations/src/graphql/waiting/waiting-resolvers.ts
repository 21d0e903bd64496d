import { OfferedSeatsResolver } from './offered-seats.resolver.js';
import { WaitingRulesResolver } from './waiting-rules.resolver.js';
import { WaitingStopResolver } from './waiting-stop.resolver.js';
import { WaitsResolver } from './waits.resolver.js';

/** Resolvers of the waiting list. */
export const waitingResolvers = [OfferedSeatsResolver, WaitingRulesResolver, WaitingStopResolver, WaitsResolver];
