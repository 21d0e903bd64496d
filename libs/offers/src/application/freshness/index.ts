import { ConfirmCapacityByLinkUseCase } from './confirm-capacity-by-link.use-case.js';
import { ConfirmCapacityUseCase } from './confirm-capacity.use-case.js';
import { FindCapacitiesQuery } from './find-capacities.query.js';
import { FindCatalogueSettingsQuery } from './find-catalogue-settings.query.js';
import { FindConfirmationLinkQuery } from './find-confirmation-link.query.js';
import { FindHubsQuery } from './find-hubs.query.js';
import { FindSeatWeeksQuery } from './find-seat-weeks.query.js';
import { FindUtilisationQuery } from './find-utilisation.query.js';
import { SetCatalogueSettingsUseCase } from './set-catalogue-settings.use-case.js';

/** What the module provides of freshness, utilisation and hubs. */
export const freshnessProviders = [
  ConfirmCapacityByLinkUseCase,
  ConfirmCapacityUseCase,
  FindCapacitiesQuery,
  FindCatalogueSettingsQuery,
  FindConfirmationLinkQuery,
  FindHubsQuery,
  FindSeatWeeksQuery,
  FindUtilisationQuery,
  SetCatalogueSettingsUseCase,
];
