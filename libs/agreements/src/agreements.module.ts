import { Module } from '@nestjs/common';
import { FindAgreementsQuery } from './application/find-agreements.query.js';
import { FindSettlementRatesQuery } from './application/find-settlement-rates.query.js';

const queries = [FindAgreementsQuery, FindSettlementRatesQuery];

@Module({ providers: queries, exports: queries })
export class AgreementsModule {}
