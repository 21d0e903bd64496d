export { Reservations1764000000006 } from './persistence/migrations/0006-reservations.migration.js';
