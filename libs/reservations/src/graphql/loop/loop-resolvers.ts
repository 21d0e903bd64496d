import { CaseNeedsResolver } from '../disclosure/case-needs.resolver.js';
import { CaseTrailResolver } from '../disclosure/case-trail.resolver.js';
import { NextOffersResolver } from './next-offers.resolver.js';
import { SeatRequestsResolver } from './seat-requests.resolver.js';

/** Requests as they are followed up, the next offers where a seat is taken, and what is told of a case in which state. */
export const loopResolvers = [CaseNeedsResolver, CaseTrailResolver, NextOffersResolver, SeatRequestsResolver];
