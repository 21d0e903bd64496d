export { AgreementType } from './agreement.type.js';
export { AgreementsGraphqlModule } from './agreements-graphql.module.js';
export { ModuleCodes } from './modules/module.codes.js';
export { PRICE_ROLES } from './price-roles.js';
export { SettlementRateType } from './settlement-rate.type.js';
