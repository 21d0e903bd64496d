export * from './approval.type.js';
export * from './load-approvals.js';
export * from './terms-refusals.type.js';
export * from './terms-state.codes.js';
