import { Module } from '@nestjs/common';
import { approvalProviders } from './application/approvals/approval-providers.js';
import { FindReferralsQuery } from './application/find-referrals.query.js';
import { FindSeatUseQuery } from './application/hubs/find-seat-use.query.js';
import { identityUseCases, keyringProvider } from './application/identity/identity-providers.js';
import { requestProviders } from './application/requests/index.js';

const queries = [...approvalProviders, FindReferralsQuery, FindSeatUseQuery, ...identityUseCases, ...requestProviders];

@Module({ providers: [...queries, keyringProvider], exports: queries })
export class ReferralsModule {}
