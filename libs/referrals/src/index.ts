export { Referrals1764000000005 } from './persistence/migrations/0005-referrals.migration.js';
