import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '#offers';
import { ReferralsModule } from '../referrals.module.js';
import { ReferralResolver } from './referral.resolver.js';

@Module({ imports: [IdentityModule, OffersModule, ReferralsModule], providers: [ReferralResolver] })
export class ReferralsGraphqlModule {}
