import { Module } from '@nestjs/common';
import { MatchReferralQuery } from './application/match-referral.query.js';

@Module({ providers: [MatchReferralQuery], exports: [MatchReferralQuery] })
export class MatchingModule {}
