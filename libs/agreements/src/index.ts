export { Agreements1764000000003 } from './persistence/migrations/0003-agreements.migration.js';
