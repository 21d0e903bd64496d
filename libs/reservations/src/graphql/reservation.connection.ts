import { connectionOf } from '#platform/graphql';
import { ReservationType } from './reservation.type.js';

export const ReservationConnection = connectionOf(ReservationType, 'Reservation');
