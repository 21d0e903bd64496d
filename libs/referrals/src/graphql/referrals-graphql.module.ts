import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { ReferralsModule } from '../referrals.module.js';
import { HubSeatUseResolver } from './hubs/hub-seat-use.resolver.js';
import { ReferralResolver } from './referral.resolver.js';

@Module({ imports: [IdentityModule, OffersModule, ReferralsModule], providers: [HubSeatUseResolver, ReferralResolver] })
export class ReferralsGraphqlModule {}
