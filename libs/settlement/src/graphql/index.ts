export { SettlementGraphqlModule } from './settlement-graphql.module.js';
