import { CapacityResolver } from './capacity.resolver.js';
import { FreshnessResolver } from './freshness.resolver.js';
import { HubsResolver } from './hubs.resolver.js';
import { SeatWeeksResolver } from './seat-weeks.resolver.js';
import { UtilisationResolver } from './utilisation.resolver.js';

export const freshnessResolvers = [CapacityResolver, FreshnessResolver, HubsResolver, SeatWeeksResolver, UtilisationResolver];
