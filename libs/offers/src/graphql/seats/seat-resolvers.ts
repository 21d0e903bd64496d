import { OwnSeatsResolver } from './own-seats.resolver.js';
import { SessionSeatsResolver } from './session-seats.resolver.js';

export const seatResolvers = [OwnSeatsResolver, SessionSeatsResolver];
