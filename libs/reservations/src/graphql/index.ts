export { ConsentMissingType } from './reserve-seat.result.js';
export { ReservationType } from './reservation.type.js';
export { ReservationsGraphqlModule } from './reservations-graphql.module.js';
