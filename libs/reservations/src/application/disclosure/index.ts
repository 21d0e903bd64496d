export { FindCaseNeedsQuery } from './find-case-needs.query.js';
export type { CaseNeeds } from '../../domain/disclosure/needs-access.js';
