import { FindCaseNeedsQuery } from '../disclosure/find-case-needs.query.js';
import { FindOwnCasesQuery } from '../disclosure/find-own-cases.query.js';
import { FindSeatRequestsQuery } from './find-seat-requests.query.js';

/** Requests as they are followed up, and what is told of a case in which state. */
export const loopProviders = [FindCaseNeedsQuery, FindOwnCasesQuery, FindSeatRequestsQuery];
