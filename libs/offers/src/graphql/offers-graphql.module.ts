import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { OffersModule } from '../offers.module.js';
import { CertificateResolver } from './certificate.resolver.js';
import { OfferResolver } from './offer.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SettlementRateOfferResolver } from './settlement-rate-offer.resolver.js';

@Module({ imports: [IdentityModule, OffersModule], providers: [CertificateResolver, OfferResolver, SessionResolver, SettlementRateOfferResolver] })
export class OffersGraphqlModule {}
