import { FindCalculationSheetsQuery } from '../calculation/find-calculation-sheets.query.js';
import { RecordCalculationSheetUseCase } from '../calculation/record-calculation-sheet.use-case.js';
import { ActivateSettlementRateUseCase } from './activate-settlement-rate.use-case.js';
import { ActivateWeeklyRatesUseCase } from './activate-weekly-rates.use-case.js';
import { ApplicableSettlementRateQuery } from './applicable-settlement-rate.query.js';
import { ApproveSettlementRateEconomicallyUseCase } from './approve-settlement-rate-economically.use-case.js';
import { ApproveSettlementRateProfessionallyUseCase } from './approve-settlement-rate-professionally.use-case.js';
import { ApproveWeeklyRatesEconomicallyUseCase } from './approve-weekly-rates-economically.use-case.js';
import { ApproveWeeklyRatesProfessionallyUseCase } from './approve-weekly-rates-professionally.use-case.js';
import { DiscardSettlementRateUseCase } from './discard-settlement-rate.use-case.js';
import { DiscardWeeklyRatesUseCase } from './discard-weekly-rates.use-case.js';
import { DraftSettlementRateUseCase } from './draft-settlement-rate.use-case.js';
import { DraftWeeklyRatesUseCase } from './draft-weekly-rates.use-case.js';
import { EditSettlementRateUseCase } from './edit-settlement-rate.use-case.js';
import { EndSettlementRateUseCase } from './end-settlement-rate.use-case.js';
import { EndWeeklyRatesUseCase } from './end-weekly-rates.use-case.js';
import { FindWeeklyRatesQuery } from './find-weekly-rates.query.js';
import { NegotiateSettlementRateUseCase } from './negotiate-settlement-rate.use-case.js';
import { NegotiateWeeklyRatesUseCase } from './negotiate-weekly-rates.use-case.js';
import { ReopenSettlementRateUseCase } from './reopen-settlement-rate.use-case.js';
import { ReopenWeeklyRatesUseCase } from './reopen-weekly-rates.use-case.js';
import { FindServiceDescriptionsQuery } from '../service-descriptions/find-service-descriptions.query.js';
import { PublishServiceDescriptionUseCase } from '../service-descriptions/publish-service-description.use-case.js';

/** What the module provides of rates, calculation sheets and service descriptions. */
export const rateProviders = [
  FindCalculationSheetsQuery,
  RecordCalculationSheetUseCase,
  ActivateSettlementRateUseCase,
  ActivateWeeklyRatesUseCase,
  ApplicableSettlementRateQuery,
  ApproveSettlementRateEconomicallyUseCase,
  ApproveSettlementRateProfessionallyUseCase,
  ApproveWeeklyRatesEconomicallyUseCase,
  ApproveWeeklyRatesProfessionallyUseCase,
  DiscardSettlementRateUseCase,
  DiscardWeeklyRatesUseCase,
  DraftSettlementRateUseCase,
  DraftWeeklyRatesUseCase,
  EditSettlementRateUseCase,
  EndSettlementRateUseCase,
  EndWeeklyRatesUseCase,
  FindWeeklyRatesQuery,
  NegotiateSettlementRateUseCase,
  NegotiateWeeklyRatesUseCase,
  ReopenSettlementRateUseCase,
  ReopenWeeklyRatesUseCase,
  FindServiceDescriptionsQuery,
  PublishServiceDescriptionUseCase,
];
