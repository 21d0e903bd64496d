import { Module } from '@nestjs/common';
import { calendarFeedUseCases } from './application/calendar-feeds/calendar-feed-use-cases.js';
import { certificationUseCases } from './application/certification/index.js';
import { codeProviders } from './application/codes/index.js';
import { FindCertificatesQuery } from './application/find-certificates.query.js';
import { FindMunicipalitiesQuery } from './application/find-municipalities.query.js';
import { FindOffersQuery } from './application/find-offers.query.js';
import { FindSessionsQuery } from './application/find-sessions.query.js';
import { publishingProviders } from './application/publishing/index.js';
import { freshnessProviders } from './application/freshness/index.js';
import { findingUseCases } from './application/finding/index.js';
import { sessionProviders } from './application/sessions/index.js';
import { seatProviders } from './application/seats/seat-providers.js';

const queries = [...certificationUseCases, FindCertificatesQuery, FindMunicipalitiesQuery, FindOffersQuery, FindSessionsQuery, ...calendarFeedUseCases, ...freshnessProviders, ...seatProviders, ...sessionProviders, ...codeProviders, ...publishingProviders, ...findingUseCases];

@Module({ providers: queries, exports: queries })
export class OffersModule {}
