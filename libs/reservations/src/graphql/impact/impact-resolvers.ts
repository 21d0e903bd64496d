import { BrokenReservationResolver } from './broken-reservation.resolver.js';
import { ImpactResolver } from './impact.resolver.js';

/** Resolvers of what an end would break. */
export const impactResolvers = [BrokenReservationResolver, ImpactResolver];
