export { LiveClearingModule } from './runs/live-clearing.module.js';
export { SettlementGraphqlModule } from './settlement-graphql.module.js';
