import { Module } from '@nestjs/common';
import { IdentityModule, OrganisationsModule } from '#identity';
import { OffersModule } from '../offers.module.js';
import { calendarFeedResolvers } from './calendar-feeds/calendar-feed-resolvers.js';
import { CertificateResolver } from './certificate.resolver.js';
import { certificationResolvers } from './certification/certification-resolvers.js';
import { findingResolvers } from './finding/finding-resolvers.js';
import { freshnessResolvers } from './freshness/freshness-resolvers.js';
import { OfferResolver } from './offer.resolver.js';
import { MunicipalitiesResolver } from './place/municipalities.resolver.js';
import { OfferMunicipalityResolver } from './place/offer-municipality.resolver.js';
import { publishingResolvers } from './publishing/publishing-resolvers.js';
import { seatResolvers } from './seats/seat-resolvers.js';
import { SessionResolver } from './session.resolver.js';
import { sessionResolvers } from './sessions/session-resolvers.js';
import { SettlementRateOfferResolver } from './settlement-rate-offer.resolver.js';

@Module({ imports: [IdentityModule, OrganisationsModule, OffersModule], providers: [...certificationResolvers, CertificateResolver, MunicipalitiesResolver, OfferMunicipalityResolver, OfferResolver, SessionResolver, SettlementRateOfferResolver, ...freshnessResolvers, ...seatResolvers, ...sessionResolvers, ...calendarFeedResolvers, ...publishingResolvers, ...findingResolvers] })
export class OffersGraphqlModule {}
