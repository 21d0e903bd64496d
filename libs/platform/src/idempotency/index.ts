export * from './answer-once.js';
export * from './clean-answers.js';
export * from './idempotency-conflict.js';
