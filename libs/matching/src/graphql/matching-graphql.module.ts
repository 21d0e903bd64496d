import { Module } from '@nestjs/common';
import { OffersModule } from '#offers';
import { MatchingModule } from '../matching.module.js';
import { MatchResolver } from './match.resolver.js';
import { MatchingResolver } from './matching.resolver.js';
import { ReferralMatchingResolver } from './referral-matching.resolver.js';

@Module({ imports: [MatchingModule, OffersModule], providers: [MatchResolver, MatchingResolver, ReferralMatchingResolver] })
export class MatchingGraphqlModule {}
