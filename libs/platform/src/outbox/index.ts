export * from './clean-outbox.js';
export * from './outbox-listener.js';
export * from './outbox-relay.js';
export * from './outbox.js';
export * from './sweep-outbox.js';
