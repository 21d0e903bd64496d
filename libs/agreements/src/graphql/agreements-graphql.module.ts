import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AgreementsModule } from '../agreements.module.js';
import { agreementResolvers } from './agreements/agreement-resolvers.js';
import { rateResolvers } from './rates/rate-resolvers.js';
import { regimeResolvers } from './regime-resolvers.js';
import { SettlementRateResolver } from './settlement-rate.resolver.js';

@Module({ imports: [AgreementsModule, IdentityModule], providers: [...agreementResolvers, ...rateResolvers, ...regimeResolvers, SettlementRateResolver] })
export class AgreementsGraphqlModule {}
