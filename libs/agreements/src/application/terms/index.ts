export * from './activate-terms.js';
export * from './find-approvals.query.js';
export * from './move-terms.js';
export * from './terms-journal.js';
export * from './terms-refusals.js';
