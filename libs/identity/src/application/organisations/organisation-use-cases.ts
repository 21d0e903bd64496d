import { AddSiteUseCase } from './add-site.use-case.js';
import { CloseSiteUseCase } from './close-site.use-case.js';
import { FindOrganisationFinanceQuery } from './find-organisation-finance.query.js';
import { FindSitesQuery } from './find-sites.query.js';
import { SetLeitwegIdUseCase } from './set-leitweg-id.use-case.js';
import { UpdateBankDetailsUseCase } from './update-bank-details.use-case.js';
import { UpdateOrganisationUseCase } from './update-organisation.use-case.js';
import { UpdateSiteUseCase } from './update-site.use-case.js';
import { UpdateTaxStatusUseCase } from './update-tax-status.use-case.js';

export const organisationUseCases = [
  AddSiteUseCase,
  CloseSiteUseCase,
  FindOrganisationFinanceQuery,
  FindSitesQuery,
  SetLeitwegIdUseCase,
  UpdateBankDetailsUseCase,
  UpdateOrganisationUseCase,
  UpdateSiteUseCase,
  UpdateTaxStatusUseCase,
];
