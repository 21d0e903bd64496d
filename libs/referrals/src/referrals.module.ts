import { Module } from '@nestjs/common';
import { FindReferralsQuery } from './application/find-referrals.query.js';
import { FindSeatUseQuery } from './application/hubs/find-seat-use.query.js';

const queries = [FindReferralsQuery, FindSeatUseQuery];

@Module({ providers: queries, exports: queries })
export class ReferralsModule {}
