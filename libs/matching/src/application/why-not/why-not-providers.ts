import { ExplainWhyNotQuery } from './explain-why-not.query.js';

export const whyNotProviders = [ExplainWhyNotQuery];
