export * from './clock.js';
export * from './code-points.js';
export * from './dates.js';
export * from './group-by.js';
export * from './ids.js';
export * from './result.js';
