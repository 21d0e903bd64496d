export { ExplainWhyNotQuery, explainWhyNot, type WhyNotAnswer, type WhyNotOptions } from './explain-why-not.query.js';
export type { RelaxationPair } from '../../domain/why-not/relaxation-pairs.js';
export type { NearMiss } from '../../domain/why-not/steps-of.js';
export { whyNot, type RelaxationOption, type WhyNot } from '../../domain/why-not/why-not.js';
