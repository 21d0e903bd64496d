export { Settlement1764000000008 } from './persistence/migrations/0008-settlement.migration.js';
