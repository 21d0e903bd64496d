import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { ReferralsModule } from '#referrals';
import { ReservationsModule } from '../reservations.module.js';
import { ReservationCommandsResolver } from './reservation-commands.resolver.js';
import { ReservationResolver } from './reservation.resolver.js';

@Module({
  imports: [IdentityModule, OffersModule, ReferralsModule, ReservationsModule],
  providers: [ReservationCommandsResolver, ReservationResolver],
})
export class ReservationsGraphqlModule {}
