export { Care1764000000007 } from './persistence/migrations/0007-care.migration.js';
