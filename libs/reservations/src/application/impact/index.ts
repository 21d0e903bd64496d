export { FindImpactQuery, type AgreementEndImpact, type Impact } from './find-impact.query.js';
