import { Module } from '@nestjs/common';
import { CancelReservationUseCase } from './application/cancel-reservation.use-case.js';
import { FindMissingClausesQuery } from './application/find-missing-clauses.query.js';
import { FindParticipationQuery } from './application/participation/find-participation.query.js';
import { FindVerdictNotesQuery } from './application/placement/find-verdict-notes.query.js';
import { FindVerdictsQuery } from './application/placement/find-verdicts.query.js';
import { FindReservationsQuery } from './application/find-reservations.query.js';
import { FlagLegalBasisUseCase } from './application/legal-basis/flag-legal-basis.use-case.js';
import { FlagUncertifiedUseCase } from './application/flag-uncertified.use-case.js';
import { FlagReservationsUseCase } from './application/flag-reservations.use-case.js';
import { ReserveSeatUseCase } from './application/reserve-seat.use-case.js';

const useCases = [ReserveSeatUseCase, CancelReservationUseCase, FindMissingClausesQuery, FindParticipationQuery, FindReservationsQuery, FindVerdictNotesQuery, FindVerdictsQuery, FlagReservationsUseCase, FlagLegalBasisUseCase, FlagUncertifiedUseCase];

/** Reserving seats and giving them back; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class ReservationsModule {}
