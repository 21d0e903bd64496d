import { Module } from '@nestjs/common';
import { FindReferralsQuery } from './application/find-referrals.query.js';

@Module({ providers: [FindReferralsQuery], exports: [FindReferralsQuery] })
export class ReferralsModule {}
