import { Module } from '@nestjs/common';
import { CancelReservationUseCase } from './application/cancel-reservation.use-case.js';
import { FindMissingClausesQuery } from './application/find-missing-clauses.query.js';
import { FindReservationsQuery } from './application/find-reservations.query.js';
import { FlagUncertifiedUseCase } from './application/flag-uncertified.use-case.js';
import { FlagReservationsUseCase } from './application/flag-reservations.use-case.js';
import { ReserveSeatUseCase } from './application/reserve-seat.use-case.js';

const useCases = [ReserveSeatUseCase, CancelReservationUseCase, FindMissingClausesQuery, FindReservationsQuery, FlagReservationsUseCase, FlagUncertifiedUseCase];

/** Reserving seats and giving them back; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class ReservationsModule {}
