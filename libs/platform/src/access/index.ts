export * from './access-rule.js';
export * from './access.guard.js';
export * from './caller.decorator.js';
export * from './correlation-id.js';
export * from './decide-access.js';
export * from './principal.js';
export { requestOf, type ServedRequest } from './request-state.js';
