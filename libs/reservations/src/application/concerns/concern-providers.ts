import { FindImpactQuery } from '../impact/find-impact.query.js';
import { FindConcernsQuery } from './find-concerns.query.js';
import { HandleConcernUseCase } from './handle-concern.use-case.js';
import { RaiseConcernUseCase } from './raise-concern.use-case.js';

/** What the module of this context provides for complaints and monitoring, and for what an end would break. */
export const concernProviders = [FindConcernsQuery, FindImpactQuery, HandleConcernUseCase, RaiseConcernUseCase];
