import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { OffersModule } from '#offers';
import { ReferralsModule } from '#referrals';
import { ReservationsModule } from '../reservations.module.js';
import { NotMatchingResolver } from './not-matching.resolver.js';
import { HeardResolver } from './participation/heard.resolver.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { ReservationVerdictsResolver } from './placement/reservation-verdicts.resolver.js';
import { VerdictNoteResolver } from './placement/verdict-note.resolver.js';
import { ReservationWarningsResolver } from './module-hours/reservation-warnings.resolver.js';
import { ReservationCommandsResolver } from './reservation-commands.resolver.js';
import { ReservationResolver } from './reservation.resolver.js';

@Module({
  imports: [IdentityModule, MatchingModule, OffersModule, ReferralsModule, ReservationsModule],
  providers: [HeardResolver, NotMatchingResolver, ParticipationResolver, ReservationCommandsResolver, ReservationResolver, ReservationVerdictsResolver, ReservationWarningsResolver, VerdictNoteResolver],
})
export class ReservationsGraphqlModule {}
