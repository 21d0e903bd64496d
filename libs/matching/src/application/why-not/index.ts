export { ExplainWhyNotQuery, explainWhyNot, type WhyNotOptions } from './explain-why-not.query.js';
export { whyNot, type NearMiss, type RelaxationOption, type WhyNot } from '../../domain/why-not/why-not.js';
