export { CriterionType, HardCriterionCodes, ScreenLanguageCodes, toCriteria, VariantCodes, type ScreenLanguage } from './criterion.type.js';
export { loadBestMatches } from './load-best-matches.js';
export { MatchType } from './match.type.js';
export { loadModuleHours } from './module-hours/load-module-hours.js';
export { ModuleHoursWarningType } from './module-hours/module-hours-warning.type.js';
export { MatchingGraphqlModule } from './matching-graphql.module.js';
export { LiveMatchingModule, type LiveMatchingParts } from './live/live-matching.module.js';
