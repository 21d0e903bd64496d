export { Identity1764000000002 } from './persistence/migrations/0002-identity.migration.js';
export { SignIn1764000000009 } from './persistence/migrations/0009-sign-in.migration.js';
