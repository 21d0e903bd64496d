import { Module } from '@nestjs/common';
import { FindCertificatesQuery } from './application/find-certificates.query.js';
import { FindOffersQuery } from './application/find-offers.query.js';
import { FindSessionsQuery } from './application/find-sessions.query.js';

const queries = [FindCertificatesQuery, FindOffersQuery, FindSessionsQuery];

@Module({ providers: queries, exports: queries })
export class OffersModule {}
