export { AgreementsModule } from './agreements.module.js';
export { FindAgreementsQuery, type AgreementFilter } from './application/find-agreements.query.js';
export { FindSettlementRatesQuery, type SettlementRateFilter } from './application/find-settlement-rates.query.js';
export type { Funding, RateUnit } from './domain/agreement-codes.js';
export { Agreement } from './persistence/agreement.entity.js';
export { Agreements1764000000003 } from './persistence/migrations/0003-agreements.migration.js';
export { SettlementRate } from './persistence/settlement-rate.entity.js';
export { ApprovedTerms1764000000015 } from './persistence/migrations/0015-approved-terms.migration.js';
