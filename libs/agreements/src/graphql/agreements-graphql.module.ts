import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { AgreementsModule } from '../agreements.module.js';
import { AgreementResolver } from './agreement.resolver.js';
import { SettlementRateResolver } from './settlement-rate.resolver.js';

@Module({ imports: [AgreementsModule, IdentityModule], providers: [AgreementResolver, SettlementRateResolver] })
export class AgreementsGraphqlModule {}
