import { CalculationSheetResolver } from '../calculation/calculation-sheet.resolver.js';
import { ServiceDescriptionResolver } from '../service-descriptions/service-description.resolver.js';
import { ApplicableRateResolver } from './applicable-rate.resolver.js';
import { SettlementRateFieldsResolver } from './settlement-rate-fields.resolver.js';
import { SettlementRateStepsResolver } from './settlement-rate-steps.resolver.js';
import { WeeklyRateCommandsResolver } from './weekly-rate-commands.resolver.js';
import { WeeklyRateResolver } from './weekly-rate.resolver.js';
import { WriteSettlementRateResolver } from './write-settlement-rate.resolver.js';

/** The resolvers of rates, calculation sheets and service descriptions. */
export const rateResolvers = [
  ApplicableRateResolver,
  CalculationSheetResolver,
  ServiceDescriptionResolver,
  SettlementRateFieldsResolver,
  SettlementRateStepsResolver,
  WeeklyRateCommandsResolver,
  WeeklyRateResolver,
  WriteSettlementRateResolver,
];
