export { Offers1764000000004 } from './persistence/migrations/0004-offers.migration.js';
