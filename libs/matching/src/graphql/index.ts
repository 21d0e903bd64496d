export { CriterionType, HardCriterionCodes, VariantCodes } from './criterion.type.js';
export { MatchingGraphqlModule } from './matching-graphql.module.js';
