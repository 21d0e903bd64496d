export { flagReservationsJob } from './flag-reservations.job.js';
export { FlagReservationsProcessor } from './flag-reservations.processor.js';
