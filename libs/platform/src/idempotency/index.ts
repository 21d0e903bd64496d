export * from './answer-once.js';
export * from './idempotency-conflict.js';
