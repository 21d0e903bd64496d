export { flagUncertifiedJob } from './flag-uncertified.job.js';
export { FlagUncertifiedProcessor } from './flag-uncertified.processor.js';
export { flagReservationsJob } from './flag-reservations.job.js';
export { FlagReservationsProcessor } from './flag-reservations.processor.js';
export { tellSeatHoldersJob } from './tell-seat-holders.job.js';
export { TellSeatHoldersProcessor } from './tell-seat-holders.processor.js';
