export { AgreementType } from './agreement.type.js';
export { AgreementsGraphqlModule } from './agreements-graphql.module.js';
export { ModuleCodes } from './modules/module.codes.js';
export { NotAnAgencyType } from './not-an-agency.type.js';
export { PRICE_ROLES } from './price-roles.js';
export { FederalStateCodes } from './regimes/federal-state.codes.js';
export { SettlementRateType } from './settlement-rate.type.js';
export { ValueInvalidType } from './terms/terms-refusals.type.js';
