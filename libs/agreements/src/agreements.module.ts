import { Module } from '@nestjs/common';
import { agreementProviders } from './application/agreements/agreement-providers.js';
import { FindAgreementsQuery } from './application/find-agreements.query.js';
import { FindSettlementRatesQuery } from './application/find-settlement-rates.query.js';
import { rateProviders } from './application/rates/rate-providers.js';
import { regimeProviders } from './application/regime-providers.js';

const queries = [...agreementProviders, FindAgreementsQuery, FindSettlementRatesQuery, ...rateProviders, ...regimeProviders];

@Module({ providers: queries, exports: queries })
export class AgreementsModule {}
