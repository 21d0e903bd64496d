import { Module } from '@nestjs/common';
import { budgetProviders } from './application/budgets/budget-providers.js';
import { concernProviders } from './application/concerns/concern-providers.js';
import { CancelReservationUseCase } from './application/cancel-reservation.use-case.js';
import { FindMissingClausesQuery } from './application/find-missing-clauses.query.js';
import { FindParticipationQuery } from './application/participation/find-participation.query.js';
import { FindVerdictNotesQuery } from './application/placement/find-verdict-notes.query.js';
import { FindVerdictsQuery } from './application/placement/find-verdicts.query.js';
import { FindReservationsQuery } from './application/find-reservations.query.js';
import { FlagLegalBasisUseCase } from './application/legal-basis/flag-legal-basis.use-case.js';
import { FlagUncertifiedUseCase } from './application/flag-uncertified.use-case.js';
import { FlagReservationsUseCase } from './application/flag-reservations.use-case.js';
import { holdProviders } from './application/holds/hold-providers.js';
import { loopProviders } from './application/loop/loop-providers.js';
import { stayProviders } from './application/stay/stay-providers.js';
import { waitingProviders } from './application/waiting/waiting-providers.js';
import { ReserveSeatUseCase } from './application/reserve-seat.use-case.js';

const useCases = [...budgetProviders, ...concernProviders, ...holdProviders, ...waitingProviders, ...stayProviders, ...loopProviders, ReserveSeatUseCase, CancelReservationUseCase, FindMissingClausesQuery, FindParticipationQuery, FindReservationsQuery, FindVerdictNotesQuery, FindVerdictsQuery, FlagReservationsUseCase, FlagLegalBasisUseCase, FlagUncertifiedUseCase];

/** Reserving seats and giving them back; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class ReservationsModule {}
